/** Days as people type them, day before month in all three languages; the year always has four digits, so that no half-typed year counts. */
import { formatDay } from '#shared/i18n/formats.ts'
import { dayFrom, type Day } from '#shared/kit/day.ts'
import type { Language } from '#shared/kit/language.ts'

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2999

/** @returns the day; null for an empty text; undefined for what is no day (yet). `31.12.2025`, `31/12/2025`, `2025-12-31`. */
export const parseTypedDay = (text: string): Day | null | undefined => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed)
  const usual = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(trimmed)
  const [year, month, date] = (iso?.slice(1) ?? usual?.slice(1).toReversed() ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined) return undefined
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? undefined : dayFrom(year, month, date)
}

/** The day as it stands in the field; empty for none. */
export const writeTypedDay = (day: Day | null, language: Language): string =>
  day === null ? '' : formatDay(day, language, 'short')
