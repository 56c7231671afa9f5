/** The end of a call: thanks, how the words may be used, the wish about another contact kept apart, and the attempt logged. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { QUOTE_CONSENTS, type RespondentDraft, type Study, type StudyContent } from '#shared/domain/evidence.ts'
import type { CallLine } from '#shared/domain/survey-sample.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './survey.module.css'

type Props = {
  readonly study: Study
  readonly respondent: StudyContent['respondents'][number]
  readonly line: CallLine | undefined
  readonly today: Day
  readonly mayContact: boolean | null
  readonly closing: string
  readonly onClose: () => void
}

type Wish = 'yes' | 'no' | 'notAsked'
const WISHES: readonly Wish[] = ['yes', 'no', 'notAsked']

export const CallEnd = ({ study, respondent, line, today, mayContact, closing, onClose }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const saveRespondent = useCommand('respondents.save')
  const saveWish = useCommand('survey.saveContactWish')
  const log = useCommand('survey.logAttempt')
  const frozen = study.state === 'frozen'
  const consents = QUOTE_CONSENTS.filter(id => study.anonymity === 'named' || id === 'none' || id === 'anonymous')
  const keepConsent = (consent: RespondentDraft['consent']): void => {
    const { clientId, name, role, heldOn, note } = respondent
    const draft = { clientId, name, role, heldOn, note, consent }
    void saveRespondent.run({ engagement, respondentId: respondent.id, draft })
  }
  const isLogged = line === undefined || line.attempts.some(({ outcome }) => outcome === 'completed')
  const finish = async (): Promise<void> => {
    if (!isLogged) {
      const draft = {
        heldOn: respondent.heldOn ?? today,
        by: study.facilitator,
        outcome: 'completed' as const,
        note: '',
      }
      const answer = await log.run({ engagement, studyId: study.id, clientId: line.id, draft })
      if (!answer.ok) return
    }
    onClose()
  }
  return (
    <Stack gap={4}>
      <p className={styles['said']}>{closing}</p>
      <SelectField
        label={t('evidence.consent')}
        options={consents.map(id => ({ id, label: t(`domain.consent.${id}`) }))}
        value={respondent.consent}
        isDisabled={frozen}
        onChange={keepConsent}
      />
      <div className={styles['apart']}>
        <p className={styles['hint']}>{t('clientsurvey.apartText')}</p>
        <Segmented<Wish>
          label={t('worksheets.mayContact')}
          options={WISHES.map(id => ({ id, label: t(`clientsurvey.wish.${id}`) }))}
          value={mayContact === null ? 'notAsked' : mayContact ? 'yes' : 'no'}
          isDisabled={frozen}
          onChange={id =>
            void saveWish.run({
              engagement,
              respondentId: respondent.id,
              mayContact: id === 'notAsked' ? null : id === 'yes',
            })
          }
        />
      </div>
      {!frozen && (
        <div>
          <Button variant="primary" isPending={log.pending} onPress={() => void finish()}>
            {t(isLogged ? 'clientsurvey.finish' : 'clientsurvey.finishAndLog')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
