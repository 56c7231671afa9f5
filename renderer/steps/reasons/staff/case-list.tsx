/** The cards of a study, each with its client, its people and its reasons. */
import { Pencil, X } from 'lucide-react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { CaseCard } from '#shared/domain/staff-poll.ts'
import { useReasonName } from './poll-results.tsx'
import styles from './staff.module.css'

type Props = {
  readonly cards: readonly CaseCard[]
  readonly frozen: boolean
  readonly onOpen: (card: CaseCard) => void
}

export const CaseList = ({ cards, frozen, onOpen }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const remove = useCommand('respondents.remove')
  const undo = useCommand('history.undo')
  const nameOf = useReasonName()
  const takeOut = async (card: CaseCard): Promise<void> => {
    const answer = await remove.run({ engagement, respondentId: card.respondentId })
    if (!answer.ok) return
    toast(t('staff.caseRemoved', { client: card.clientName }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  if (cards.length === 0) return <EmptyState title={t('staff.caseListEmpty')} text={t('staff.caseListEmptyText')} />
  return (
    <ul className={styles['cards']} aria-label={t('staff.caseListTitle')}>
      {cards.map(card => (
        <li key={card.respondentId}>
          <div>
            <strong>{card.clientName}</strong>
            <div>
              {card.reasons
                .toSorted((one, other) => Number(other.isMain) - Number(one.isMain))
                .map(reason => nameOf(reason.reasonId))
                .join(' · ')}
            </div>
            <div className={styles['hint']}>
              {[
                t('staff.caseFilled', { name: card.filledBy }),
                ...(card.servedBy === '' ? [] : [t('staff.caseServed', { name: card.servedBy })]),
              ].join(' · ')}
            </div>
          </div>
          {!frozen && (
            <Row gap={1}>
              <IconButton
                label={t('staff.caseOpen', { client: card.clientName })}
                icon={<Pencil size={16} aria-hidden />}
                onPress={() => onOpen(card)}
              />
              <IconButton
                label={t('staff.caseRemove', { client: card.clientName })}
                icon={<X size={16} aria-hidden />}
                onPress={() => void takeOut(card)}
              />
            </Row>
          )}
        </li>
      ))}
    </ul>
  )
}
