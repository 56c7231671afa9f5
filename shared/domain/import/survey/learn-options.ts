/** Options of a question with several answers in one cell, learnt from the cells where no questionnaire names them. */
import { foldText } from '../fold-text.ts'
import { atomsOf, indexOptions, SEPARATORS, splitAnswers, type Separator } from './split-answers.ts'

const tally = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const pairKey = (left: string, right: string): string => `${left}\u0000${right}`

/**
 * A mark between two parts is a border only if one of the parts is also met without the other; two parts that always
 * go together are one option with the mark inside. What is met once only may be anything, and is not an option.
 * @param known options that are certain, e.g. names of reasons. @returns those met in the cells, and those learnt.
 */
export const learnOptions = (cells: readonly string[], separator: Separator, known: readonly string[]): string[] => {
  const rows = cells.map(cell => atomsOf(cell, separator).texts)
  const single = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const row of rows) {
    const folds = row.map(foldText)
    for (const [index, fold] of folds.entries()) {
      tally(single, fold)
      if (index > 0) tally(pairs, pairKey(folds[index - 1] ?? '', fold))
    }
  }
  const isBorder = (left: string, right: string): boolean => {
    const together = pairs.get(pairKey(left, right)) ?? 0
    return (single.get(left) ?? 0) > together || (single.get(right) ?? 0) > together
  }
  const runs = new Map<string, { text: string; count: number }>()
  for (const row of rows) {
    let run: string[] = []
    const close = (): void => {
      const text = run.join(separator)
      const fold = foldText(text)
      if (fold !== '') runs.set(fold, { text: runs.get(fold)?.text ?? text, count: (runs.get(fold)?.count ?? 0) + 1 })
      run = []
    }
    for (const [index, atom] of row.entries()) {
      if (index > 0 && isBorder(foldText(row[index - 1] ?? ''), foldText(atom))) close()
      run.push(atom)
    }
    close()
  }
  const learnt = [...runs.values()].filter(run => run.count >= 2).map(run => run.text)
  const sure = new Set(known.map(foldText))
  return [...known, ...learnt.filter(text => !sure.has(foldText(text)))]
}

/** Share of the cells that must come out whole before a column counts as several answers in one cell. */
const LEAST_SHARE = 0.5

/**
 * @param cells filled cells of one column. @param known options that are certain.
 * @returns the mark that parts the answers, with their options; null where the cells hold one answer each.
 */
export const findPacking = (
  cells: readonly string[],
  known: readonly string[],
): { readonly separator: Separator; readonly options: readonly string[] } | null => {
  for (const separator of SEPARATORS) {
    const several = cells.filter(cell => atomsOf(cell, separator).texts.length > 1)
    if (several.length === 0) continue
    const options = learnOptions(cells, separator, known)
    const index = indexOptions(options, separator)
    const split = cells.map(cell => splitAnswers(cell, index, separator).pieces)
    const met = new Set(split.flatMap(pieces => pieces.flatMap(({ option }) => (option === null ? [] : [option]))))
    const whole = split.filter(pieces => pieces.some(piece => piece.option !== null)).length
    const isCut = split.some(pieces => pieces.filter(piece => piece.option !== null).length > 1)
    if (isCut && whole >= cells.length * LEAST_SHARE)
      return { separator, options: options.filter(option => met.has(option)) }
  }
  return null
}
