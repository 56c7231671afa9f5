/** Takes a codebook in: the file is read and judged first, and added when the consultant has seen what it brings. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { CodebookSummary } from '#shared/contract/exchange.ts'
import type { OfferedFile } from '#shared/contract/host.ts'
import { CodebookPreview } from './codebook-preview.tsx'
import { useFileJob } from './use-file-job.ts'

export const CodebookImport = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const start = useCommand('codebook.import', { quiet: true })
  const [file, setFile] = useState<OfferedFile | null>(null)
  const [summary, setSummary] = useState<CodebookSummary | null>(null)

  const leave = (): void => {
    setFile(null)
    setSummary(null)
  }
  const job = useFileJob(result => {
    const found = result as CodebookSummary
    if (found.dryRun) setSummary(found)
    else {
      toast(t('exchange.done', { count: found.added }), { tone: 'ok' })
      leave()
    }
  })
  const close = (): void => {
    job.cancel()
    leave()
  }
  const choose = async (): Promise<void> => {
    const picked = await host.pickFile('codebook').catch((error: unknown) => {
      toast(error instanceof Error ? error.message : String(error), { tone: 'error' })
      return null
    })
    if (picked === null) return
    setSummary(null)
    setFile(picked)
    await job.begin(() => start.run({ engagement, slot: picked.slot, dryRun: true }))
  }
  const add = (): void => {
    if (file !== null) void job.begin(() => start.run({ engagement, slot: file.slot, dryRun: false }))
  }
  const added = summary?.added ?? 0
  const footer = (
    <>
      <Button variant="plain" onPress={close}>
        {t(added > 0 ? 'common.cancel' : 'common.close')}
      </Button>
      {added > 0 ? (
        <Button variant="primary" isPending={job.isRunning} onPress={add}>
          {t('exchange.preview.add', { count: added })}
        </Button>
      ) : null}
    </>
  )
  return (
    <>
      <span data-place="exchange-import">
        <Button onPress={() => void choose()}>{t('exchange.codebook.import')}</Button>
      </span>
      {file === null ? null : (
        <Dialog title={t('exchange.preview.title')} size="wide" isOpen onClose={close} footer={footer}>
          {job.failure === null ? null : <Notice tone="error">{job.failure}</Notice>}
          {summary === null && job.isRunning ? (
            <ProgressPanel label={t('exchange.reading')} job={job.job} onCancel={close} />
          ) : null}
          {summary === null ? null : <CodebookPreview summary={summary} />}
        </Dialog>
      )}
    </>
  )
}
