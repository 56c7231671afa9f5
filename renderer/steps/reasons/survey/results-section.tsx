/** What the answers come to: each question with its base, intervals only where they mean something, and the bias beside it. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { SurveyResults } from '#shared/analysis/survey-results.ts'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { QuestionResultView } from './question-result.tsx'
import { CoverageLine } from './response-card.tsx'
import styles from './survey.module.css'

export const ResultsSection = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { id: studyId } = content.study
  const { data: results } = useProcedure('survey.results', { engagement, studyId })
  const { data: questionnaire } = useProcedure('survey.questionnaire', { engagement, studyId })
  if (results === undefined || questionnaire === undefined) return <p>{t('common.loading')}</p>
  if (results.coverage.answered === 0)
    return <EmptyState title={t('clientsurvey.noResultsTitle')} text={t('clientsurvey.noResultsText')} />
  return (
    <Stack gap={4}>
      <Standing results={results} content={content} />
      {results.questions.map((result, index) => {
        const question = questionnaire.questions.find(({ key }) => key === result.key)
        return question === undefined ? null : (
          <QuestionResultView
            key={result.key}
            number={index + 1}
            question={question}
            result={result}
            basis={results.basis}
          />
        )
      })}
    </Stack>
  )
}

type StandingProps = { readonly results: SurveyResults; readonly content: StudyContent }

const Standing = ({ results, content }: StandingProps) => {
  const t = useT()
  const language = useLanguage()
  const { share } = useFormats()
  return (
    <Card title={t('clientsurvey.standingTitle')}>
      <Stack gap={2}>
        <CoverageLine coverage={results.coverage} />
        <p>{t(`clientsurvey.basis.${results.basis}`)}</p>
        {results.finiteShare !== null && <p>{t('clientsurvey.finite', { share: share(results.finiteShare, 0) })}</p>}
        <p className={styles['hint']}>{t('clientsurvey.oneEach')}</p>
        <Notice tone="warn" title={t('evidence.bias')}>
          {textIn(content.method.bias, language)} {t('clientsurvey.biasMore')}
        </Notice>
      </Stack>
    </Card>
  )
}
