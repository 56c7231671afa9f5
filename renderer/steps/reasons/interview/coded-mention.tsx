/** A reason that follows from the coded notes: its words are the notes'; pain and standing are set here. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { MENTION_STANDINGS, type Mention } from '#shared/domain/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { mentionDraftOf } from '../mention-draft.ts'
import { rootReason } from '../reason-lists.ts'
import { useReasons } from '../use-reasons.ts'
import styles from './interview.module.css'

export const CodedMention = ({ mention }: { readonly mention: Mention }) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const save = useCommand('mentions.save')
  const { draft, patch } = useRecordDraft(mentionDraftOf(mention), next =>
    save.run({ engagement, mentionId: mention.id, draft: next }),
  )
  const root = rootReason(reasons, mention.reasonId)
  const name = root === undefined ? '' : textIn(root.name, language)
  return (
    <li className={styles['coded']} aria-label={name}>
      <div>
        <strong>{name}</strong> {mention.isMain && <Badge tone="ok">{t('evidence.main')}</Badge>}
        {mention.verbatim !== '' && <q>{mention.verbatim}</q>}
      </div>
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
        onChange={id => void patch({ standing: MENTION_STANDINGS.find(one => one === id) ?? 'stated' })}
      />
    </li>
  )
}
