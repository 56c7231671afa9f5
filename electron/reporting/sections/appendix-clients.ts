/** Appendix D: the departed clients by name, only where the consultant includes the list. */
import type { Content } from 'pdfmake/interfaces'
import { formatDay } from '#shared/i18n/formats.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'

export const departedClientsSection = (context: ReportContext): Content[] => {
  const { facts, t, palette } = context
  const clients = facts.departedClients
  if (!facts.settings.includeDepartedList || clients.length === 0) return []
  const byValue = clients.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1))
  return [
    ...chapter(t('report.departed.heading'), t('report.departed.lead', { count: clients.length })),
    dataTable(
      palette,
      [
        { title: t('report.departed.client'), width: 138 },
        { title: t('report.departed.segment'), width: 112 },
        { title: t('report.departed.manager'), width: 84 },
        { title: t('report.departed.ended'), width: 70 },
        { title: t('report.departed.value'), width: 66, align: 'right' },
      ],
      byValue.map(client => [
        client.name || client.id,
        client.segment || '–',
        client.manager || '–',
        client.endedOn === null ? '–' : formatDay(client.endedOn, facts.language, 'short'),
        client.value === null ? '–' : context.money(client.value),
      ]),
    ),
  ]
}
