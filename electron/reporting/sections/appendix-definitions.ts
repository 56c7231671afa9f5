/** Appendix A: what every word and figure of the report means. */
import type { Content } from 'pdfmake/interfaces'
import { dataTable } from '../layout/data-table.ts'
import { chapter } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import { ruleSentence } from '../wording/loss-words.ts'

export const definitionsSection = (context: ReportContext): Content[] => {
  const { facts, t, palette, share } = context
  const { cutA, cutB, seed } = facts.ranking.settings
  const rows: readonly (readonly [string, string])[] = [
    [t('report.definitions.lost'), ruleSentence(context, facts.losses.rule)],
    [t('report.definitions.base'), t('report.definitions.baseText')],
    [t('report.definitions.share'), t('report.definitions.shareText')],
    [t('report.definitions.money'), t('report.definitions.moneyText')],
    [t('report.definitions.client'), t('report.definitions.clientText')],
    [t('report.definitions.reasonMoney'), t('report.definitions.reasonMoneyText')],
    [t('report.definitions.pain'), t('report.definitions.painText')],
    [t('report.definitions.weight'), t('report.evidence.rankingDefinition')],
    [t('report.definitions.classTerm'), t('report.asked.cuts', { a: share(cutA, 0), b: share(cutB, 0) })],
    [t('report.definitions.order'), t('report.definitions.orderText')],
    [t('report.definitions.stabilityTerm'), t('report.asked.stability', { seed })],
    [t('report.definitions.grade'), t('report.definitions.gradeText')],
    [t('report.definitions.gap'), t('report.definitions.gapText')],
  ]
  return [
    ...chapter(t('report.definitions.heading')),
    dataTable(
      palette,
      [
        { title: t('report.definitions.term'), width: 130 },
        { title: t('report.definitions.meaning'), width: 340 },
      ],
      rows.map(([term, meaning]) => [{ text: term, style: 'cellStrong' }, meaning]),
    ),
  ]
}
