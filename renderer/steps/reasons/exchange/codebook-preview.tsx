/** What a codebook brings: how much is new, what is there already, and what of the file could not be read. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { CodebookSummary } from '#shared/contract/exchange.ts'
import styles from './exchange.module.css'

export const CodebookPreview = ({ summary }: { readonly summary: CodebookSummary }): ReactNode => {
  const t = useT()
  const { added, known, repeated, headings, withoutGroup, codes, notes } = summary
  const counts = [
    t('exchange.preview.added', { count: added }),
    ...(known > 0 ? [t('exchange.preview.known', { count: known })] : []),
    ...(repeated > 0 ? [t('exchange.preview.repeated', { count: repeated })] : []),
    ...(headings > 0 ? [t('exchange.preview.headings', { count: headings })] : []),
  ]
  const shown = codes.filter(code => code.fate !== 'heading')
  const more = added + known + repeated - shown.length
  return (
    <Stack gap={3}>
      <p>
        {t('exchange.preview.file', { file: summary.fileName })} {counts.join(' · ')}
      </p>
      {added === 0 ? <Notice tone="info">{t('exchange.preview.nothing')}</Notice> : null}
      {withoutGroup > 0 ? (
        <Notice tone="warn">{t('exchange.preview.withoutGroup', { count: withoutGroup })}</Notice>
      ) : null}
      {notes.map(note => (
        <Notice key={note} tone="warn">
          {note}
        </Notice>
      ))}
      <SimpleTable
        label={t('exchange.preview.title')}
        columns={[
          { id: 'name', header: t('exchange.preview.name') },
          { id: 'path', header: t('exchange.preview.path') },
          { id: 'group', header: t('exchange.preview.group') },
          { id: 'fate', header: t('exchange.preview.fate') },
        ]}
        rows={shown.map((code, index) => ({
          key: String(index),
          cells: {
            name: code.name,
            path: code.path,
            group: code.fate === 'new' ? t(`domain.groupShort.${code.group}`) : '',
            fate: t(`exchange.fate.${code.fate}`),
          },
        }))}
      />
      {more > 0 ? <p className={styles['count']}>{t('exchange.preview.more', { count: more })}</p> : null}
    </Stack>
  )
}
