/** Exit interviews: the guide on the left, on the right one talk at a time, below it whether the talks were enough. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import { InterviewGuide } from './interview/interview-guide.tsx'
import { SaturationCard } from './interview/saturation-card.tsx'
import { Talk } from './interview/talk.tsx'
import styles from './study.module.css'

const NOBODY = 'nobody' as RespondentId
const NO_STEPS: readonly string[] = []

export const InterviewScreen = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const add = useCommand('respondents.add')
  const [chosen, setChosen] = useState<RespondentId | null>(null)
  const { study, respondents } = content
  const frozen = study.state === 'frozen'
  const person = respondents.find(other => other.id === chosen) ?? respondents.at(-1)
  const { data: view } = useProcedure(
    'interviews.get',
    { engagement, respondentId: person?.id ?? NOBODY },
    { enabled: person !== undefined },
  )
  const { data: texts } = useProcedure('texts.list', { engagement, studyId: study.id, coder: 'first' })
  const shown = view !== undefined && view.interview.respondentId === person?.id ? view : undefined

  const addPerson = async (): Promise<void> => {
    const draft = { clientId: null, name: '', role: '', heldOn: study.heldOn, consent: 'anonymous' as const, note: '' }
    const answer = await add.run({ engagement, studyId: study.id, draft })
    if (answer.ok) setChosen(answer.value.respondentId)
  }
  const labelOf = (index: number): string => {
    const one = respondents[index]
    const who = one?.clientName ?? one?.name ?? ''
    return who === '' ? t('evidence.personNumber', { number: index + 1 }) : `${index + 1}. ${who}`
  }
  return (
    <div className={styles['guideFirst']}>
      <InterviewGuide
        method={content.method}
        respondentId={person?.id ?? null}
        askedSteps={shown?.askedSteps ?? NO_STEPS}
        isReadOnly={frozen || (shown?.interview.erasedOn ?? null) !== null}
      />
      <div className={styles['column']}>
        <div className={styles['bar']}>
          {respondents.length > 0 && (
            <SelectField
              label={t('evidence.respondent')}
              options={respondents.map((one, index) => ({ id: one.id, label: labelOf(index) }))}
              value={person?.id ?? ''}
              onChange={id => setChosen(respondents.find(one => one.id === id)?.id ?? null)}
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
        {person === undefined ? (
          <EmptyState title={t('evidence.interviewEmpty')} text={t('evidence.interviewEmptyText')} />
        ) : (
          shown !== undefined &&
          texts !== undefined && (
            <Talk
              key={person.id}
              content={content}
              person={person}
              view={shown}
              texts={texts.filter(text => text.respondentId === person.id)}
            />
          )
        )}
        {respondents.length > 0 && <SaturationCard content={content} />}
      </div>
    </div>
  )
}
