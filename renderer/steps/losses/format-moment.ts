/** An instant as people read it on this computer: its day and its time to the minute. */
import { formatDay } from '#shared/i18n/formats.ts'
import type { Language } from '#shared/kit/language.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** @param instant UTC milliseconds; shown in the time zone of this computer. */
export const formatMoment = (instant: number, language: Language): string => {
  const moment = new Date(instant)
  const day = `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${formatDay(day, language, 'short')} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
