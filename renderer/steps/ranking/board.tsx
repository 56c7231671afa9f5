/** A board of reasons in columns; a card is moved by dragging, by its menu, or by Alt and an arrow, and each move is spoken. */
import { useRef, type KeyboardEvent } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { BoardColumnView } from './board-column.tsx'
import {
  boardColumns,
  columnsOf,
  moveCard,
  neighbourColumn,
  toggleLabel,
  type BoardKind,
  type Classification,
  type ColumnId,
} from './boards.ts'
import { useColumnName } from './column-name.ts'
import styles from './ranking.module.css'

type Props = {
  readonly kind: BoardKind
  readonly ranking: Ranking
  /** The living reasons. */
  readonly reasons: readonly ReasonView[]
}

/** What the columns ask of the board. */
export type BoardMoves = {
  /** Carries a card; `from` is the column it was taken from. */
  readonly move: (reasonId: string, from: ColumnId, to: ColumnId) => void
  /** Sets or takes away one label. */
  readonly toggle: (reasonId: string, column: ColumnId) => void
}

/** A moved card appears a few frames after the host's answer; two seconds at 60 frames are more than it takes. */
const PATIENCE = 120

/** Keeps the focus on a card that changed its column. */
const followCard = (board: HTMLElement, column: ColumnId, reasonId: string, patience = PATIENCE): void => {
  const card = board.querySelector<HTMLElement>(
    `[data-column="${CSS.escape(column)}"] [data-key="${CSS.escape(reasonId)}"]`,
  )
  if (card !== null) card.focus()
  else if (patience > 0) requestAnimationFrame(() => followCard(board, column, reasonId, patience - 1))
}

export const Board = ({ kind, ranking, reasons }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const classify = useCommand('reasons.classify')
  const columnName = useColumnName()
  const board = useRef<HTMLDivElement>(null)
  const columns = boardColumns(kind, reasons, language)

  const keep = async (reason: ReasonView, change: Classification | undefined, sentence: string): Promise<boolean> => {
    if (change === undefined) return false
    const { group, pestel, porter } = change
    const answer = await classify.run({
      engagement,
      reasonId: reason.id,
      group,
      pestel: [...pestel],
      porter: [...porter],
    })
    if (answer.ok) announce(sentence)
    return answer.ok
  }
  const moves: BoardMoves = {
    move: (reasonId, from, to) => {
      const reason = reasons.find(other => other.id === reasonId)
      if (reason === undefined) return
      const sentence = t('ranking.moved', { name: textIn(reason.name, language), column: columnName(to) })
      void keep(reason, moveCard(kind, reason, from, to), sentence).then(kept => {
        if (kept && board.current !== null) followCard(board.current, to, reasonId)
      })
    },
    toggle: (reasonId, column) => {
      const reason = reasons.find(other => other.id === reasonId)
      if (reason === undefined) return
      const has = columnsOf(kind, reason).includes(column)
      const names = { name: textIn(reason.name, language), column: columnName(column) }
      void keep(
        reason,
        toggleLabel(reason, column),
        has ? t('ranking.labelTaken', names) : t('ranking.labelGiven', names),
      )
    },
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined
    if (!event.altKey || event.ctrlKey || event.metaKey || step === undefined) return
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')
    const from = columns.find(column => column.id === card?.closest<HTMLElement>('[data-column]')?.dataset['column'])
    const to = from === undefined ? undefined : neighbourColumn(kind, from.id, step)
    const reasonId = card?.dataset['key']
    event.preventDefault()
    event.stopPropagation()
    if (reasonId !== undefined && from !== undefined && to !== undefined) moves.move(reasonId, from.id, to)
  }
  if (columns.every(column => column.reasons.length === 0)) {
    return <EmptyState title={t('ranking.boardEmpty')} text={t('ranking.boardEmptyText')} />
  }
  return (
    <>
      <p className={styles['intro']}>{t(`ranking.boardText.${kind}`)}</p>
      <div ref={board} className={styles['board']} data-kind={kind} onKeyDownCapture={onKey}>
        {columns.map(column => (
          <BoardColumnView key={column.id} kind={kind} column={column} ranking={ranking} moves={moves} />
        ))}
      </div>
    </>
  )
}
