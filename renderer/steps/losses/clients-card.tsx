/** The list of clients behind the figures: lost, active or all, sorted by any column, filtered by text, each opening to its fields. */
import { useState, type ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { DataGrid } from '#renderer/ui/data-grid.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { LossFigures } from '#shared/analysis/figures.ts'
import type { ClientRow } from '#shared/contract/clients.ts'
import { clientColumns, isClientSort } from './client-columns.tsx'
import { ClientDialog } from './client-dialog.tsx'
import { columnsInUse } from './filled-columns.ts'
import styles from './losses.module.css'
import { useClientRows, type ClientFilter } from './use-client-rows.ts'

const STATUSES = ['lost', 'active', 'all'] as const
const TEXT_LIMIT = 200

export const ClientsCard = ({ figures }: { readonly figures: LossFigures }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const [filter, setFilter] = useState<ClientFilter>({ text: '', status: 'lost', sort: 'value', descending: true })
  const [opened, setOpened] = useState<ClientRow | null>(null)
  const clients = useClientRows(filter)
  const change = (part: Partial<ClientFilter>): void => setFilter(held => ({ ...held, ...part }))
  const counts = { lost: formats.number(figures.lostEver), clients: formats.number(figures.clients) }
  const { moneyYear } = figures.current
  const lede =
    moneyYear === null
      ? t('losses.clients.ledeNoMoney', counts)
      : t('losses.clients.lede', { ...counts, money: formats.money(moneyYear) })
  return (
    <Card title={t('losses.clients.title')} lede={lede}>
      <Stack gap={3}>
        <div className={styles['filters']}>
          <TextField
            label={t('losses.clients.filter')}
            type="search"
            value={filter.text}
            maxLength={TEXT_LIMIT}
            onCommit={text => change({ text })}
          />
          <Segmented
            label={t('losses.clients.status')}
            options={STATUSES.map(id => ({ id, label: t(`losses.clients.status.${id}`) }))}
            value={filter.status}
            onChange={status => change({ status })}
          />
          <output className={styles['shown']}>
            {clients.isLoading ? t('common.loading') : t('losses.clients.shown', { count: clients.total })}
          </output>
        </div>
        {clients.error === null ? null : <Notice tone="error">{clients.error.message}</Notice>}
        <DataGrid
          label={t('losses.clients.grid')}
          columns={columnsInUse(clientColumns(t, formats), clients.filled)}
          rowCount={clients.total}
          rowAt={clients.rowAt}
          onRangeChange={clients.onRangeChange}
          sort={{ column: filter.sort, descending: filter.descending }}
          onSort={({ column, descending }) => {
            if (isClientSort(column)) change({ sort: column, descending })
          }}
          onRowPress={setOpened}
          rowKey={row => row.id}
          emptyText={t(clients.isLoading ? 'common.loading' : 'losses.clients.empty')}
        />
      </Stack>
      {opened === null ? null : <ClientDialog client={opened} onClose={() => setOpened(null)} />}
    </Card>
  )
}
