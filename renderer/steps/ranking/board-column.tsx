/** One column of a board: a list of cards to walk with the arrows, and a place to drop them. */
import { GridList, useDragAndDrop } from 'react-aria-components'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import type { Ranking } from '#shared/analysis/figures.ts'
import { textIn } from '#shared/kit/language.ts'
import { BoardCard } from './board-card.tsx'
import type { BoardMoves } from './board.tsx'
import type { BoardColumn, BoardKind } from './boards.ts'
import { useColumnName } from './column-name.ts'
import styles from './ranking.module.css'
import { readCard, writeCard, CARD_TYPE } from './dragged-card.ts'

type Props = {
  readonly kind: BoardKind
  readonly column: BoardColumn
  readonly ranking: Ranking
  readonly moves: BoardMoves
}

export const BoardColumnView = ({ kind, column, ranking, moves }: Props) => {
  const t = useT()
  const language = useLanguage()
  const columnName = useColumnName()
  const name = columnName(column.id)
  const summary = t('ranking.columnSummary', {
    column: name,
    reasons: t('ranking.reasons', { count: column.reasons.length }),
  })
  const { dragAndDropHooks } = useDragAndDrop({
    // Rivalry is filled from elsewhere: nothing is taken from it and nothing dropped into it.
    isDisabled: !column.accepts,
    getItems: keys => [...keys].map(key => writeCard({ kind, reasonId: String(key), from: column.id })),
    acceptedDragTypes: [CARD_TYPE],
    getDropOperation: () => 'move',
    onRootDrop: event => {
      for (const item of event.items) {
        void readCard(item, kind).then(card => {
          if (card !== undefined) moves.move(card.reasonId, card.from, column.id)
        })
      }
    },
  })
  return (
    <section className={styles['boardColumn']} data-column={column.id} data-accepts={column.accepts}>
      <h2>
        {name} <span className={styles['quiet']}>{column.reasons.length}</span>
      </h2>
      {!column.accepts && <p className={styles['quiet']}>{t('ranking.rivalryText')}</p>}
      <GridList
        aria-label={summary}
        className={styles['cards'] ?? ''}
        items={column.reasons}
        dependencies={[language, ranking, kind]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => (
          <span className={styles['none']}>{column.accepts ? t('ranking.dropHere') : t('ranking.columnEmpty')}</span>
        )}
      >
        {reason => (
          <BoardCard
            id={reason.id}
            name={textIn(reason.name, language)}
            reason={reason}
            kind={kind}
            column={column}
            ranked={ranking.reasons.find(ranked => ranked.reasonId === reason.id)}
            moves={moves}
          />
        )}
      </GridList>
    </section>
  )
}
