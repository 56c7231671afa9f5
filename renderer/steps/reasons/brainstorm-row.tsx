/** One reason of a brainstorm with its dots: a number to type, buttons, and the keys + - and the arrows. */
import type { KeyboardEvent } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import { Minus, Plus, X } from 'lucide-react'
import { dotsOfText, dotStepOfKey, MOST_DOTS, steppedDots, type BrainstormRow } from './brainstorm-list.ts'
import { mentionDraftOf } from './mention-draft.ts'
import styles from './study.module.css'

/** More dots than this are said by their number alone. */
const DRAWN = 24

export const BrainstormRowItem = ({ row, frozen }: { readonly row: BrainstormRow; readonly frozen: boolean }) => {
  const t = useT()
  const { number } = useFormats()
  const engagement = useEngagementId()
  const save = useCommand('mentions.save')
  const remove = useCommand('mentions.remove')
  const undo = useCommand('history.undo')
  const { mention, name } = row
  const { draft, patch } = useRecordDraft(mentionDraftOf(mention), next =>
    save.run({ engagement, mentionId: mention.id, draft: next }),
  )
  const dots = draft.dots ?? 0

  const give = (next: number): void => {
    if (next === dots) return
    void patch({ dots: next })
    announce(t('evidence.dotsOf', { name, dots: next }))
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = dotStepOfKey(event.key)
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    give(steppedDots(dots, step))
  }
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, mentionId: mention.id })
    if (!answer.ok) return
    toast(t('evidence.mentionRemoved', { name }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  return (
    <li className={styles['dotRow']}>
      <div className={styles['dotLine']}>
        <span className={styles['dotName']}>{name}</span>
        {row.group !== null && <Badge tone="plain">{t(`domain.groupShort.${row.group}`)}</Badge>}
        <span className={styles['dots']} aria-hidden="true">
          {'●'.repeat(Math.min(dots, DRAWN))}
        </span>
        <span className={styles['dotCount']}>
          {frozen ? (
            number(dots)
          ) : (
            <input
              type="number"
              min={0}
              max={MOST_DOTS}
              value={dots}
              aria-label={t('evidence.dotsFor', { name })}
              onKeyDown={onKey}
              onFocus={event => event.currentTarget.select()}
              onChange={event => give(dotsOfText(event.currentTarget.value))}
            />
          )}
        </span>
      </div>
      {!frozen && (
        <span className={styles['rowButtons']}>
          <IconButton
            label={t('evidence.dotLess', { name })}
            icon={<Minus size={16} />}
            onPress={() => give(steppedDots(dots, -1))}
          />
          <IconButton
            label={t('evidence.dotMore', { name })}
            icon={<Plus size={16} />}
            onPress={() => give(steppedDots(dots, 1))}
          />
          <IconButton label={t('evidence.takeOff', { name })} icon={<X size={16} />} onPress={() => void takeOut()} />
        </span>
      )}
    </li>
  )
}
