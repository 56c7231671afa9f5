/** One coded quote: the words, the reason, how painful, main or not, as stated or as verified; saved field by field. */
import { X } from 'lucide-react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { Answer } from '#shared/contract/procedure.ts'
import { MENTION_STANDINGS, type Mention } from '#shared/domain/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { mentionDraftOf } from './mention-draft.ts'
import { ReasonBox } from './reason-box.tsx'
import { rootReason } from './reason-lists.ts'
import styles from './study.module.css'
import { useReasons } from './use-reasons.ts'

type Props = {
  readonly mention: Mention
  readonly number: number
  readonly frozen: boolean
  /** Takes "main" from the respondent's other mentions. */
  readonly releaseMain: () => Promise<Answer<null>>
}

const FrozenMention = ({ mention, name }: { readonly mention: Mention; readonly name: string }) => {
  const t = useT()
  return (
    <li className={styles['mention']}>
      <p>
        <strong>{name}</strong> <Badge tone="plain">{t(`domain.standing.${mention.standing}`)}</Badge>{' '}
        {mention.isMain && <Badge tone="ok">{t('evidence.main')}</Badge>}
        {mention.pain !== null && (
          <span className={styles['hint']}> {t('evidence.painOf', { pain: mention.pain })}</span>
        )}
      </p>
      {mention.verbatim !== '' && <q className={styles['quote']}>{mention.verbatim}</q>}
    </li>
  )
}

export const InterviewMention = ({ mention, number, frozen, releaseMain }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const save = useCommand('mentions.save')
  const remove = useCommand('mentions.remove')
  const undo = useCommand('history.undo')
  const { draft, patch } = useRecordDraft(mentionDraftOf(mention), async next => {
    const released = next.isMain && !mention.isMain ? await releaseMain() : undefined
    return released?.ok === false ? released : save.run({ engagement, mentionId: mention.id, draft: next })
  })
  const root = rootReason(reasons, draft.reasonId)
  const name = root === undefined ? '' : textIn(root.name, language)
  if (frozen) return <FrozenMention mention={mention} name={name} />

  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, mentionId: mention.id })
    if (!answer.ok) return
    toast(t('evidence.mentionRemoved', { name }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  return (
    <li className={styles['mention']} aria-label={t('evidence.quoteNumber', { number })}>
      <TextField
        label={t('evidence.quoteNumber', { number })}
        value={mention.verbatim}
        multiline
        onCommit={verbatim => patch({ verbatim })}
      />
      <div className={styles['mentionRow']}>
        <ReasonBox
          label={t('evidence.reason')}
          reasonId={root?.id ?? draft.reasonId}
          onPick={reasonId => void patch({ reasonId })}
        />
        <NumberField
          label={t('evidence.pain')}
          value={mention.pain}
          min={0}
          max={10}
          step={1}
          onCommit={pain => patch({ pain })}
        />
        <Segmented
          label={t('evidence.standing')}
          options={MENTION_STANDINGS.map(id => ({ id, label: t(`domain.standing.${id}`) }))}
          value={draft.standing}
          onChange={id => void patch({ standing: id === 'verified' ? 'verified' : 'stated' })}
        />
        <CheckboxField label={t('evidence.main')} value={draft.isMain} onChange={isMain => void patch({ isMain })} />
        <IconButton label={t('evidence.takeOff', { name })} icon={<X size={16} />} onPress={() => void takeOut()} />
      </div>
    </li>
  )
}
