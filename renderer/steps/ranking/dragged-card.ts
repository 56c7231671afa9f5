/** What travels while a card is dragged: which reason, from which column of which board. */
import type { DropItem } from 'react-aria-components'
import { COLUMN_IDS, type BoardKind, type ColumnId } from './boards.ts'

export const CARD_TYPE = 'application/x-churn-audit-reason'

export type DraggedCard = { readonly kind: BoardKind; readonly reasonId: string; readonly from: ColumnId }

export const writeCard = (card: DraggedCard): Record<string, string> => ({ [CARD_TYPE]: JSON.stringify(card) })

/** @returns the card, or undefined for anything else that was dropped, a card of another board among it. */
export const readCard = async (item: DropItem, kind: BoardKind): Promise<DraggedCard | undefined> => {
  if (item.kind !== 'text' || !item.types.has(CARD_TYPE)) return undefined
  return parseCard(await item.getText(CARD_TYPE), kind)
}

export const parseCard = (text: string, kind: BoardKind): DraggedCard | undefined => {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof found !== 'object' || found === null) return undefined
  const { kind: itsKind, reasonId, from: itsColumn } = found as { [key in keyof DraggedCard]?: unknown }
  const from = COLUMN_IDS[kind].find(id => id === itsColumn)
  return itsKind === kind && typeof reasonId === 'string' && from !== undefined ? { kind, reasonId, from } : undefined
}
