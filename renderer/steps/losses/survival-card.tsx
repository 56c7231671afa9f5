/** How long clients stay: the curve of all, or one for each group, what is left at 12, 24 and 36 months, and whether groups differ. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import { stepLines, stepLinesSummary } from '#shared/charts/step-lines.ts'
import { survivalCurve, survivalSummary } from '#shared/charts/survival-curve.ts'
import {
  SURVIVAL_GROUPS,
  type SurvivalGroup,
  type SurvivalGroupBy,
  type SurvivalView,
} from '#shared/contract/losses.ts'
import styles from './losses.module.css'

const SIZE = { width: 520, height: 290 }

const useSurvivalTable = (view: SurvivalView) => {
  const t = useT()
  const { number, share } = useFormats()
  const rowOf = (name: string, { curve, milestones }: SurvivalGroup): readonly string[] => [
    name,
    number(curve.clients),
    number(curve.events),
    ...milestones.map(({ step }) => {
      if (step === null) return '–'
      const { lower, upper, survival } = step
      if (lower === null || upper === null) return share(survival)
      return `${share(survival)} (${t('lossdetail.stay.limits', { lower: share(lower), upper: share(upper) })})`
    }),
    curve.median === null
      ? t('lossdetail.stay.notReached')
      : t('lossdetail.stay.months', { months: number(curve.median, 1) }),
  ]
  return {
    head: [
      t('lossdetail.stay.group'),
      t('lossdetail.stay.clients'),
      t('lossdetail.stay.left'),
      ...view.overall.milestones.map(({ months }) => t('lossdetail.stay.after', { months })),
      t('lossdetail.stay.median'),
    ],
    rows: [
      rowOf(t('lossdetail.stay.all'), view.overall),
      ...view.groups.map(group => rowOf(group.key === '' ? t('lossdetail.by.none') : group.key, group)),
    ],
  }
}

const Curves = ({ view }: { readonly view: SurvivalView }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const theme = useChartTheme()
  const table = useSurvivalTable(view)
  if (view.groups.length === 0) {
    const data = { curve: view.overall.curve, unit: 'months' as const, risk: view.overall.risk, ...SIZE }
    return <Chart svg={survivalCurve(data, theme, language)} summary={survivalSummary(data, language)} table={table} />
  }
  const lines = view.groups.map(({ key, curve }) => ({
    label: key === '' ? t('lossdetail.by.none') : key,
    points: curve.steps.map(step => ({ time: step.time, share: step.survival })),
    until: curve.lastTime,
  }))
  const data = { lines, from: 1 as const, ...SIZE }
  return <Chart svg={stepLines(data, theme, language)} summary={stepLinesSummary(data, language)} table={table} />
}

const RARE = 0.05

const Words = ({ view }: { readonly view: SurvivalView }): ReactNode => {
  const t = useT()
  const { number } = useFormats()
  const { logRank, unshown, leftOut } = view
  const p = logRank?.p ?? null
  const chiSquare = logRank?.chiSquare ?? null
  const list = leftOut.map(({ code, count }) => `${t(`lossdetail.out.${code}`)} ${number(count)}`).join(', ')
  return (
    <div className={styles['muted']}>
      {p === null || chiSquare === null || logRank === null ? null : (
        <p>
          {t('lossdetail.stay.test', {
            chiSquare: number(chiSquare, 2),
            degrees: logRank.degrees,
            p: p < 0.001 ? t('lossdetail.stay.under') : t('lossdetail.stay.equals', { p: number(p, 3) }),
          })}{' '}
          {t(p < RARE ? 'lossdetail.stay.differ' : 'lossdetail.stay.same')}
        </p>
      )}
      {unshown.groups === 0 ? null : <p>{t('lossdetail.stay.unshown', { count: unshown.groups })}</p>}
      {list === '' ? null : <p>{t('lossdetail.out.title', { list })}</p>}
    </div>
  )
}

export const SurvivalCard = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const [by, setBy] = useState<'all' | SurvivalGroupBy>('all')
  const save = useCommand('survival.saveKnownSince')
  const view = useProcedure('survival.get', { engagement, by: by === 'all' ? null : by }, { keepPrevious: true }).data
  if (view === undefined || view.overall.curve.clients === 0) return null
  return (
    <Card title={t('lossdetail.stay.title')} lede={t('lossdetail.stay.lede')}>
      <Segmented
        label={t('lossdetail.stay.label')}
        options={[
          { id: 'all' as const, label: t('lossdetail.stay.all') },
          ...SURVIVAL_GROUPS.map(id => ({ id, label: t(`lossdetail.by.${id}`) })),
        ]}
        value={by}
        onChange={setBy}
      />
      <Curves view={view} />
      <Words view={view} />
      <DayField
        label={t('lossdetail.stay.since')}
        description={t('lossdetail.stay.sinceHint')}
        value={view.knownSince}
        onCommit={day => save.run({ engagement, day })}
      />
    </Card>
  )
}
