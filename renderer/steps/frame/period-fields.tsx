/** First and last day of one period; a period out of order is kept on the screen, said, and not saved. */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Answer } from '#shared/contract/procedure.ts'
import type { Period } from '#shared/domain/frame.ts'
import { useT } from '#renderer/client/language.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { Row, Stack } from '#renderer/ui/layout.tsx'
import { faultOf, toPeriod, type PeriodDraft } from './period-days.ts'

export type PeriodFieldsProps = {
  readonly title: string
  readonly fromLabel: string
  readonly toLabel: string
  readonly period: Period
  readonly onSave: (period: Period) => Promise<Answer<null>>
  readonly action?: ReactNode
}

export const PeriodFields = (props: PeriodFieldsProps): ReactNode => {
  const t = useT()
  const [held, setHeld] = useState<PeriodDraft | null>(null)
  const shown: PeriodDraft = held ?? props.period
  const fault = faultOf(shown)
  // Two quick edits: the second starts from the first even before its answer has come.
  const latest = useRef<PeriodDraft>(props.period)
  useLayoutEffect(() => {
    latest.current = props.period
  }, [props.period])

  const commit = (change: Partial<PeriodDraft>): unknown => {
    const draft = { ...latest.current, ...change }
    latest.current = draft
    const period = toPeriod(draft)
    setHeld(period === undefined ? draft : null)
    return period === undefined ? undefined : props.onSave(period)
  }
  return (
    <Stack gap={2}>
      <h3>{props.title}</h3>
      <Row gap={4} align="start">
        <DayField label={props.fromLabel} value={shown.from} onCommit={from => commit({ from })} />
        <DayField
          label={props.toLabel}
          value={shown.to}
          onCommit={to => commit({ to })}
          error={fault === null ? null : t(`frame.${fault}`)}
        />
      </Row>
      {props.action}
    </Stack>
  )
}
