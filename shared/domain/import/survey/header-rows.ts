/** Survey exports may carry their headings in two rows, one of codes and one of words; both are used. */
import { headerTexts } from '../detect-header.ts'
import type { RawCell, RawRow } from '../raw-cell.ts'
import { metaOfCode } from './program-columns.ts'

/** `codes` and `words` by column; one of them is null where the sheet has a single row of headings. */
export type SurveyHeadings = {
  /** Rows of the file, in order; data follow the last of them. */
  readonly rows: readonly number[]
  readonly codes: readonly string[] | null
  readonly words: readonly string[] | null
}

/** A code has a digit or brackets, or is one that a survey program gives its own columns: a plain word is no code. */
const CODE = /^[A-Za-z][A-Za-z0-9]*(?:\d[A-Za-z0-9]*|\[[^[\]]+\]|_(?:other|comment|SQ\d+))(?:\[[^[\]]+\])*$/u

export const looksLikeCode = (text: string): boolean => CODE.test(text) || metaOfCode(text) !== undefined

const filled = (texts: readonly string[]): string[] => texts.filter(text => text !== '')

const LEAST_SHARE = 0.8

const isCodeRow = (texts: readonly string[]): boolean => {
  const present = filled(texts)
  const codes = present.filter(looksLikeCode)
  return codes.some(text => CODE.test(text)) && codes.length >= present.length * LEAST_SHARE
}

const isNumberOrDay = (cell: RawCell): boolean =>
  cell?.t === 'n' || cell?.t === 'b' || (cell?.t === 's' && /^[\d\s.,:/-]+$/u.test(cell.v.trim()))

/** Words over columns: as many as the codes have, none a number or a day, hardly any twice. */
const isWordRow = (row: RawRow, texts: readonly string[], codes: number): boolean => {
  const present = filled(texts)
  if (row.cells.some(isNumberOrDay) || present.length < codes * LEAST_SHARE) return false
  return new Set(present).size >= present.length * LEAST_SHARE && present.some(text => text.includes(' '))
}

/**
 * @param header the first row of headings. @param next the row after it, where there is one.
 * @param width number of columns of the sheet.
 */
export const readHeadings = (header: RawRow, next: RawRow | undefined, width: number): SurveyHeadings => {
  const first = headerTexts(header, width)
  if (next !== undefined) {
    const second = headerTexts(next, width)
    if (isCodeRow(first) && isWordRow(next, second, filled(first).length))
      return { rows: [header.row, next.row], codes: first, words: second }
    if (!isCodeRow(first) && isCodeRow(second) && filled(second).length >= filled(first).length * LEAST_SHARE)
      return { rows: [header.row, next.row], codes: second, words: first }
  }
  return isCodeRow(first)
    ? { rows: [header.row], codes: first, words: null }
    : { rows: [header.row], codes: null, words: first }
}
