/** Exports the report in the chosen language: a job with progress and cancel, then saved where the user says. */
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { cancelJob, useJob } from '#renderer/client/jobs.ts'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { ReportFile } from '#shared/contract/plan.ts'
import type { JobId } from '#shared/kit/id.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

type Saved = { readonly file: ReportFile; readonly path: string | null }

export const ExportCard = (): ReactNode => {
  const t = useT()
  const { id: engagement, engagement: frame } = useEngagement()
  const [language, setLanguage] = useState<Language>(frame.reportLanguage)
  const [jobId, setJobId] = useState<JobId | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const start = useCommand('report.export', { quiet: true })
  const job = useJob(jobId)

  const begin = async (): Promise<void> => {
    setSaved(null)
    setProblem(null)
    const answer = await start.run({ engagement, language })
    if (answer.ok) setJobId(answer.value.job)
    else setProblem(answer.error.message)
  }
  const keep = useEffectEvent(async (file: ReportFile): Promise<void> => {
    try {
      const outcome = await host.saveExport(file.ticket, file.fileName)
      if (outcome.saved) setSaved({ file, path: outcome.path })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  })
  // The job's last word may be heard twice; the file is saved once.
  const delivered = useRef<JobId | null>(null)
  useEffect(() => {
    if (job?.state !== 'done' || delivered.current === job.id) return
    delivered.current = job.id
    void keep(job.result as ReportFile)
  }, [job])
  const running = jobId !== null && (job === undefined || job.state === 'running')
  const failure = problem ?? (job?.state === 'failed' ? job.error.message : null)
  return (
    <Card title={t('reportscreen.export')} lede={t('reportscreen.exportLede')}>
      <Stack gap={3}>
        <Segmented<Language>
          label={t('reportscreen.language')}
          options={LANGUAGES.map(id => ({ id, label: t(`common.language.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        {running ? (
          <ProgressPanel label={t('reportscreen.working')} job={job} onCancel={() => void cancelJob(jobId)} />
        ) : (
          <div>
            <Button variant="primary" onPress={() => void begin()} isPending={start.pending}>
              {t('reportscreen.exportNow')}
            </Button>
          </div>
        )}
        {job?.state === 'cancelled' ? <Notice tone="info">{t('errors.cancelled')}</Notice> : null}
        {failure === null ? null : <Notice tone="error">{failure}</Notice>}
        {saved === null ? null : <SavedNotice saved={saved} />}
      </Stack>
    </Card>
  )
}

const SavedNotice = ({ saved: { file, path } }: { readonly saved: Saved }): ReactNode => {
  const t = useT()
  return (
    <Notice tone="info" title={t('reportscreen.saved')}>
      <p>{t('reportscreen.savedAs', { file: path ?? file.fileName, count: file.pages })}</p>
      {path === null ? null : <Button onPress={() => void host.revealFile(path)}>{t('reportscreen.reveal')}</Button>}
    </Notice>
  )
}
