/** Prints the sheets of a study: a job with progress and cancel, then saved where the user says. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { cancelJob, useJob } from '#renderer/client/jobs.ts'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Row, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { ReportFile } from '#shared/contract/plan.ts'
import type { WorksheetKind } from '#shared/contract/worksheets.ts'
import type { JobId, StudyId } from '#shared/kit/id.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

type Props = { readonly kind: WorksheetKind; readonly studyId: StudyId }

export const PrintSheets = ({ kind, studyId }: Props) => {
  const t = useT()
  const { id: engagement, engagement: frame } = useEngagement()
  const [language, setLanguage] = useState<Language>(frame.reportLanguage)
  const [jobId, setJobId] = useState<JobId | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const start = useCommand('worksheets.export', { quiet: true })
  const job = useJob(jobId)

  const begin = async (): Promise<void> => {
    setSaved(null)
    setProblem(null)
    const answer = await start.run({ engagement, kind, studyId, language })
    if (answer.ok) setJobId(answer.value.job)
    else setProblem(answer.error.message)
  }
  const keep = useEffectEvent(async (file: ReportFile): Promise<void> => {
    try {
      const outcome = await host.saveExport(file.ticket, file.fileName)
      if (outcome.saved) setSaved(outcome.path ?? file.fileName)
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
  const isRunning = jobId !== null && (job === undefined || job.state === 'running')
  const failure = problem ?? (job?.state === 'failed' ? job.error.message : null)
  return (
    <Stack gap={3}>
      {isRunning ? (
        <ProgressPanel label={t('staff.printing')} job={job} onCancel={() => void cancelJob(jobId)} />
      ) : (
        <Row gap={3} align="end">
          <Segmented<Language>
            label={t('staff.printLanguage')}
            options={LANGUAGES.map(id => ({ id, label: t(`common.language.${id}`) }))}
            value={language}
            onChange={setLanguage}
          />
          <Button variant="plain" isPending={start.pending} onPress={() => void begin()}>
            {t('staff.print')}
          </Button>
        </Row>
      )}
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
      {saved === null ? null : <Notice tone="info">{t('staff.printed', { file: saved })}</Notice>}
    </Stack>
  )
}
