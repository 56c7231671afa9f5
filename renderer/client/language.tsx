/** The screen's language: its words, and its ways of writing numbers, money and days. */
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { formatDay, formatMoney, formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import type { Day } from '#shared/kit/day.ts'
import type { Language } from '#shared/kit/language.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import { useMaybeEngagement } from './engagement.tsx'

const ScreenLanguage = createContext<Language>('en')

export const LanguageProvider = (props: { readonly language: Language; readonly children: ReactNode }): ReactNode => (
  <ScreenLanguage value={props.language}>{props.children}</ScreenLanguage>
)

export const useLanguage = (): Language => useContext(ScreenLanguage)

/** `t('losses.title')` in the screen's language; the same function until the language changes. */
export const useT = (): Translate => {
  const language = useLanguage()
  return useMemo(() => translator(language), [language])
}

export type Formats = {
  /** "1,028" */
  readonly number: (value: number, decimals?: number) => string
  /** A share of 0 to 1 as "13.2 %". */
  readonly share: (share: number, decimals?: number) => string
  /** Minor units in the engagement's currency, whole major units unless `exact`. */
  readonly money: (minor: MinorUnits, exact?: boolean) => string
  readonly day: (day: Day, style?: 'long' | 'short') => string
}

const FALLBACK_CURRENCY = 'EUR'

export const useFormats = (): Formats => {
  const language = useLanguage()
  const currency = useMaybeEngagement()?.engagement.currency ?? FALLBACK_CURRENCY
  return useMemo(
    () => ({
      number: (value, decimals) => formatNumber(value, language, decimals),
      share: (share, decimals) => formatShare(share, language, decimals),
      money: (minor, exact) => formatMoney(minor, currency, language, exact),
      day: (day, style) => formatDay(day, language, style),
    }),
    [language, currency],
  )
}
