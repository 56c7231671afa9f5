/** Keeps a marked passage on its words while the text around it is edited. */

export type TextRange = { readonly start: number; readonly end: number }

const commonPrefix = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length
}

const commonSuffix = (one: string, other: string, most: number): number => {
  let length = 0
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1
  return length
}

/**
 * Where a passage stands after its text was changed from `before` to `after`, taking all between the first and the last difference as
 * replaced: a passage before it stays, one behind it moves along, one across it grows or shrinks with it.
 * @returns null where nothing of the passage is left. Offsets in UTF-16 units, `end` exclusive.
 */
export const moveRange = (before: string, after: string, range: TextRange): TextRange | null => {
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix)
  const [oldEnd, shift] = [before.length - suffix, after.length - before.length]
  // What was put in right before a passage is no part of it, nor what was put in right behind it. An edge within what was replaced
  // goes to where the passage's remaining words are.
  const movedStart = (offset: number): number => {
    if (offset >= oldEnd) return offset + shift
    return offset <= prefix ? offset : oldEnd + shift
  }
  const movedEnd = (offset: number): number => {
    if (offset <= prefix) return offset
    return offset >= oldEnd ? offset + shift : prefix
  }
  const [start, end] = [movedStart(range.start), movedEnd(range.end)]
  return start < end ? { start, end } : null
}
