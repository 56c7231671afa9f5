/** The list of reasons as staff mark it: tick, main one, how known, how sure, how painful - each with a key or the mouse. */
import { useRef, type KeyboardEvent } from 'react'
import type { NamedReason } from '#shared/domain/staff-poll.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { marksOf, reasonKey, withMarks, withTick } from './staff-form.ts'
import { StaffReasonMarks } from './staff-reason-marks.tsx'
import styles from './staff.module.css'

type Props = {
  readonly label: string
  /** In the order of this form. */
  readonly reasons: readonly { readonly id: ReasonId; readonly name: string }[]
  readonly named: readonly NamedReason[]
  readonly onChange: (named: readonly NamedReason[]) => void
}

export const StaffReasonList = ({ label, reasons, named, onChange }: Props) => {
  const list = useRef<HTMLUListElement>(null)

  const walk = (from: EventTarget, step: 1 | -1): void => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[data-reason]') ?? [])]
    const to = boxes.findIndex(box => box === from) + step
    boxes[to]?.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>, id: ReasonId): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const meant = reasonKey(event)
    if (meant === undefined) return
    event.preventDefault()
    if (meant.kind === 'walk') walk(event.currentTarget, meant.step)
    else if (meant.kind === 'main') onChange(withMarks(named, id, { isMain: marksOf(named, id)?.isMain !== true }))
    else if (meant.kind === 'basis') onChange(withMarks(named, id, { basis: meant.basis }))
    else onChange(withMarks(named, id, { certainty: meant.certainty }))
  }
  return (
    <ul ref={list} className={styles['list']} aria-label={label}>
      {reasons.map(({ id, name }) => {
        const marks = marksOf(named, id)
        return (
          <li key={id} className={styles['reason']} data-ticked={marks !== undefined}>
            <label className={styles['tick']}>
              <input
                type="checkbox"
                data-reason={id}
                checked={marks !== undefined}
                onChange={event => onChange(withTick(named, id, event.target.checked))}
                onKeyDown={event => onKey(event, id)}
              />
              {name}
            </label>
            {marks !== undefined && (
              <StaffReasonMarks name={name} marks={marks} onChange={next => onChange(withMarks(named, id, next))} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
