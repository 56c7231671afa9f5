/** Who is in the room, by number; a name is the facilitator's own note. */
import { memo, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { MOST_SEATS, type Seat } from '#shared/domain/brainstorm/session.ts'
import { useWorkshop, type Workshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

type RowProps = {
  readonly seat: Seat
  readonly engagement: Workshop['place']['engagement']
  readonly studyId: Workshop['place']['studyId']
}

const SeatRow = memo(({ seat, engagement, studyId }: RowProps): ReactNode => {
  const t = useT()
  const save = useCommand('brainstorm.saveSeat')
  const change = (part: Partial<Seat>) => save.run({ engagement, studyId, seat: { ...seat, ...part } })
  return (
    <li>
      <CheckboxField
        label={t('brainstorm.seatPresent', { seat: seat.seat })}
        value={seat.present}
        onChange={present => void change({ present })}
      />
      <TextField
        label={t('brainstorm.seatName', { seat: seat.seat })}
        hideLabel
        placeholder={t('brainstorm.seatNameHint')}
        value={seat.name}
        onCommit={name => change({ name })}
      />
    </li>
  )
})

export const SeatsCard = (): ReactNode => {
  const t = useT()
  const { view, place } = useWorkshop()
  const setSeats = useCommand('brainstorm.setSeats')
  const present = view.seats.filter(seat => seat.present).length
  return (
    <Card
      title={t('brainstorm.seats')}
      lede={t('brainstorm.seatsLede')}
      actions={<strong>{t('brainstorm.presentOf', { present, seats: view.seats.length })}</strong>}
    >
      <div className={styles['seatCount']}>
        <NumberField
          label={t('brainstorm.seatCount')}
          value={view.seats.length}
          min={1}
          max={MOST_SEATS}
          step={1}
          onCommit={count => (count === null ? undefined : setSeats.run({ ...place, count: Math.round(count) }))}
        />
      </div>
      <ul className={styles['seats']}>
        {view.seats.map(seat => (
          <SeatRow key={seat.seat} seat={seat} {...place} />
        ))}
      </ul>
    </Card>
  )
}
