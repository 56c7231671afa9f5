/** The attempts to reach one client: the day, by whom, how it ended, a note. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { DayField } from '#renderer/ui/day-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Study } from '#shared/domain/evidence.ts'
import { ATTEMPT_OUTCOMES, type AttemptDraft, type CallLine } from '#shared/domain/survey-sample.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './survey.module.css'

type Props = {
  readonly study: Study
  readonly line: CallLine
  readonly today: Day
  /** Who made the last attempt: most likely who makes this one. */
  readonly by: string
  readonly onClose: () => void
}

export const AttemptsDialog = ({ study, line, today, by, onClose }: Props) => {
  const t = useT()
  const { day } = useFormats()
  const engagement = useEngagementId()
  const log = useCommand('survey.logAttempt')
  const remove = useCommand('survey.removeAttempt')
  const [draft, setDraft] = useState<AttemptDraft>({ heldOn: today, by, outcome: 'unreachable', note: '' })
  const frozen = study.state === 'frozen'
  const add = async (): Promise<void> => {
    const answer = await log.run({ engagement, studyId: study.id, clientId: line.id, draft })
    if (answer.ok) setDraft({ ...draft, note: '' })
  }
  return (
    <Dialog
      title={t('clientsurvey.attemptsTitle', { client: line.name })}
      isOpen
      onClose={onClose}
      footer={
        !frozen && (
          <Button variant="primary" isPending={log.pending} onPress={() => void add()}>
            {t('clientsurvey.logAttempt')}
          </Button>
        )
      }
    >
      <Stack gap={3}>
        {line.attempts.length === 0 ? (
          <p className={styles['hint']}>{t('clientsurvey.noAttempts')}</p>
        ) : (
          <ol className={styles['plainList']}>
            {line.attempts.map(attempt => (
              <li key={attempt.id} className={styles['attempt']}>
                <span>
                  {[day(attempt.heldOn), t(`clientsurvey.outcome.${attempt.outcome}`), attempt.by, attempt.note]
                    .filter(part => part !== '')
                    .join(' · ')}
                </span>
                {!frozen && (
                  <IconButton
                    label={t('clientsurvey.removeAttempt', { day: day(attempt.heldOn) })}
                    icon={<X size={15} aria-hidden />}
                    onPress={() => void remove.run({ engagement, attemptId: attempt.id })}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
        {!frozen && (
          <div className={styles['planFields']}>
            <SelectField
              label={t('clientsurvey.outcome')}
              options={ATTEMPT_OUTCOMES.map(id => ({ id, label: t(`clientsurvey.outcome.${id}`) }))}
              value={draft.outcome}
              onChange={outcome => setDraft({ ...draft, outcome })}
            />
            <DayField
              label={t('worksheets.day')}
              value={draft.heldOn}
              onCommit={heldOn => setDraft({ ...draft, heldOn: heldOn ?? today })}
            />
            <TextField
              label={t('clientsurvey.by')}
              value={draft.by}
              onChange={next => setDraft({ ...draft, by: next })}
            />
            <TextField label={t('common.note')} value={draft.note} onChange={note => setDraft({ ...draft, note })} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
