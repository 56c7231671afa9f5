/** Appendix B: where each figure comes from; every reference in the report is a link to its line here. */
import type { Content } from 'pdfmake/interfaces'
import { dataTable } from '../layout/data-table.ts'
import { chapter } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'

export const evidenceSection = (context: ReportContext): Content[] => {
  const { facts, t, palette } = context
  if (facts.evidence.length === 0) return []
  return [
    ...chapter(t('report.evidence.heading'), t('report.evidence.lead')),
    dataTable(
      palette,
      [
        { title: t('report.evidence.ref'), width: 34 },
        { title: t('report.evidence.what'), width: 112 },
        { title: t('report.evidence.definition'), width: 134 },
        { title: t('report.evidence.base'), width: 84 },
        { title: t('report.evidence.records'), width: 106 },
      ],
      facts.evidence.map(entry => [
        { text: entry.ref, id: entry.ref, bold: true, color: palette.primaryText },
        { text: entry.what, style: 'cell' },
        { text: entry.definition, style: 'small' },
        { text: entry.base, style: 'small' },
        { text: entry.records, style: 'small' },
      ]),
    ),
  ]
}
