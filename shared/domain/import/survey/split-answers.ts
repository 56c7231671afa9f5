/**
 * Several answers in one cell, parted by a mark that the answers themselves may hold: Google Forms joins ticked options
 * by `, ` in a sheet and by `;` in its CSV. A cell is cut only where what stands on both sides is a known option.
 */
import { foldText } from '../fold-text.ts'

export type AnswerPiece = { readonly text: string; readonly option: string | null }

/** `pieces` in order; joined by the marks in `between` they are the cell again, character by character. */
export type SplitCell = { readonly pieces: readonly AnswerPiece[]; readonly between: readonly string[] }

/** The marks that part answers, as they are written: a semicolon, a comma with a space, a line break. */
export const SEPARATORS = [';', ', ', '\n'] as const
export type Separator = (typeof SEPARATORS)[number]

const MARKS: { readonly [mark in Separator]: RegExp } = { ';': /\s*;\s*/gu, ', ': /,\s+/gu, '\n': /\s*\r?\n\s*/gu }

/** Options by folded text, with the greatest number of parts that one of them has. */
export type OptionIndex = { readonly byFold: ReadonlyMap<string, string>; readonly longest: number }

type Atoms = { readonly texts: readonly string[]; readonly marks: readonly string[] }

export const atomsOf = (text: string, separator: Separator): Atoms => {
  const texts: string[] = []
  const marks: string[] = []
  let from = 0
  for (const found of text.matchAll(MARKS[separator])) {
    texts.push(text.slice(from, found.index))
    marks.push(found[0])
    from = found.index + found[0].length
  }
  return { texts: [...texts, text.slice(from)], marks }
}

export const indexOptions = (options: readonly string[], separator: Separator): OptionIndex => ({
  byFold: new Map(options.flatMap(option => (foldText(option) === '' ? [] : [[foldText(option), option] as const]))),
  longest: Math.max(1, ...options.map(option => atomsOf(option, separator).texts.length)),
})

const joined = ({ texts, marks }: Atoms, from: number, to: number): string =>
  texts
    .slice(from, to)
    .map((text, index) => (index === 0 ? text : `${marks[from + index - 1] ?? ''}${text}`))
    .join('')

/** The cheapest way to the end from each atom: fewest characters left over, then fewest pieces (the longest options). */
type Step = { readonly left: number; readonly pieces: number; readonly length: number; readonly option: string | null }

const bestSteps = (atoms: Atoms, { byFold, longest }: OptionIndex): Step[] => {
  const count = atoms.texts.length
  const steps: Step[] = []
  steps[count] = { left: 0, pieces: 0, length: 0, option: null }
  for (let at = count - 1; at >= 0; at -= 1) {
    const after = steps[at + 1] ?? { left: 0, pieces: 0, length: 0, option: null }
    let best: Step = {
      left: after.left + (atoms.texts[at]?.length ?? 0) + 1,
      pieces: after.pieces + 1,
      length: 1,
      option: null,
    }
    for (let length = Math.min(longest, count - at); length >= 1; length -= 1) {
      const option = byFold.get(foldText(joined(atoms, at, at + length)))
      const rest = steps[at + length]
      if (option === undefined || rest === undefined) continue
      const isBetter = rest.left < best.left || (rest.left === best.left && rest.pieces + 1 < best.pieces)
      if (isBetter) best = { left: rest.left, pieces: rest.pieces + 1, length, option }
    }
    steps[at] = best
  }
  return steps
}

/** Words that belong to no option stay together up to the next option. */
const endOfRest = (steps: readonly Step[], from: number, count: number): number => {
  let end = from + 1
  while (end < count && steps[end]?.option === null) end += 1
  return end
}

/** Cuts a cell into known options and what is left between them, which is never cut. Loses no character. */
export const splitAnswers = (text: string, options: OptionIndex, separator: Separator): SplitCell => {
  const atoms = atomsOf(text, separator)
  const steps = bestSteps(atoms, options)
  const pieces: AnswerPiece[] = []
  const between: string[] = []
  let at = 0
  while (at < atoms.texts.length) {
    const step = steps[at]
    const option = step?.option ?? null
    const end = option === null ? endOfRest(steps, at, atoms.texts.length) : at + (step?.length ?? 1)
    if (at > 0) between.push(atoms.marks[at - 1] ?? '')
    pieces.push({ text: joined(atoms, at, end), option })
    at = end
  }
  return { pieces, between }
}
