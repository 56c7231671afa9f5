/** The questionnaire as the interviewer meets it: what is chosen here is kept nowhere. */
import { useState } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import type { Questionnaire } from '#shared/contract/survey.ts'
import type { AnswerDraft } from '#shared/domain/questionnaire.ts'
import { textIn } from '#shared/kit/language.ts'
import { AnswerField } from './answer-field.tsx'
import styles from './survey.module.css'

export const QuestionnairePreview = ({ questionnaire }: { readonly questionnaire: Questionnaire }) => {
  const t = useT()
  const language = useLanguage()
  const [answers, setAnswers] = useState<readonly AnswerDraft[]>([])
  const { script, questions } = questionnaire
  return (
    <Card title={t('clientsurvey.previewTitle')} lede={t('clientsurvey.previewLede')}>
      <Stack gap={4}>
        <p className={styles['said']}>{textIn(script.opening, language)}</p>
        {questions.map(question => (
          <AnswerField
            key={question.key}
            question={question}
            answer={
              answers.find(({ questionKey }) => questionKey === question.key) ?? {
                questionKey: question.key,
                value: null,
                words: '',
              }
            }
            onChange={next =>
              setAnswers([...answers.filter(({ questionKey }) => questionKey !== next.questionKey), next])
            }
          />
        ))}
        <p className={styles['said']}>{textIn(script.closing, language)}</p>
      </Stack>
    </Card>
  )
}
