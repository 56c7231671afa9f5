/** The options of a question: words in three languages, the reason that each one names, added and taken away. */
import { X } from 'lucide-react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { OPTION_LIMIT, type QuestionOption } from '#shared/domain/questionnaire.ts'
import { LANGUAGES, textIn } from '#shared/kit/language.ts'
import { useReasons } from '../use-reasons.ts'
import styles from './survey.module.css'

type Props = {
  readonly options: readonly QuestionOption[]
  /** Keys of options that answers may name: they stay. */
  readonly kept: ReadonlySet<string>
  readonly mapsReasons: boolean
  readonly onChange: (options: readonly QuestionOption[]) => unknown
}

const NONE = ''

/** A key that no other option of the question has. */
const freeKey = (options: readonly QuestionOption[]): string => {
  const taken = new Set(options.map(({ key }) => key))
  let number = options.length + 1
  while (taken.has(`option-${number}`)) number += 1
  return `option-${number}`
}

export const OptionsEditor = ({ options, kept, mapsReasons, onChange }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons } = useReasons()
  const living = reasons.filter(({ mergedInto }) => mergedInto === null)
  const change = (key: string, part: Partial<QuestionOption>): unknown =>
    onChange(options.map(option => (option.key === key ? { ...option, ...part } : option)))
  const add = (): void => {
    const text = { en: '', ru: '', sq: '', [language]: t('clientsurvey.newOption', { number: options.length + 1 }) }
    void onChange([...options, { key: freeKey(options), text, reasonId: null }])
  }
  const reasonChoices = [
    { id: NONE, label: t('clientsurvey.noReason') },
    ...living.map(({ id, name }) => ({ id, label: textIn(name, language) })),
  ]
  return (
    <fieldset className={styles['languages']}>
      <legend>{t('clientsurvey.options')}</legend>
      <ol className={styles['options']}>
        {options.map((option, index) => (
          <li key={option.key}>
            <div className={styles['optionFields']}>
              {LANGUAGES.map(one => (
                <TextField
                  key={one}
                  label={t('clientsurvey.optionIn', { number: index + 1, language: t(`common.language.${one}`) })}
                  hideLabel
                  placeholder={t(`common.language.${one}`)}
                  value={option.text[one]}
                  onCommit={text => change(option.key, { text: { ...option.text, [one]: text } })}
                />
              ))}
              {mapsReasons && !kept.has(option.key) && (
                <SelectField
                  label={t('clientsurvey.optionReason', { number: index + 1 })}
                  hideLabel
                  options={reasonChoices}
                  value={option.reasonId ?? NONE}
                  onChange={id => change(option.key, { reasonId: living.find(reason => reason.id === id)?.id ?? null })}
                />
              )}
            </div>
            {!kept.has(option.key) && (
              <IconButton
                label={t('clientsurvey.removeOption', { option: textIn(option.text, language) })}
                icon={<X size={16} aria-hidden />}
                onPress={() => void onChange(options.filter(({ key }) => key !== option.key))}
              />
            )}
          </li>
        ))}
      </ol>
      {options.length < OPTION_LIMIT && <Button onPress={add}>{t('clientsurvey.addOption')}</Button>}
    </fieldset>
  )
}
