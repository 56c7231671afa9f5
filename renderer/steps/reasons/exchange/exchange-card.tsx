/** Exchange with other programs: the codebook in and out, coded texts and all evidence out, and what stays behind. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx'
import type { ExchangeFile, ExchangeOverview, ExportFormat } from '#shared/contract/exchange.ts'
import { CodebookImport } from './codebook-import.tsx'
import styles from './exchange.module.css'
import { StaysBehind } from './stays-behind.tsx'
import { useFileJob } from './use-file-job.ts'

type Saved = { readonly fileName: string; readonly path: string | null }

export const ExchangeCard = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const overview = useProcedure('exchange.overview', { engagement })
  return (
    <Card title={t('exchange.title')} lede={t('exchange.lede')}>
      {overview.error === null ? null : <Notice tone="error">{overview.error.message}</Notice>}
      {overview.data === undefined ? null : <Parts overview={overview.data} />}
    </Card>
  )
}

const Parts = ({ overview }: { readonly overview: ExchangeOverview }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const start = useCommand('exchange.export', { quiet: true })
  const [saved, setSaved] = useState<Saved | null>(null)
  const job = useFileJob(async result => {
    const file = result as ExchangeFile
    const outcome = await host.saveExport(file.ticket, file.fileName)
    if (outcome.saved) setSaved({ fileName: file.fileName, path: outcome.path })
  })
  const write = (as: ExportFormat): void => {
    setSaved(null)
    void job.begin(() => start.run({ engagement, as, language }))
  }
  const exporting = (as: ExportFormat, label: string): ReactNode => (
    <Button isDisabled={job.isRunning || (overview.reasons === 0 && as !== 'xlsx')} onPress={() => write(as)}>
      {label}
    </Button>
  )
  const { texts, codings, respondents, mentions } = overview
  return (
    <>
      <Part
        title={t('exchange.codebook.title')}
        text={t('exchange.codebook.text')}
        count={t('exchange.codebook.count', { count: overview.reasons })}
      >
        <CodebookImport />
        <span data-place="exchange-codebook">{exporting('qdc', t('exchange.codebook.qdc'))}</span>
        {exporting('csv', t('exchange.codebook.csv'))}
      </Part>
      <Part
        title={t('exchange.texts.title')}
        text={t('exchange.texts.text')}
        count={t('exchange.texts.count', { texts, codings })}
      >
        <span data-place="exchange-texts">{exporting('qdpx', t('exchange.texts.export'))}</span>
      </Part>
      <Part
        title={t('exchange.evidence.title')}
        text={t('exchange.evidence.text')}
        count={t('exchange.evidence.count', { respondents, mentions })}
      >
        <span data-place="exchange-evidence">{exporting('xlsx', t('exchange.evidence.export'))}</span>
      </Part>
      {job.isRunning ? <ProgressPanel label={t('exchange.working')} job={job.job} onCancel={job.cancel} /> : null}
      {job.wasCancelled ? <Notice tone="info">{t('errors.cancelled')}</Notice> : null}
      {job.failure === null ? null : <Notice tone="error">{job.failure}</Notice>}
      {saved === null ? null : <SavedNotice saved={saved} />}
      <StaysBehind staysBehind={overview.staysBehind} />
    </>
  )
}

type PartProps = {
  readonly title: string
  readonly text: string
  readonly count: string
  readonly children: ReactNode
}

const Part = ({ title, text, count, children }: PartProps): ReactNode => (
  <section className={styles['part']}>
    <div className={styles['words']}>
      <h3>{title}</h3>
      <p>{text}</p>
      <p className={styles['count']}>{count}</p>
    </div>
    <div className={styles['ways']}>{children}</div>
  </section>
)

const SavedNotice = ({ saved: { fileName, path } }: { readonly saved: Saved }): ReactNode => {
  const t = useT()
  return (
    <Notice tone="info" title={t('exchange.saved')}>
      <p>{t('exchange.savedAs', { file: path ?? fileName })}</p>
      {path === null ? null : <Button onPress={() => void host.revealFile(path)}>{t('reportscreen.reveal')}</Button>}
    </Notice>
  )
}
