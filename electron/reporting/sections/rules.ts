/** What in the plan breaks the thirteen rules, with the records that show it. */
import type { Content } from 'pdfmake/interfaces'
import type { Finding } from '#shared/domain/rules.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { dataTable } from '../layout/data-table.ts'
import { flowingChapter } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'

/** Rules whose records are titles of offers; those of all others are names of clients. */
const RULES_ON_OFFERS = [8, 9]
const RECORDS_NAMED = 12

const sentence = ({ facts, t }: ReportContext, finding: Finding): string =>
  findMessage(facts.language, `report.finding.${finding.code}`) ?? t('report.rules.unknown')

const records = ({ facts, t }: ReportContext, finding: Finding): string => {
  const mayName = facts.settings.includeDepartedList || RULES_ON_OFFERS.includes(finding.rule)
  if (!mayName) return t('report.rules.namesLeftOut')
  const named = finding.records.slice(0, RECORDS_NAMED)
  const rest = finding.count - named.length
  return [...named, ...(rest > 0 ? [t('report.more', { count: rest })] : [])].join(', ')
}

export const rulesSection = (context: ReportContext): Content[] => {
  const { facts, t, palette, number } = context
  const table = dataTable(
    palette,
    [
      { title: t('report.rules.rule'), width: 50 },
      { title: t('report.rules.finding'), width: 206 },
      { title: t('report.rules.count'), width: 44, align: 'right' },
      { title: t('report.rules.records'), width: 170 },
    ],
    facts.findings.map(finding => [
      number(finding.rule),
      { text: sentence(context, finding), style: 'cellStrong' },
      number(finding.count),
      records(context, finding),
    ]),
  )
  return [
    ...flowingChapter(t('report.rules.heading'), t('report.rules.lead')),
    facts.findings.length === 0 ? { text: t('report.rules.none'), style: 'body' } : table,
  ]
}
