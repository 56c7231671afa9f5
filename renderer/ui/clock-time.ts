/** An instant as the clock and the calendar on the wall show it, in the zone of this computer. */
import { formatDay } from '#shared/i18n/formats.ts'
import { mustExist } from '#shared/kit/result.ts'
import { dayFrom } from '#shared/kit/day.ts'
import type { Language } from '#shared/kit/language.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** "14:02", the same in all three languages. */
export const clockTime = (instant: number): string => {
  const moment = new Date(instant)
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** "22 November 2026, 14:02", or short, "22/11/2026, 14:02". */
export const dateAndTime = (instant: number, language: Language, style: 'long' | 'short' = 'long'): string => {
  const moment = new Date(instant)
  const day = mustExist(dayFrom(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()), 'the day of an instant')
  return `${formatDay(day, language, style)}, ${clockTime(instant)}`
}
