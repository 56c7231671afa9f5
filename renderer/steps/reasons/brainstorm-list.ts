/** The list of a brainstorm: each reason once, with its dots, in the order written or by dots. */
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { Mention } from '#shared/domain/evidence.ts'
import type { ReasonGroup } from '#shared/domain/reasons.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import { rootReason } from './reason-lists.ts'

export const BRAINSTORM_ORDERS = ['written', 'dots'] as const
export type BrainstormOrder = (typeof BRAINSTORM_ORDERS)[number]

export type BrainstormRow = {
  readonly mention: Mention
  readonly name: string
  readonly group: ReasonGroup | null
  readonly dots: number
}

/** Most dots first in `dots` order; equal dots stay in the order written. */
export const brainstormRows = (
  mentions: readonly Mention[],
  reasons: readonly ReasonView[],
  order: BrainstormOrder,
  language: Language,
): readonly BrainstormRow[] => {
  const rows = mentions.map((mention): BrainstormRow => {
    const reason = rootReason(reasons, mention.reasonId)
    return {
      mention,
      name: reason === undefined ? '' : textIn(reason.name, language),
      group: reason?.group ?? null,
      dots: mention.dots ?? 0,
    }
  })
  return order === 'dots' ? rows.toSorted((one, other) => other.dots - one.dots) : rows
}

export const totalDots = (mentions: readonly Mention[]): number =>
  mentions.reduce((sum, mention) => sum + (mention.dots ?? 0), 0)

/** What the record of one reason may hold. */
export const MOST_DOTS = 10_000

export const steppedDots = (dots: number, step: number): number => Math.min(MOST_DOTS, Math.max(0, dots + step))

/** Typed dots: a whole number within the limits; nothing, or no number, is none. */
export const dotsOfText = (text: string): number => steppedDots(Math.trunc(Number(text)) || 0, 0)

/** What a key does to the dots of a row: arrows and plus/minus of every keyboard layout; undefined for other keys. */
export const dotStepOfKey = (key: string): 1 | -1 | undefined => {
  if (key === 'ArrowUp' || key === '+' || key === '=') return 1
  if (key === 'ArrowDown' || key === '-' || key === '_') return -1
  return undefined
}
