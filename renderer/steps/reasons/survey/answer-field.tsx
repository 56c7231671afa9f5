/** The field for the answer to one question, as the interviewer meets it: choose by mouse, by arrows or by a digit. */
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- the digits are a shortcut to the fields within, which have keys of their own. */
import { useId, type KeyboardEvent } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { SCALE_MAX, type AnswerDraft, type AnswerValue, type Question } from '#shared/domain/questionnaire.ts'
import { textIn } from '#shared/kit/language.ts'
import { assertNever } from '#shared/kit/result.ts'
import styles from './survey.module.css'

type Props = {
  readonly question: Question
  readonly answer: AnswerDraft
  readonly onChange: (answer: AnswerDraft) => unknown
  readonly isDisabled?: boolean
}

const NOTHING: readonly string[] = []

/** The value after the option was chosen, or chosen away. */
const withOption = (question: Question, value: AnswerValue | null, key: string): AnswerValue | null => {
  if (question.kind === 'single') return { kind: 'single', option: key }
  const known = value?.kind === 'multiple' ? value.options : value?.kind === 'ranking' ? value.order : NOTHING
  const next = known.includes(key) ? known.filter(other => other !== key) : [...known, key]
  if (next.length === 0) return null
  return question.kind === 'ranking' ? { kind: 'ranking', order: next } : { kind: 'multiple', options: next }
}

/** Digits and Backspace choose while no text is being typed. */
const digitOf = (event: KeyboardEvent): number | undefined => {
  const target = event.target as HTMLElement
  if (target.matches('textarea, input[type="text"]') || event.ctrlKey || event.altKey || event.metaKey) return undefined
  return /^\d$/.test(event.key) ? Number(event.key) : undefined
}

export const AnswerField = ({ question, answer, onChange, isDisabled = false }: Props) => {
  const t = useT()
  const language = useLanguage()
  const name = useId()
  const { value, words } = answer
  const setValue = (next: AnswerValue | null): void => void onChange({ ...answer, value: next })
  const pick = (key: string): void => setValue(withOption(question, value, key))
  const press = (event: KeyboardEvent): void => {
    const digit = digitOf(event)
    if (digit === undefined || isDisabled) return
    const option = question.options[digit - 1]
    if (question.kind === 'scale') setValue({ kind: 'scale', number: digit })
    else if (option !== undefined && question.kind !== 'open') pick(option.key)
    else return
    event.preventDefault()
  }
  const text = textIn(question.text, language)
  const wordsField = (label: string, hidden: boolean) => (
    <TextField
      label={label}
      hideLabel={hidden}
      value={words}
      multiline={question.kind === 'open'}
      isDisabled={isDisabled}
      onCommit={next => onChange({ ...answer, words: next })}
    />
  )
  const chosen = (key: string): boolean =>
    value?.kind === 'single' ? value.option === key : value?.kind === 'multiple' && value.options.includes(key)
  const body = () => {
    switch (question.kind) {
      case 'open':
        return wordsField(text, true)
      case 'single':
      case 'multiple':
        return (
          <>
            {question.options.map((option, index) => (
              <label key={option.key} className={styles['option']}>
                <input
                  type={question.kind === 'single' ? 'radio' : 'checkbox'}
                  name={name}
                  checked={chosen(option.key)}
                  disabled={isDisabled}
                  onChange={() => pick(option.key)}
                />
                {index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
                <span>{textIn(option.text, language)}</span>
              </label>
            ))}
            {question.hasOther && wordsField(t('worksheets.other'), false)}
          </>
        )
      case 'scale':
        return (
          <>
            <div className={styles['scale']}>
              {Array.from({ length: SCALE_MAX + 1 }, (_, number) => (
                <label key={number} className={styles['step']}>
                  <input
                    type="radio"
                    name={name}
                    checked={value?.kind === 'scale' && value.number === number}
                    disabled={isDisabled}
                    onChange={() => setValue({ kind: 'scale', number })}
                  />
                  {number}
                </label>
              ))}
            </div>
            <p className={styles['hint']}>
              0 = {textIn(question.low, language)} · 10 = {textIn(question.high, language)}
            </p>
          </>
        )
      case 'ranking': {
        const order = value?.kind === 'ranking' ? value.order : NOTHING
        return (
          <>
            <p className={styles['hint']}>{t('clientsurvey.rankHow')}</p>
            {question.options.map((option, index) => {
              const place = order.indexOf(option.key)
              return (
                <button
                  key={option.key}
                  type="button"
                  className={styles['rankOption']}
                  aria-pressed={place >= 0}
                  disabled={isDisabled}
                  onClick={() => pick(option.key)}
                >
                  <span className={styles['place']}>{place < 0 ? '–' : place + 1}</span>
                  {index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
                  <span>{textIn(option.text, language)}</span>
                </button>
              )
            })}
          </>
        )
      }
      default:
        return assertNever(question.kind)
    }
  }
  return (
    <fieldset className={styles['answer']} onKeyDown={press}>
      <legend>{text}</legend>
      {textIn(question.hint, language) !== '' && <p className={styles['hint']}>{textIn(question.hint, language)}</p>}
      {body()}
    </fieldset>
  )
}
