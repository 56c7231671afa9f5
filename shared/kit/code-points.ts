/** Positions in a text: we count UTF-16 units, as JavaScript does; other programs count whole characters (Unicode code points). */

/** Turns positions of one text from one way of counting into the other; a position beyond the text is its end. */
export type CodePointRuler = {
  /** Code points in the text. */
  readonly codePoints: number
  /**
   * @param unit position in UTF-16 units; within a surrogate pair it stands for the whole character
   * @param edge `start` answers the position before that character, `end` the one behind it
   */
  toCodePoint(unit: number, edge: 'start' | 'end'): number
  /** @param codePoint position in code points */
  toUnit(codePoint: number): number
}

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last)

/** Where each character begins, and the end of the text. */
const boundaries = (text: string): Uint32Array => {
  const starts = new Uint32Array(text.length + 1)
  let count = 0
  for (let unit = 0; unit < text.length; count += 1) {
    starts[count] = unit
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
  }
  starts[count] = text.length
  return starts.subarray(0, count + 1)
}

/** The last boundary at or before the unit. */
const boundaryBefore = (starts: Uint32Array, unit: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}

/** A lone half of a surrogate pair is a character of its own, as it is when the text is written as UTF-8. */
export const codePointRuler = (text: string): CodePointRuler => {
  if (!/[\ud800-\udbff]/.test(text)) {
    const last = text.length
    return { codePoints: last, toCodePoint: unit => within(unit, last), toUnit: point => within(point, last) }
  }
  const starts = boundaries(text)
  const codePoints = starts.length - 1
  return {
    codePoints,
    toCodePoint: (unit, edge) => {
      const wanted = within(unit, text.length)
      const before = boundaryBefore(starts, wanted)
      return edge === 'end' && starts[before] !== wanted ? before + 1 : before
    },
    toUnit: codePoint => starts[within(codePoint, codePoints)] ?? text.length,
  }
}
