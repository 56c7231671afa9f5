/** Losses of the period by segment, manager, month or tenure: bars for the largest, a table for all. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import type { BreakdownRow } from '#shared/analysis/loss-breakdown.ts'
import { lossBars } from '#shared/charts/loss-bars.ts'
import { BREAKDOWNS, type BreakdownBy } from '#shared/contract/losses.ts'
import styles from './losses.module.css'

const CHART_WIDTH = 520

/** How a row is called: its own words, or the words for what is not known. */
const useRowName = (by: BreakdownBy): ((key: string) => string) => {
  const t = useT()
  if (by === 'month') return key => (key === '' ? t('lossdetail.by.noDay') : key)
  if (by === 'tenure') {
    return key =>
      key === '' ? t('lossdetail.by.noTenure') : t(`lossdetail.band.${key as '0' | '1' | '2' | '3' | '4' | '5'}`)
  }
  return key => (key === '' ? t('lossdetail.by.none') : key)
}

const Bars = ({ rows, by }: { readonly rows: readonly BreakdownRow[]; readonly by: BreakdownBy }): ReactNode => {
  const t = useT()
  const { number, share, money } = useFormats()
  const language = useLanguage()
  const theme = useChartTheme()
  const nameOf = useRowName(by)
  const items = rows.map(row => ({
    label: nameOf(row.key),
    value: row.clients,
    note: row.share === null ? null : t('lossdetail.by.note', { base: number(row.base), share: share(row.share) }),
  }))
  const list = items.map(({ label, value }) => `${label} ${number(value)}`).join(', ')
  return (
    <Chart
      svg={lossBars({ items, width: CHART_WIDTH }, theme, language)}
      summary={t('lossdetail.by.summary', { list })}
      table={{
        head: [
          t(`lossdetail.by.${by}`),
          ...(['lost', 'base', 'share', 'money'] as const).map(column => t(`lossdetail.by.${column}`)),
        ],
        rows: rows.map(row => [
          nameOf(row.key),
          number(row.clients),
          number(row.base),
          row.share === null ? '–' : share(row.share),
          row.moneyYear === null ? '–' : money(row.moneyYear),
        ]),
      }}
    />
  )
}

export const BreakdownCard = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const [by, setBy] = useState<BreakdownBy>('segment')
  const rows = useProcedure('losses.breakdown', { engagement, by }, { keepPrevious: true }).data
  return (
    <Card title={t('lossdetail.by.title')} lede={t('lossdetail.by.lede')}>
      <Segmented
        label={t('lossdetail.by.label')}
        options={BREAKDOWNS.map(id => ({ id, label: t(`lossdetail.by.${id}`) }))}
        value={by}
        onChange={setBy}
      />
      {rows === undefined ? <output>{t('common.loading')}</output> : <Bars rows={rows} by={by} />}
      {by === 'month' ? <p className={styles['muted']}>{t('lossdetail.by.monthNote')}</p> : null}
    </Card>
  )
}
