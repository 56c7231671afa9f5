/** Reasons that one side alone names: blind spots of the company, myths of the staff. */
import { useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { ReasonId } from '#shared/kit/id.ts'
import styles from './side.module.css'

type Props = {
  readonly kind: 'blindSpots' | 'myths'
  readonly ids: readonly ReasonId[]
  readonly nameOf: (id: ReasonId) => string
}

export const OneSidedCard = ({ kind, ids, nameOf }: Props) => {
  const t = useT()
  return (
    <Card title={t(`side.${kind}`)} lede={t(`side.${kind}Text`)}>
      {ids.length === 0 ? (
        <p className={styles['quiet']}>{t('side.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {ids.map(id => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
