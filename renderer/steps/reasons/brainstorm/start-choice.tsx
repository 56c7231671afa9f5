/** A new brainstorm is led here, or typed in as a quick list. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { MOST_SEATS } from '#shared/domain/brainstorm/session.ts'
import type { StudyId } from '#shared/kit/id.ts'
import styles from './workshop.module.css'

const USUAL_SEATS = 12

export const StartChoice = ({ studyId }: { readonly studyId: StudyId }): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const begin = useCommand('brainstorm.begin')
  const [seats, setSeats] = useState<number | null>(USUAL_SEATS)
  return (
    <Card title={t('brainstorm.lead')} lede={t('brainstorm.leadText')}>
      <div className={styles['start']}>
        <div className={styles['seatCount']}>
          <NumberField
            label={t('brainstorm.seatCount')}
            description={t('brainstorm.seatCountHint')}
            value={seats}
            min={1}
            max={MOST_SEATS}
            step={1}
            onCommit={value => {
              setSeats(value === null ? null : Math.round(value))
            }}
          />
        </div>
        <Button
          variant="primary"
          isPending={begin.pending}
          isDisabled={seats === null}
          onPress={() => void begin.run({ engagement, studyId, seats: seats ?? USUAL_SEATS })}
        >
          {t('brainstorm.begin')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('brainstorm.quickText')}</p>
    </Card>
  )
}
