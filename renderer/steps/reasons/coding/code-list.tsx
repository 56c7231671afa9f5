/** The reasons as a list to take from: a box that keeps the focus and narrows it, numbers for the first nine, a star for the primary one. */
import { Star } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { fittingChoices, type CodeChoice } from './coding-queue.ts'
import styles from './coding.module.css'

type Props = {
  readonly boxId: string
  readonly choices: readonly CodeChoice[]
  readonly filter: string
  readonly isFrozen: boolean
  readonly onFilter: (text: string) => void
  /** Sees every key first; what it prevents is done. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onToggle: (choice: CodeChoice) => void
  readonly onPrimary: (choice: CodeChoice) => void
}

export const CodeList = (props: Props) => {
  const t = useT()
  const hint = useId()
  const [active, setActive] = useState(0)
  const fitting = fittingChoices(props.choices, props.filter)
  const isTyping = props.filter.trim() !== ''
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    props.onKeyDown(event)
    if (event.defaultPrevented) return
    const choice = fitting[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive(Math.min(fitting.length - 1, Math.max(0, active + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter' && choice !== undefined && !props.isFrozen) {
      event.preventDefault()
      setActive(0)
      props.onToggle(choice)
    } else if (event.key === 'Escape' && props.filter !== '') {
      event.stopPropagation()
      props.onFilter('')
    }
  }
  return (
    <>
      <input
        id={props.boxId}
        className={styles['box']}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('coding.find')}
        aria-describedby={hint}
        placeholder={t('coding.find')}
        value={props.filter}
        onChange={event => {
          setActive(0)
          props.onFilter(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <p id={hint} className={styles['hint']}>
        {t(isTyping ? 'coding.hintTyping' : 'coding.hint')}
      </p>
      <ul className={styles['codes']} aria-label={t('coding.reasons')}>
        {fitting.map((choice, index) => (
          <li key={choice.reasonId} data-active={isTyping && index === active}>
            <label>
              <input
                type="checkbox"
                checked={choice.isOn}
                disabled={props.isFrozen}
                onChange={() => props.onToggle(choice)}
              />
              {choice.number <= 9 && <kbd aria-hidden>{choice.number}</kbd>}
              <span>{choice.name}</span>
            </label>
            {choice.isOn && (
              <button
                type="button"
                className={styles['star']}
                aria-pressed={choice.isPrimary}
                disabled={props.isFrozen}
                title={t('coding.primary')}
                aria-label={t('coding.makePrimary', { name: choice.name })}
                onClick={() => props.onPrimary(choice)}
              >
                <Star size={16} fill={choice.isPrimary ? 'currentColor' : 'none'} aria-hidden />
              </button>
            )}
          </li>
        ))}
        {fitting.length === 0 && <li className={styles['none']}>{t('coding.noneFits')}</li>}
      </ul>
    </>
  )
}
