/** A running job with its progress and a way to stop it; a stopped or failed one with its sentence and a second try. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx'
import type { MessageKey } from '#shared/i18n/messages.ts'
import type { ImportJob } from './use-import-job.ts'

type AnyJob = Pick<ImportJob<'import.run'>, 'phase' | 'job' | 'error' | 'cancel'>

export type JobPanelProps = {
  readonly run: AnyJob
  readonly label: MessageKey
  readonly cancelled: MessageKey
  readonly onRetry: () => void
}

export const JobPanel = ({ run, label, cancelled, onRetry }: JobPanelProps): ReactNode => {
  const t = useT()
  if (run.phase === 'running') return <ProgressPanel job={run.job} onCancel={run.cancel} label={t(label)} />
  const stopped = run.phase === 'cancelled' || run.error?.code === 'cancelled'
  if (!stopped && run.error === null) return null
  return (
    <>
      {stopped || run.error === null ? (
        <Notice tone="info">{t(cancelled)}</Notice>
      ) : (
        <Notice tone="error" title={t('wizard.failed.title')}>
          {run.error.message}
        </Notice>
      )}
      <Row>
        <Button onPress={onRetry}>{t('wizard.retry')}</Button>
      </Row>
    </>
  )
}
