/** A day of the calendar without time or zone, as ISO text `YYYY-MM-DD`; text order is time order. */
export type Day = string

const DAY_MS = 86_400_000
const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** @returns the day, or undefined where the calendar has none (30 February, month 13, year outside 1000..9999). */
export const dayFrom = (year: number, month: number, date: number): Day | undefined => {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined
  const moment = new Date(Date.UTC(year, month - 1, date))
  if (moment.getUTCFullYear() !== year || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date)
    return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

/** True for a day that the calendar has, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
}

const digitsAt = (text: string, from: number, count: number): number => {
  let value = 0
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Whole days since 1970-01-01. Asked for millions of days, so most are counted (Hinnant, "chrono-Compatible Low-Level Date Algorithms") and not parsed. */
export const dayNumber = (day: Day): number => {
  const month = digitsAt(day, 5, 2)
  const date = digitsAt(day, 8, 2)
  const year = digitsAt(day, 0, 4) - (month <= 2 ? 1 : 0)
  // The ends of months are left to the calendar of the engine.
  const plain = day.length === 10 && month >= 1 && month <= 12 && date >= 1 && date <= 28 && year >= 0
  if (!plain || day[4] !== '-' || day[7] !== '-') return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** @param days whole days since 1970-01-01 */
export const dayFromNumber = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10)

/** The day so many days later; earlier where `days` is negative. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The day of an instant given in UTC milliseconds. */
export const dayOfInstant = (instant: number): Day => new Date(instant).toISOString().slice(0, 10)
