/** Exit interviews: the guide on the left, on the right one respondent at a time with the words he used, each coded. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import { InterviewPerson } from './interview-person.tsx'
import { InterviewQuotes } from './interview-quotes.tsx'
import { MethodGuide } from './method-guide.tsx'
import styles from './study.module.css'

export const InterviewScreen = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const add = useCommand('respondents.add')
  const [chosen, setChosen] = useState<RespondentId | null>(null)
  const { study, respondents, mentions } = content
  const frozen = study.state === 'frozen'
  const respondent = respondents.find(other => other.id === chosen) ?? respondents.at(-1)

  const addPerson = async (): Promise<void> => {
    const draft = { clientId: null, name: '', role: '', heldOn: study.heldOn, consent: 'anonymous' as const, note: '' }
    const answer = await add.run({ engagement, studyId: study.id, draft })
    if (answer.ok) setChosen(answer.value.respondentId)
  }
  const labelOf = (index: number): string => {
    const person = respondents[index]
    const who = person?.clientName ?? person?.name ?? ''
    return who === '' ? t('evidence.personNumber', { number: index + 1 }) : `${index + 1}. ${who}`
  }
  return (
    <div className={styles['guideFirst']}>
      <MethodGuide method={content.method} />
      <div className={styles['column']}>
        <div className={styles['bar']}>
          {respondents.length > 0 && (
            <SelectField
              label={t('evidence.respondent')}
              options={respondents.map((person, index) => ({ id: person.id, label: labelOf(index) }))}
              value={respondent?.id ?? ''}
              onChange={id => setChosen(respondents.find(person => person.id === id)?.id ?? null)}
            />
          )}
          {!frozen && (
            <Button
              variant={respondents.length === 0 ? 'primary' : 'plain'}
              isPending={add.pending}
              onPress={() => void addPerson()}
            >
              {t('evidence.addPerson')}
            </Button>
          )}
        </div>
        {respondent === undefined ? (
          <EmptyState title={t('evidence.interviewEmpty')} text={t('evidence.interviewEmptyText')} />
        ) : (
          <>
            <InterviewPerson key={respondent.id} respondent={respondent} frozen={frozen} />
            <InterviewQuotes
              key={`quotes-${respondent.id}`}
              studyId={study.id}
              respondentId={respondent.id}
              mentions={mentions.filter(mention => mention.respondentId === respondent.id)}
              frozen={frozen}
            />
          </>
        )}
      </div>
    </div>
  )
}
