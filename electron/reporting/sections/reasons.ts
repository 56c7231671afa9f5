/** The reasons: the Pareto chart, the ranking with its certainty, and classes set by hand. */
import type { Content, TableCell } from 'pdfmake/interfaces'
import type { RankedReason } from '#shared/analysis/figures.ts'
import { sharesTogether } from '#shared/analysis/shares.ts'
import { paretoChart } from '#shared/charts/pareto-chart.ts'
import { LIGHT_THEME, type ChartTheme } from '#shared/charts/theme.ts'
import { PAPER } from '../brand-colours.ts'
import { SANS } from '../fonts.ts'
import { classBadge } from '../layout/class-badge.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter, headed } from '../layout/headings.ts'
import { paragraphs } from '../layout/paragraphs.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import { moneyOfReason } from '../wording/money-of-reason.ts'

const CHART_HEIGHT = 232

const chartTheme = ({ palette }: ReportContext): ChartTheme => ({
  ...LIGHT_THEME,
  fontFamily: SANS,
  ink: palette.ink,
  muted: palette.muted,
  line: palette.line,
  brand: palette.primaryText,
  classA: palette.classes.A,
  classB: palette.classes.B,
  classC: palette.classes.C,
  paper: PAPER,
  fontSize: 8.5,
})

const pareto = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const { reasons, settings } = facts.ranking
  const svg = paretoChart(
    {
      items: reasons.map(reason => ({
        label: context.reasonName(reason.reasonId),
        share: reason.share,
        class: reason.class,
      })),
      cutA: settings.cutA,
      cutB: settings.cutB,
      width: CONTENT_WIDTH,
      height: CHART_HEIGHT,
    },
    chartTheme(context),
    facts.language,
  )
  return headed(
    { text: [t('report.reasons.pareto'), ...context.ref('ranking')] },
    [{ svg, width: CONTENT_WIDTH, margin: [0, 0, 0, 6] }],
    CHART_HEIGHT,
  )
}

/** The name of a ranked reason with what qualifies it in small print below. */
const nameCell = (context: ReportContext, reason: RankedReason, index: number): TableCell => {
  const { t, facts, palette } = context
  const established = facts.ranking.orderEstablished[index]
  const isLast = index === facts.ranking.reasons.length - 1
  const small = [
    ...(reason.gap === null ? [] : [t(`domain.gap.${reason.gap}`)]),
    ...(reason.override === null ? [] : [t('report.reasons.byHand')]),
  ]
  const order = established === true ? t('report.reasons.established') : t('report.reasons.notEstablished')
  return {
    stack: [
      { text: [context.reasonName(reason.reasonId), ...context.ref(`reason.${reason.reasonId}`)], style: 'cellStrong' },
      ...(small.length === 0 ? [] : [{ text: small.join(' · '), style: 'small' }]),
      ...(isLast || established === undefined
        ? []
        : [{ text: order, style: 'small', fontSize: 7.2, color: established ? palette.ok : palette.warn }]),
    ],
  }
}

const rankingTable = (context: ReportContext): Content[] => {
  const { facts, t, palette, number } = context
  const table = dataTable(
    palette,
    [
      { title: t('report.reasons.class'), width: 28 },
      { title: t('report.reasons.reason'), width: 136 },
      { title: t('report.reasons.group'), width: 58 },
      { title: t('report.reasons.clients'), width: 40, align: 'right' },
      { title: t('report.reasons.money'), width: 60, align: 'right' },
      { title: t('report.reasons.share'), width: 40, align: 'right' },
      { title: t('report.reasons.grade'), width: 70 },
      { title: t('report.reasons.stabilityShort'), width: 38, align: 'right' },
    ],
    facts.ranking.reasons.map((reason, index) => [
      classBadge(palette, reason.class),
      nameCell(context, reason, index),
      t(`domain.groupShort.${reason.group}`),
      number(reason.clients),
      moneyOfReason(context, reason),
      context.share(reason.share),
      t(`domain.grade.${reason.grade}`),
      reason.stability === null ? '–' : context.share(reason.stability, 0),
    ]),
  )
  return headed({ text: t('report.reasons.table') }, [table])
}

const overrides = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const changed = facts.ranking.reasons.flatMap(reason =>
    reason.override === null ? [] : [{ reason, override: reason.override }],
  )
  if (changed.length === 0) return []
  const blocks = changed.flatMap(({ reason, override }): Content[] => [
    {
      text: t('report.reasons.override', {
        name: context.reasonName(reason.reasonId),
        class: override.class,
        computed: reason.computedClass,
      }),
      style: 'h3',
    },
    ...paragraphs(override.note),
  ])
  return headed({ text: t('report.reasons.overrides') }, blocks, 45)
}

export const reasonsSection = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const { reasons } = facts.ranking
  if (reasons.length === 0) {
    return [...chapter(t('report.reasons.heading')), { text: t('report.reasons.none'), style: 'body' }]
  }
  const classA = reasons.filter(reason => reason.class === 'A')
  const lead = t('report.reasons.lead', {
    count: reasons.length,
    a: classA.length,
    share: context.share(sharesTogether(classA), 0),
  })
  return [
    ...chapter(t('report.reasons.heading'), lead),
    ...pareto(context),
    ...rankingTable(context),
    ...overrides(context),
  ]
}
