/** One reason of the list: name, flags, how often it was named, and what can be done with it. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { isUnused, liveReasons } from './reason-lists.ts'
import styles from './reasons.module.css'

type Props = {
  readonly reason: ReasonView
  readonly reasons: readonly ReasonView[]
  readonly onEdit: () => void
  readonly onMerge: () => void
}

export const ReasonRow = ({ reason, reasons, onEdit, onMerge }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const remove = useCommand('reasons.remove')
  const undo = useCommand('history.undo')
  const name = textIn(reason.name, useLanguage())

  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, reasonId: reason.id })
    if (!answer.ok) return
    toast(t('reasons.removed', { name }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  const items = [
    { id: 'edit', label: t('common.edit'), run: onEdit },
    {
      id: 'merge',
      label: t('reasons.mergeInto'),
      run: onMerge,
      ...(liveReasons(reasons).length < 2 ? { disabledReason: t('reasons.mergeNeedsTwo') } : {}),
    },
    {
      id: 'remove',
      label: t('common.remove'),
      run: () => void takeOut(),
      ...(isUnused(reasons, reason) ? {} : { disabledReason: t('reasons.inUse') }),
    },
  ]
  return (
    <li className={styles['reason']}>
      <span className={styles['name']}>{name}</span>
      {reason.humanFactor && <Badge tone="plain">{t('domain.humanFactor')}</Badge>}
      {!reason.controllable && <Badge tone="plain">{t('domain.notControllable')}</Badge>}
      <span className={styles['counts']}>
        {reason.mentionCount === 0 ? t('reasons.notNamed') : t('common.mentions', { count: reason.mentionCount })}
      </span>
      <MenuButton label={t('reasons.actionsFor', { name })} items={items} iconOnly />
    </li>
  )
}
