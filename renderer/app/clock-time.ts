/** An instant as the clock on the wall shows it. */
import type { Language } from '#shared/kit/language.ts'

const LOCALES: { readonly [language in Language]: string } = { en: 'en-GB', ru: 'ru-RU', sq: 'sq-AL' }

/** "14:02", in the zone of this computer. */
export const clockTime = (instant: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)

/** "22 November 2026, 14:02", in the zone of this computer. */
export const dateAndTime = (instant: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(
    instant,
  )
