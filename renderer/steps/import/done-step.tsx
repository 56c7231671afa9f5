/** The last step: what the import did, and that the state before it was kept. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { ProblemList } from './problem-list.tsx'
import { RowCounts } from './row-counts.tsx'
import { SurveyOutcome } from './survey-outcome.tsx'

export const DoneStep = ({ summary }: { readonly summary: ImportSummary }): ReactNode => {
  const t = useT()
  return (
    <>
      <Notice tone="info" title={t('wizard.import.done')}>
        {t('wizard.import.backup')}
      </Notice>
      <RowCounts summary={summary} />
      {summary.survey === null ? null : <SurveyOutcome survey={summary.survey} />}
      <ProblemList summary={summary} />
    </>
  )
}
