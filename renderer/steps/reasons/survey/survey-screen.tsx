/** The client survey: whom to ask, the questions, the calls, the results; and the quick form for a filled questionnaire. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { assertNever } from '#shared/kit/result.ts'
import { ResponseScreen } from '../response-screen.tsx'
import { CallsSection } from './calls-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { ResultsSection } from './results-section.tsx'

const SECTIONS = ['plan', 'questions', 'calls', 'results', 'form'] as const
type Section = (typeof SECTIONS)[number]

const Body = ({ section, content }: { readonly section: Section; readonly content: StudyContent }) => {
  switch (section) {
    case 'plan':
      return <PlanSection study={content.study} />
    case 'questions':
      return <QuestionsSection study={content.study} />
    case 'calls':
      return <CallsSection content={content} />
    case 'results':
      return <ResultsSection content={content} />
    case 'form':
      return <ResponseScreen content={content} />
    default:
      return assertNever(section)
  }
}

/** A survey without questions of its own opens with the quick form, as one whose answers come in a sheet does. */
export const SurveyScreen = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { data } = useProcedure('survey.questionnaire', { engagement, studyId: content.study.id })
  const [chosen, setChosen] = useState<Section | null>(null)
  const section = chosen ?? (data !== undefined && data.questions.length > 0 ? 'calls' : 'form')
  return (
    <Stack gap={4}>
      <Segmented<Section>
        label={t('clientsurvey.sections')}
        hideLabel
        options={SECTIONS.map(id => ({ id, label: t(`clientsurvey.section.${id}`) }))}
        value={section}
        onChange={setChosen}
      />
      <Body section={section} content={content} />
    </Stack>
  )
}
