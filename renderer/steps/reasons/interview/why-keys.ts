/** What a key does in a line of the tree of whys. */
import type { WhyMove } from '#shared/domain/why-tree.ts'

export type WhyKey = { readonly act: 'move'; readonly move: WhyMove } | { readonly act: 'next' | 'remove' | 'leave' }

type KeyPress = {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
}

/** @param isEmpty whether the line holds no letter: only then Delete and Backspace take it away. */
export const whyKey = (press: KeyPress, isEmpty: boolean): WhyKey | undefined => {
  if (press.ctrlKey) return undefined
  if (press.altKey) {
    if (press.key === 'ArrowUp') return { act: 'move', move: 'up' }
    if (press.key === 'ArrowDown') return { act: 'move', move: 'down' }
    if (press.key === 'ArrowRight') return { act: 'move', move: 'in' }
    if (press.key === 'ArrowLeft') return { act: 'move', move: 'out' }
    return press.key === 'Delete' ? { act: 'remove' } : undefined
  }
  if (press.key === 'Enter') return { act: 'next' }
  if (press.key === 'Escape') return { act: 'leave' }
  if (press.key === 'Tab') return { act: 'move', move: press.shiftKey ? 'out' : 'in' }
  return isEmpty && (press.key === 'Delete' || press.key === 'Backspace') ? { act: 'remove' } : undefined
}
