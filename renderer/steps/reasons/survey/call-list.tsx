/** The call list: whom to call, how to reach them, and what became of each attempt; on a line the keys 1 to 5 log one. */
/* oxlint-disable jsx-a11y/no-static-element-interactions -- the keys are a shortcut on the button within, whose menu does the same. */
import { useState, type KeyboardEvent } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Row } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { CallList as Calls } from '#shared/contract/survey.ts'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { ATTEMPT_OUTCOMES, type AttemptOutcome, type CallLine } from '#shared/domain/survey-sample.ts'
import type { ClientId, RespondentId } from '#shared/kit/id.ts'
import { AttemptsDialog } from './attempts-dialog.tsx'
import { useStratumName } from './stratum-name.ts'
import styles from './survey.module.css'

type Props = {
  readonly content: StudyContent
  readonly calls: Calls
  readonly onStart: (clientId: ClientId) => Promise<void>
  readonly onOpen: (respondentId: RespondentId) => void
}

const TONES = { completed: 'ok', refused: 'warn', open: 'plain' } as const
const toneOf = (outcome: CallLine['outcome']) =>
  outcome === 'completed' || outcome === 'refused' ? TONES[outcome] : 'plain'

export const CallList = ({ content, calls, onStart, onOpen }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const nameOf = useStratumName(calls.plan?.field ?? 'none')
  const log = useCommand('survey.logAttempt')
  const [shown, setShown] = useState<ClientId | null>(null)
  const { study, respondents } = content
  const frozen = study.state === 'frozen'
  const by = calls.lines.flatMap(({ attempts }) => attempts).findLast(attempt => attempt.by !== '')?.by ?? ''
  const quickLog = async (line: CallLine, outcome: AttemptOutcome): Promise<void> => {
    const draft = { heldOn: calls.today, by, outcome, note: '' }
    const answer = await log.run({ engagement, studyId: study.id, clientId: line.id, draft })
    if (answer.ok)
      announce(t('clientsurvey.logged', { client: line.name, outcome: t(`clientsurvey.outcome.${outcome}`) }))
  }
  const press = (event: KeyboardEvent, line: CallLine): void => {
    const outcome = ATTEMPT_OUTCOMES[Number(event.key) - 1]
    if (outcome === undefined || frozen || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    void quickLog(line, outcome)
  }
  const line = calls.lines.find(({ id }) => id === shown)
  return (
    <Card
      title={t('clientsurvey.callsTitle')}
      lede={t('clientsurvey.callsLede', {
        keys: ATTEMPT_OUTCOMES.map((outcome, index) => `${index + 1} ${t(`clientsurvey.outcome.${outcome}`)}`).join(
          ', ',
        ),
      })}
    >
      <SimpleTable
        label={t('clientsurvey.callsTitle')}
        columns={[
          { id: 'client', header: t('worksheets.client') },
          { id: 'reach', header: t('clientsurvey.reach'), width: '24%' },
          { id: 'manager', header: t('clientsurvey.manager') },
          { id: 'stratum', header: t('clientsurvey.stratum') },
          { id: 'outcome', header: t('clientsurvey.outcome') },
          { id: 'actions', header: '', align: 'end' },
        ]}
        rows={calls.lines.map(one => ({
          key: one.id,
          cells: {
            client: (
              <div onKeyDown={event => press(event, one)}>
                <Button variant="quiet" onPress={() => setShown(one.id)}>
                  {one.name}
                </Button>
              </div>
            ),
            reach: <Reach line={one} />,
            manager: one.manager ?? '',
            stratum: nameOf(one.stratum, calls.plan?.wholeA ?? false),
            outcome: <Outcome line={one} />,
            actions: (
              <Row gap={1}>
                {respondents
                  .map((respondent, index) => ({ respondent, number: index + 1 }))
                  .filter(({ respondent }) => respondent.clientId === one.id)
                  .map(({ respondent, number }) => (
                    <Button
                      key={respondent.id}
                      variant="quiet"
                      label={t('clientsurvey.openAnswersOf', { client: one.name, number })}
                      onPress={() => onOpen(respondent.id)}
                    >
                      {t('evidence.formNumber', { number })}
                    </Button>
                  ))}
                {!frozen && (
                  <>
                    {one.respondents === 0 && (
                      <Button
                        label={t('clientsurvey.callClient', { client: one.name })}
                        onPress={() => void onStart(one.id)}
                      >
                        {t('clientsurvey.call')}
                      </Button>
                    )}
                    <MenuButton
                      label={t('clientsurvey.logFor', { client: one.name })}
                      iconOnly
                      items={[
                        ...ATTEMPT_OUTCOMES.map(outcome => ({
                          id: outcome,
                          label: t(`clientsurvey.outcome.${outcome}`),
                          run: () => void quickLog(one, outcome),
                        })),
                        { id: 'another', label: t('clientsurvey.callAgain'), run: () => void onStart(one.id) },
                        { id: 'all', label: t('clientsurvey.attemptsOf'), run: () => setShown(one.id) },
                      ]}
                    />
                  </>
                )}
              </Row>
            ),
          },
        }))}
      />
      {line !== undefined && (
        <AttemptsDialog study={study} line={line} today={calls.today} by={by} onClose={() => setShown(null)} />
      )}
      <p className={styles['hint']}>{t('clientsurvey.apartFromSelling')}</p>
    </Card>
  )
}

const Reach = ({ line }: { readonly line: CallLine }) => {
  const t = useT()
  const parts = [line.contact, line.phone, line.email].filter(part => part !== null && part !== '')
  return parts.length === 0 ? (
    <span className={styles['hint']}>{t('clientsurvey.noContact')}</span>
  ) : (
    <span className={styles['reach']}>
      {parts.map(part => (
        <span key={part}>{part}</span>
      ))}
    </span>
  )
}

const Outcome = ({ line }: { readonly line: CallLine }) => {
  const t = useT()
  const { day } = useFormats()
  const last = line.attempts.at(-1)
  return (
    <span className={styles['reach']}>
      <Badge tone={toneOf(line.outcome)}>{t(`clientsurvey.outcome.${line.outcome}`)}</Badge>
      {last !== undefined && (
        <span className={styles['hint']}>
          {t('clientsurvey.attempts', { count: line.attempts.length })} · {day(last.heldOn)}
        </span>
      )}
    </span>
  )
}
