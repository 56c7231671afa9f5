/** The tree of whys of one interview, written like an outline: each line an answer, deeper lines answer "why is that so?". */
import { useEffect, useRef, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import type { WhyDraft, WhyNode, WhyNodeId } from '#shared/domain/interviews.ts'
import { childrenOf, linesOf, placeOfMove, type WhyMove } from '#shared/domain/why-tree.ts'
import type { ReasonId, RespondentId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { rootReason } from '../reason-lists.ts'
import { useReasons } from '../use-reasons.ts'
import styles from './interview.module.css'
import { WhyDetails } from './why-details.tsx'
import type { WhyKey } from './why-keys.ts'
import { WhyLine, whyFieldOf } from './why-line.tsx'

type Props = {
  readonly respondentId: RespondentId
  readonly whys: readonly WhyNode[]
  readonly texts: readonly CoderText[]
  readonly isReadOnly: boolean
}

const useWhyCommands = (respondentId: RespondentId) => {
  const t = useT()
  const engagement = useEngagementId()
  const add = useCommand('whys.add')
  const save = useCommand('whys.save')
  const move = useCommand('whys.move')
  const remove = useCommand('whys.remove')
  const attach = useCommand('whys.attach')
  const undo = useCommand('history.undo')
  return {
    add: async (parentId: WhyNodeId | null, afterId: WhyNodeId | null): Promise<WhyNodeId | undefined> => {
      const answer = await add.run({ engagement, respondentId, parentId, afterId, body: '' })
      return answer.ok ? answer.value.nodeId : undefined
    },
    save: (node: WhyNode, part: Partial<WhyDraft>) =>
      save.run({
        engagement,
        nodeId: node.id,
        draft: { body: node.body, reasonId: node.reasonId, isRoot: node.isRoot, ...part },
      }),
    move: (nodeId: WhyNodeId, to: WhyMove) => move.run({ engagement, nodeId, move: to }),
    attach: attach.run,
    remove: async (node: WhyNode): Promise<void> => {
      const answer = await remove.run({ engagement, nodeId: node.id })
      if (!answer.ok || node.body === '') return
      toast(t('interview.whyRemoved'), {
        action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
      })
    },
  }
}

/** Puts the focus into a line as soon as it is there. */
const useWantedFocus = (): ((id: WhyNodeId | null) => void) => {
  const wanted = useRef<WhyNodeId | null>(null)
  const look = (): void => {
    if (wanted.current === null) return
    const field = document.querySelector<HTMLInputElement>(whyFieldOf(wanted.current))
    if (field === null) return
    wanted.current = null
    field.focus()
  }
  // The line comes with a later answer of the host: looked for after every drawing.
  useEffect(look)
  return id => {
    wanted.current = id
    look()
  }
}

export const WhyCard = ({ respondentId, whys, texts, isReadOnly }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const commands = useWhyCommands(respondentId)
  const focusOn = useWantedFocus()
  const leave = useRef<HTMLParagraphElement>(null)
  const [openId, setOpenId] = useState<WhyNodeId | null>(null)
  const lines = linesOf(whys)
  const open = lines.find(line => line.node.id === openId)
  const nameOf = (id: ReasonId | null): string => {
    const reason = id === null ? undefined : rootReason(reasons, id)
    return reason === undefined ? '' : textIn(reason.name, language)
  }

  const addLine = async (parentId: WhyNodeId | null, afterId: WhyNodeId | null): Promise<void> => {
    const made = await commands.add(parentId, afterId)
    if (made !== undefined) focusOn(made)
  }
  const moveLine = (node: WhyNode, move: WhyMove): boolean => {
    if (placeOfMove(whys, node.id, move) === undefined) return false
    void commands.move(node.id, move).then(() => focusOn(node.id))
    return true
  }
  const removeLine = (node: WhyNode): void => {
    const at = lines.findIndex(line => line.node.id === node.id)
    void commands.remove(node).then(() => focusOn(lines[at - 1]?.node.id ?? null))
  }
  const onKey = (node: WhyNode, key: WhyKey): boolean => {
    // A Tab that can move nothing goes on to the next field, as everywhere.
    if (key.act === 'move') return moveLine(node, key.move)
    if (key.act === 'next') void addLine(node.parentId, node.id)
    else if (key.act === 'remove') removeLine(node)
    else leave.current?.focus()
    return true
  }
  if (isReadOnly)
    return lines.length === 0 ? null : (
      <Card title={t('interview.whys')}>
        <ul className={styles['whys']}>
          {lines.map(({ node, depth }) => (
            <li key={node.id} style={{ marginInlineStart: `${depth * 26}px` }}>
              {depth === 0 ? '' : `${t('interview.because')} `}
              {node.body || nameOf(node.reasonId)} {node.isRoot && `(${t('interview.root')})`}
            </li>
          ))}
        </ul>
      </Card>
    )
  return (
    <Card title={t('interview.whys')} lede={t('interview.whysLede')}>
      {lines.length === 0 ? (
        <EmptyState
          title={t('interview.whysEmpty')}
          text={t('interview.whysEmptyText')}
          action={<Button onPress={() => void addLine(null, null)}>{t('interview.firstWhy')}</Button>}
        />
      ) : (
        <>
          <ul className={styles['whys']} aria-label={t('interview.whyTree')}>
            {lines.map(line => (
              <WhyLine
                key={line.node.id}
                line={line}
                reasonName={nameOf(line.node.reasonId)}
                isOpen={line.node.id === openId}
                onOpen={() => setOpenId(line.node.id)}
                onSave={part => commands.save(line.node, part)}
                onKey={key => onKey(line.node, key)}
                onAskWhy={() => void addLine(line.node.id, childrenOf(whys, line.node.id).at(-1)?.id ?? null)}
                onRemove={() => removeLine(line.node)}
              />
            ))}
          </ul>
          <p ref={leave} tabIndex={-1} className={styles['hint']}>
            {t('interview.whyKeys')}
          </p>
          {open !== undefined && (
            <WhyDetails
              key={open.node.id}
              line={open}
              texts={texts}
              onSave={part => commands.save(open.node, part)}
              onAttach={(textId, isAttached) =>
                commands.attach({ engagement, nodeId: open.node.id, textId, isAttached })
              }
            />
          )}
        </>
      )}
    </Card>
  )
}
