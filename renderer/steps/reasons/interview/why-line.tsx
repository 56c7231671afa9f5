/** One answer of the tree: its words, what it rests on, and whether it is the root. */
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys typed in the fields within are heard by the group around them. */
import { CornerDownRight, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { WhyDraft } from '#shared/domain/interviews.ts'
import type { WhyLine as Line } from '#shared/domain/why-tree.ts'
import styles from './interview.module.css'
import { whyKey, type WhyKey } from './why-keys.ts'

type Props = {
  readonly line: Line
  readonly reasonName: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onSave: (part: Partial<WhyDraft>) => Promise<unknown>
  readonly onKey: (key: WhyKey) => boolean
  readonly onAskWhy: () => void
  readonly onRemove: () => void
}

/** Names the field of a node, so that the focus can be put there. */
export const whyFieldOf = (id: string): string => `[data-why="${CSS.escape(id)}"] input`

export const WhyLine = ({ line, reasonName, isOpen, onOpen, onSave, onKey, onAskWhy, onRemove }: Props) => {
  const t = useT()
  const { node, depth } = line
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    const key = whyKey(event, event.target.value === '')
    if (key !== undefined && onKey(key)) event.preventDefault()
  }
  return (
    <li>
      <fieldset
        className={styles['why']}
        style={{ marginInlineStart: `${depth * 26}px` }}
        aria-label={reasonName || (depth === 0 ? t('interview.statedAs') : t('interview.whyAt', { level: depth }))}
        data-why={node.id}
        data-open={isOpen}
        data-root={node.isRoot}
        onFocus={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={styles['because']} aria-hidden>
          {depth === 0 ? '' : t('interview.because')}
        </span>
        <TextField
          label={depth === 0 ? t('interview.statedAs') : t('interview.whyAt', { level: depth })}
          hideLabel
          value={node.body}
          placeholder={depth === 0 ? t('interview.statedAs') : t('interview.because')}
          onCommit={body => onSave({ body })}
        />
        <span className={styles['whyMarks']}>
          {node.isRoot && <Badge tone="ok">{t('interview.root')}</Badge>}
          {reasonName !== '' && <Badge>{reasonName}</Badge>}
          {node.textIds.length > 0 && <Badge>{t('interview.restsOnCount', { count: node.textIds.length })}</Badge>}
        </span>
        <span className={styles['whyActions']}>
          <Button variant="quiet" icon={<CornerDownRight size={14} aria-hidden />} onPress={onAskWhy}>
            {t('interview.askWhy')}
          </Button>
          <IconButton label={t('interview.remove')} icon={<X size={15} aria-hidden />} onPress={onRemove} />
        </span>
      </fieldset>
    </li>
  )
}
