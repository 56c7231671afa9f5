/** A coded text cut at every boundary of its codes, so that passages which overlap can each be drawn. */

/** A stretch of text in UTF-16 units, `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number }
export type MarkPiece<Mark> = {
  readonly text: string
  readonly start: number
  /** The marks that cover all of it, with the layer on which each is drawn: a mark keeps its layer throughout. */
  readonly marks: readonly { readonly mark: Mark; readonly layer: number }[]
}

/** The lowest layer on which nothing that overlaps lies yet, for each mark in turn. */
const layersOf = <Mark extends Stretch>(marks: readonly Mark[]): ReadonlyMap<Mark, number> => {
  const layers = new Map<Mark, number>()
  for (const mark of marks.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const taken = new Set(
      [...layers].filter(([other]) => other.start < mark.end && mark.start < other.end).map(([, layer]) => layer),
    )
    let layer = 0
    while (taken.has(layer)) layer += 1
    layers.set(mark, layer)
  }
  return layers
}

/** The pieces put together are the text again; what reaches beyond it is cut off. */
export const markPieces = <Mark extends Stretch>(text: string, marks: readonly Mark[]): readonly MarkPiece<Mark>[] => {
  const layers = layersOf(marks)
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].filter(edge => edge >= 0 && edge <= text.length).toSorted((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      start,
      marks: marks
        .filter(mark => mark.start <= start && mark.end >= end)
        .map(mark => ({ mark, layer: layers.get(mark) ?? 0 }))
        .toSorted((one, other) => one.layer - other.layer),
    }
  })
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Widens a stretch to whole characters as people see them, and leaves out the spaces at its ends; undefined where nothing is left. */
export const wholeCharacters = (text: string, { start, end }: Stretch): Stretch | undefined => {
  const edges = [...segmenter.segment(text)].map(piece => piece.index)
  const from = edges.findLast(edge => edge <= start) ?? 0
  const to = edges.find(edge => edge >= end) ?? text.length
  const part = text.slice(from, to)
  const trimmed = part.trim()
  if (trimmed === '') return undefined
  const first = from + part.indexOf(trimmed)
  return { start: first, end: first + trimmed.length }
}
