/** A button that makes one worksheet in the report's language, or another from its menu, and saves it where the user says. */
import { Printer } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { cancelJob, useJob } from '#renderer/client/jobs.ts'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { Input } from '#shared/contract/contract.ts'
import type { ReportFile } from '#shared/contract/plan.ts'
import type { JobId } from '#shared/kit/id.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

type Props = {
  readonly label: string
  readonly sheet: Omit<Input<'worksheets.export'>, 'engagement' | 'language'>
  readonly variant?: 'plain' | 'primary' | 'quiet'
}

export const WorksheetButton = ({ label, sheet, variant = 'plain' }: Props): ReactNode => {
  const t = useT()
  const { id: engagement, engagement: frame } = useEngagement()
  const [jobId, setJobId] = useState<JobId | null>(null)
  const start = useCommand('worksheets.export')
  const job = useJob(jobId)

  const begin = async (language: Language): Promise<void> => {
    const answer = await start.run({ engagement, ...sheet, language })
    if (answer.ok) setJobId(answer.value.job)
  }
  const keep = useEffectEvent(async (file: ReportFile): Promise<void> => {
    try {
      const outcome = await host.saveExport(file.ticket, file.fileName)
      if (outcome.saved) toast(t('worksheets.savedAs', { file: outcome.path ?? file.fileName, count: file.pages }))
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), { tone: 'error' })
    }
  })
  const tellFailure = useEffectEvent((message: string) => toast(message, { tone: 'error' }))
  // The job's last word may be heard twice; the file is saved once.
  const delivered = useRef<JobId | null>(null)
  useEffect(() => {
    if (job === undefined || job.state === 'running' || delivered.current === job.id) return
    delivered.current = job.id
    if (job.state === 'done') void keep(job.result as ReportFile)
    if (job.state === 'failed') tellFailure(job.error.message)
  }, [job])

  if (jobId !== null && (job === undefined || job.state === 'running'))
    return <ProgressPanel label={t('worksheets.working')} job={job} onCancel={() => void cancelJob(jobId)} />
  const others = LANGUAGES.filter(language => language !== frame.reportLanguage)
  return (
    <Row gap={1}>
      <Button
        variant={variant}
        icon={<Printer size={16} aria-hidden />}
        isPending={start.pending}
        onPress={() => void begin(frame.reportLanguage)}
      >
        {label}
      </Button>
      <MenuButton
        label={t('worksheets.inLanguage', { sheet: label })}
        iconOnly
        items={others.map(language => ({
          id: language,
          label: t(`common.language.${language}`),
          run: () => void begin(language),
        }))}
      />
    </Row>
  )
}
