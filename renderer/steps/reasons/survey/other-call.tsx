/** Answers of clients beside the list: a call to any lost client, or to nobody known; and those already recorded. */
import { useState } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Row, Stack } from '#renderer/ui/layout.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { CallLine } from '#shared/domain/survey-sample.ts'
import type { ClientId, RespondentId } from '#shared/kit/id.ts'
import { ClientBox } from '../client-box.tsx'
import styles from './survey.module.css'

type Props = {
  readonly content: StudyContent
  readonly lines: readonly CallLine[]
  readonly onStart: (clientId: ClientId | null) => Promise<void>
  readonly onOpen: (respondentId: RespondentId) => void
}

export const OtherCall = ({ content, lines, onStart, onOpen }: Props) => {
  const t = useT()
  const [client, setClient] = useState<{ readonly id: ClientId | null; readonly name: string }>({ id: null, name: '' })
  const listed = new Set(lines.map(({ id }) => id))
  const others = content.respondents
    .map((respondent, index) => ({ respondent, number: index + 1 }))
    .filter(({ respondent }) => respondent.clientId === null || !listed.has(respondent.clientId))
  const frozen = content.study.state === 'frozen'
  return (
    <Card title={t('clientsurvey.otherTitle')} lede={t('clientsurvey.otherLede')}>
      <Stack gap={3}>
        {!frozen && (
          <Row gap={3} align="end">
            <div className={styles['clientBox']}>
              <ClientBox
                label={t('evidence.client.survey')}
                clientId={client.id}
                clientName={client.name}
                onPick={(id, name) => setClient({ id, name })}
              />
            </div>
            <Button onPress={() => void onStart(client.id)}>{t('clientsurvey.recordAnswers')}</Button>
          </Row>
        )}
        {others.length > 0 && (
          <ul className={styles['plainList']}>
            {others.map(({ respondent, number }) => (
              <li key={respondent.id}>
                <Button variant="quiet" onPress={() => onOpen(respondent.id)}>
                  {[t('evidence.formNumber', { number }), respondent.clientName ?? t('clientsurvey.noClient')].join(
                    ' · ',
                  )}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  )
}
