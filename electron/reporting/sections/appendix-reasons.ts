/** Appendix C: every reason with all its figures, those that nobody named at the end. */
import type { Content, TableCell } from 'pdfmake/interfaces'
import type { RankedReason } from '#shared/analysis/figures.ts'
import { classBadge } from '../layout/class-badge.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import { moneyOfReason } from '../wording/money-of-reason.ts'
import type { ReasonFact } from '../report-facts.ts'

const nameCell = ({ t }: ReportContext, reason: ReasonFact): TableCell => {
  const notes = [
    t(`domain.groupShort.${reason.group}`),
    reason.controllable ? t('domain.controllable') : t('domain.notControllable'),
    ...(reason.humanFactor ? [t('domain.humanFactor')] : []),
  ]
  return {
    stack: [
      { text: reason.name, style: 'cellStrong' },
      { text: notes.join(' · '), style: 'small' },
    ],
  }
}

const rankedRow = (context: ReportContext, ranked: RankedReason, reason: ReasonFact): (TableCell | string)[] => {
  const { number, share } = context
  return [
    classBadge(context.palette, ranked.class, 13),
    nameCell(context, reason),
    number(ranked.mentions),
    number(ranked.clients),
    number(ranked.mainCount),
    ranked.pain === null ? '–' : number(ranked.pain, 1),
    moneyOfReason(context, ranked),
    share(ranked.share),
    share(ranked.cumulative),
  ]
}

export const allReasonsSection = (context: ReportContext): Content[] => {
  const { facts, t, palette } = context
  if (facts.reasons.length === 0) return []
  const ranked = facts.ranking.reasons.flatMap(each => {
    const reason = context.findReason(each.reasonId)
    return reason === undefined ? [] : [rankedRow(context, each, reason)]
  })
  const rankedIds = new Set(facts.ranking.reasons.map(reason => reason.reasonId))
  const unnamed = facts.reasons
    .filter(reason => !rankedIds.has(reason.id))
    .map(reason => [
      { text: '–', color: palette.muted },
      nameCell(context, reason),
      { text: t('report.reasons.notNamed'), style: 'small', colSpan: 7, alignment: 'left' as const },
      ...Array.from({ length: 6 }, (): TableCell => ({ text: '' })),
    ])
  const right = 'right' as const
  return [
    ...chapter(t('report.all.heading'), t('report.all.lead')),
    dataTable(
      palette,
      [
        { title: t('report.reasons.class'), width: 28 },
        { title: t('report.reasons.reason'), width: 122 },
        { title: t('report.reasons.mentions'), width: 58, align: right },
        { title: t('report.reasons.clients'), width: 44, align: right },
        { title: t('report.reasons.main'), width: 44, align: right },
        { title: t('report.reasons.pain'), width: 36, align: right },
        { title: t('report.reasons.money'), width: 60, align: right },
        { title: t('report.reasons.share'), width: 40, align: right },
        { title: t('report.reasons.cumulative'), width: 38, align: right },
      ],
      [...ranked, ...unnamed],
      // The last thing in the report: a margin under it would be a page of its own.
      { margin: [0, 0, 0, 0] },
    ),
  ]
}
