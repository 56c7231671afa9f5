/** The columns of the list of clients: what each shows, how wide it is, and by what the host can sort it. */
import type { Formats } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import type { GridColumn } from '#renderer/ui/data-grid.tsx'
import { CLIENT_SORTS, type ClientRow, type ClientSort } from '#shared/contract/clients.ts'
import type { Translate } from '#shared/i18n/translate.ts'

type Column = GridColumn<ClientRow>

export const isClientSort = (column: string): column is ClientSort => CLIENT_SORTS.some(sort => sort === column)

const text = (id: 'name' | 'segment' | 'manager' | 'region' | 'reason_crm', width: number, t: Translate): Column => ({
  id,
  header: t(`wizard.field.${id}`),
  width,
  sortable: true,
  render: row => row[id],
})

const day = (id: 'start' | 'end' | 'last_order', t: Translate, formats: Formats): Column => ({
  id,
  header: t(`wizard.field.${id}`),
  width: 110,
  sortable: true,
  render: row => (row[id] === null ? null : formats.day(row[id], 'short')),
})

/** The columns in the order of the screen; sortable ones carry the sort's own name as their id. */
export const clientColumns = (t: Translate, formats: Formats): readonly Column[] => [
  text('name', 210, t),
  {
    id: 'isLost',
    header: t('losses.clients.state'),
    width: 96,
    render: row =>
      row.isLost ? <Badge tone="warn">{t('losses.clients.lost')}</Badge> : <span>{t('losses.clients.active')}</span>,
  },
  {
    id: 'value',
    header: t('losses.clients.value'),
    width: 130,
    align: 'end',
    sortable: true,
    render: row => (row.value === null ? null : formats.money(row.value)),
  },
  text('segment', 130, t),
  text('manager', 140, t),
  text('region', 120, t),
  day('start', t, formats),
  day('end', t, formats),
  day('last_order', t, formats),
  {
    id: 'tenure_months',
    header: t('wizard.field.tenure_months'),
    width: 130,
    align: 'end',
    sortable: true,
    render: row => (row.tenure_months === null ? null : formats.number(row.tenure_months)),
  },
  text('reason_crm', 190, t),
]
