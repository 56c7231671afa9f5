/** Where the data come from: every import with what became of its rows, and its problems one press away. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { dateAndTime } from '#renderer/ui/clock-time.ts'
import { Card } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { ImportRecord } from '#shared/contract/imports.ts'
import styles from './losses.module.css'
import { ProblemsDialog } from './problems-dialog.tsx'

const COUNTS = ['rowsRead', 'added', 'updated', 'same', 'rejected', 'excluded'] as const

/** The sheet of a text file is only the file's name again. */
const sourceName = ({ fileName, sheet }: ImportRecord): string =>
  sheet === '' || fileName.startsWith(sheet) ? fileName : `${fileName} · ${sheet}`

export const ImportsCard = (): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const language = useLanguage()
  const imports = useProcedure('imports.list', { engagement: useEngagementId() })
  const [opened, setOpened] = useState<ImportRecord | null>(null)
  const records = imports.data ?? []
  const rows = records.map(record => ({
    key: record.id,
    cells: {
      file: sourceName(record),
      at: <span className={styles['nowrap']}>{dateAndTime(record.at, language, 'short')}</span>,
      kind: t(`wizard.kind.${record.kind}`),
      ...Object.fromEntries(COUNTS.map(count => [count, formats.number(record[count])])),
      problems:
        record.problemCount === 0 ? (
          t('losses.imports.noProblems')
        ) : (
          <span className={styles['seeProblems']}>
            <Button variant="quiet" onPress={() => setOpened(record)}>
              {t('losses.imports.see', { count: record.problemCount })}
            </Button>
          </span>
        ),
    },
  }))
  return (
    <Card
      title={t('losses.imports.title')}
      lede={t(records.length === 0 ? 'losses.imports.none' : 'losses.imports.lede')}
    >
      {imports.error === null ? null : <Notice tone="error">{imports.error.message}</Notice>}
      {records.length === 0 ? null : (
        <div className={styles['imports']}>
          <SimpleTable
            label={t('losses.imports.title')}
            columns={[
              { id: 'file', header: t('losses.imports.file') },
              { id: 'at', header: t('losses.imports.at') },
              { id: 'kind', header: t('losses.imports.kind') },
              ...COUNTS.map(id => ({ id, header: t(`losses.imports.${id}`), align: 'end' as const })),
              { id: 'problems', header: t('losses.imports.problems') },
            ]}
            rows={rows}
          />
        </div>
      )}
      {opened === null ? null : <ProblemsDialog record={opened} onClose={() => setOpened(null)} />}
    </Card>
  )
}
