/** The fifth step: every row has been read and judged and nothing is written; here the user confirms or goes back. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { ProblemList } from './problem-list.tsx'
import { RowCounts } from './row-counts.tsx'
import { SurveyOutcome } from './survey-outcome.tsx'

export const CheckStep = ({ summary }: { readonly summary: ImportSummary }): ReactNode => {
  const t = useT()
  const nothing = summary.added + summary.updated === 0
  const allSame = nothing && summary.same > 0 && summary.rejected === 0
  return (
    <>
      {nothing ? (
        <Notice tone={allSame ? 'info' : 'warn'}>{t(allSame ? 'wizard.check.same' : 'wizard.check.nothing')}</Notice>
      ) : null}
      <RowCounts summary={summary} />
      {summary.survey === null ? null : <SurveyOutcome survey={summary.survey} />}
      <ProblemList summary={summary} />
    </>
  )
}
