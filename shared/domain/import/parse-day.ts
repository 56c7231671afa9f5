/** Cells become calendar days: texts in the notations of three languages, serial numbers, and honest doubt. */
import { dayFrom, type Day } from '#shared/kit/day.ts'
import { fillOf } from './cell-gate.ts'
import { foldText } from './fold-text.ts'
import { monthOf } from './month-names.ts'
import { parsedValue, problem, type Parsed } from './parsed.ts'
import type { RawCell } from './raw-cell.ts'
import { serialToDay } from './serial-day.ts'

/** How `01/12/2023` is read: day first or month first. */
export type DateOrder = 'dmy' | 'mdy'

const TIME =
  /[T,\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT)?\s*(?:[+-]\d{2}:?\d{2})?$/iu
const YEAR_WORD = /\s*(?:г|год|года|viti)\.?$/iu
const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/u
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u
const SLASHED = /^(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/u
const DAY_MONTH_NAME = /^(\d{1,2}) (?:de )?(\p{L}+) (\d{4}|\d{2})$/u
const MONTH_NAME_DAY = /^(\p{L}+) (\d{1,2}) (\d{4})$/u

/** Two-digit years: 00 to 30 are 2000 to 2030, the rest 1931 to 1999. */
const fullYear = (text: string): number => {
  const year = Number(text)
  if (text.length !== 2) return year
  return year <= 30 ? 2000 + year : 1900 + year
}

const dayOr = (day: Day | undefined): Parsed<Day> => (day === undefined ? problem('not-a-day') : parsedValue(day))

/** The text without time of day and the word for "year". */
const bareDate = (text: string): string => text.trim().replace(TIME, '').replace(YEAR_WORD, '').trim()

const parseSlashed = (first: number, second: number, year: number, order: DateOrder | undefined): Parsed<Day> => {
  const dayFirst = dayFrom(year, second, first)
  const monthFirst = dayFrom(year, first, second)
  if (order !== undefined) return dayOr(order === 'dmy' ? dayFirst : monthFirst)
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return problem('ambiguous-day')
  return dayOr(dayFirst ?? monthFirst)
}

const parseNamed = (text: string): Parsed<Day> => {
  const folded = foldText(text)
  const dayFirst = DAY_MONTH_NAME.exec(folded)
  if (dayFirst !== null) {
    return dayOr(dayFrom(fullYear(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1])))
  }
  const monthFirst = MONTH_NAME_DAY.exec(folded)
  if (monthFirst === null) return problem('not-a-day')
  return dayOr(dayFrom(Number(monthFirst[3]), monthOf(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2])))
}

/**
 * Reads one text. Dots are always day.month.year; slashes and dashes follow `order`, and without it a text that
 * has two valid readings is a problem. Any time of day is dropped.
 */
export const parseDayText = (text: string, order?: DateOrder): Parsed<Day> => {
  if (text.length > 60) return problem('not-a-day')
  const bare = bareDate(text)
  const yearFirst = YEAR_FIRST.exec(bare)
  if (yearFirst !== null) return dayOr(dayFrom(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])))
  const compact = COMPACT.exec(bare)
  if (compact !== null) return dayOr(dayFrom(Number(compact[1]), Number(compact[2]), Number(compact[3])))
  const dotted = DOTTED.exec(bare)
  if (dotted !== null) return dayOr(dayFrom(fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1])))
  const slashed = SLASHED.exec(bare)
  if (slashed !== null) {
    return parseSlashed(Number(slashed[1]), Number(slashed[3]), fullYear(slashed[4] ?? ''), order)
  }
  return parseNamed(bare)
}

/** Plain numbers count as serial days only between 1927 and 2099, where they are too large for a count or a year. */
const PLAIN_SERIAL = { least: 10_000, most: 73_050 }

const parseDayNumber = (value: number, isDateFormat: boolean): Parsed<Day> => {
  if (isDateFormat) return dayOr(serialToDay(value))
  if (value >= PLAIN_SERIAL.least && value <= PLAIN_SERIAL.most) return dayOr(serialToDay(value))
  return /^(?:19|20)\d{6}$/u.test(String(value)) ? parseDayText(String(value)) : problem('not-a-day')
}

/** Reads a cell as a day; see parseDayText for `order`. */
export const parseDay = (cell: RawCell, order?: DateOrder): Parsed<Day> => {
  const gate = fillOf(cell)
  if ('end' in gate) return gate.end
  const { filled } = gate
  if (filled.t === 'n') return parseDayNumber(filled.v, filled.fmt === 'date')
  return filled.t === 'b' ? problem('not-a-day') : parseDayText(filled.v, order)
}

/**
 * What a column's texts say about the order of day and month. `iso`: no text depends on the order; `ambiguous`:
 * the slashed texts leave it open or contradict each other. Dotted neighbours do not settle slashed ones: two
 * notations in one column mean two sources.
 */
export const guessDateOrder = (samples: readonly string[]): DateOrder | 'ambiguous' | 'iso' => {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  let dotted = 0
  for (const sample of samples) {
    const bare = bareDate(sample.slice(0, 60))
    const slashed = SLASHED.exec(bare)
    if (DOTTED.test(bare)) dotted += 1
    if (slashed === null) continue
    const [first, second] = [Number(slashed[1]), Number(slashed[3])]
    if (first > 12 && second <= 12) dayFirst += 1
    else if (second > 12 && first <= 12) monthFirst += 1
    else if (first !== second) open += 1
  }
  if (dayFirst > 0 || monthFirst > 0) return monthFirst === 0 ? 'dmy' : dayFirst === 0 ? 'mdy' : 'ambiguous'
  if (open > 0) return 'ambiguous'
  return dotted > 0 ? 'dmy' : 'iso'
}
