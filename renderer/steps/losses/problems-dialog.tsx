/** Every problem of one import, asked for window by window, each with its row, its column and its sentence. */
import { useCallback, useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DataGrid, type GridColumn } from '#renderer/ui/data-grid.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { ImportProblem, ImportRecord } from '#shared/contract/imports.ts'
import styles from './losses.module.css'
import { rowInWindows, windowOffsets, WINDOW_SIZE } from './row-windows.ts'

const GRID_HEIGHT = 380

/** A problem with its place in the list, for the same row may be wrong twice. */
type PlacedProblem = ImportProblem & { readonly place: number }

const useProblemColumns = (): readonly GridColumn<PlacedProblem>[] => {
  const t = useT()
  const formats = useFormats()
  return [
    { id: 'row', header: t('losses.problems.row'), width: 70, align: 'end', render: row => formats.number(row.row) },
    {
      id: 'severity',
      header: t('losses.problems.outcome'),
      width: 130,
      render: row => <Badge tone="warn">{t(`wizard.severity.${row.severity}`)}</Badge>,
    },
    {
      id: 'what',
      header: t('losses.problems.what'),
      width: 740,
      render: row => <span title={row.message}>{row.message}</span>,
    },
  ]
}

export type ProblemsDialogProps = { readonly record: ImportRecord; readonly onClose: () => void }

export const ProblemsDialog = ({ record, onClose }: ProblemsDialogProps): ReactNode => {
  const t = useT()
  const columns = useProblemColumns()
  const engagement = useEngagementId()
  const [[from, to], setOffsets] = useState(windowOffsets(0, 0))
  const window = { engagement, importId: record.id, limit: WINDOW_SIZE }
  const first = useProcedure('imports.problems', { ...window, offset: from })
  const second = useProcedure('imports.problems', { ...window, offset: to }, { enabled: to !== from })
  const onRangeChange = useCallback((top: number, bottom: number): void => setOffsets(windowOffsets(top, bottom)), [])
  const windows = [
    { offset: from, rows: first.data ?? [] },
    { offset: to, rows: second.data ?? [] },
  ]
  const rowAt = (index: number): PlacedProblem | undefined => {
    const problem = rowInWindows(index, windows)
    return problem === undefined ? undefined : { ...problem, place: index }
  }
  const error = first.error ?? second.error
  return (
    <Dialog
      title={t('losses.problems.title', { file: record.fileName })}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <Stack gap={3}>
        <p className={styles['muted']}>{t('losses.problems.lede')}</p>
        {error === null ? null : <Notice tone="error">{error.message}</Notice>}
        <DataGrid
          label={t('losses.imports.problems')}
          columns={columns}
          rowCount={record.problemCount}
          rowAt={rowAt}
          onRangeChange={onRangeChange}
          rowKey={row => String(row.place)}
          emptyText={t('losses.problems.empty')}
          height={GRID_HEIGHT}
        />
      </Stack>
    </Dialog>
  )
}
