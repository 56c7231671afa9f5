/** Leaving by reason over time, as the company noted it or as clients said it. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import { stepLines, stepLinesSummary } from '#shared/charts/step-lines.ts'
import type { Output } from '#shared/contract/contract.ts'
import { MILESTONES, REASON_SOURCES, type ReasonSource } from '#shared/contract/losses.ts'

const SIZE = { width: 520, height: 270 }
const MOST_LINES = 6

const Incidence = ({ found }: { readonly found: Output<'survival.byReason'> }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const theme = useChartTheme()
  const { share, number } = useFormats()
  const { causes, steps, names } = found
  const nameOf = (cause: string): string => (cause === '' ? t('lossdetail.reason.unknown') : (names[cause] ?? cause))
  const until = steps.at(-1)?.time ?? 0
  const lines = causes.slice(0, MOST_LINES).map(({ cause }, index) => ({
    label: nameOf(cause),
    points: steps.map(step => ({ time: step.time, share: step.left[index] ?? 0 })),
    until,
  }))
  const data = { lines, from: 0 as const, ...SIZE }
  const at = (months: number) => (months > until ? undefined : steps.findLast(step => step.time <= months))
  const cell = (value: number | undefined): string => (value === undefined ? '–' : share(value))
  return (
    <Chart
      svg={stepLines(data, theme, language)}
      summary={stepLinesSummary(data, language)}
      table={{
        head: [
          t('lossdetail.reason.column'),
          t('lossdetail.stay.left'),
          ...MILESTONES.map(months => t('lossdetail.stay.after', { months })),
        ],
        rows: [
          ...causes.map(({ cause, events }, index) => [
            nameOf(cause),
            number(events),
            ...MILESTONES.map(months => cell(at(months)?.left[index])),
          ]),
          [t('lossdetail.reason.still'), '', ...MILESTONES.map(months => cell(at(months)?.stay))],
        ],
      }}
    />
  )
}

export const ReasonsOverTimeCard = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const [source, setSource] = useState<ReasonSource>('crm')
  const found = useProcedure('survival.byReason', { engagement, source }, { keepPrevious: true }).data
  if (found === undefined || found.causes.length === 0) return null
  const isKnown = found.causes.some(({ cause }) => cause !== '')
  return (
    <Card title={t('lossdetail.reason.title')} lede={t('lossdetail.reason.lede')}>
      <Segmented
        label={t('lossdetail.reason.label')}
        options={REASON_SOURCES.map(id => ({ id, label: t(`lossdetail.reason.${id}`) }))}
        value={source}
        onChange={setSource}
      />
      {isKnown ? <Incidence found={found} /> : <p>{t('lossdetail.reason.none')}</p>}
    </Card>
  )
}
