/** The three languages of screens and reports. */
export const LANGUAGES = ['en', 'ru', 'sq'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in all three languages, as shipped catalogues hold it. */
export type Localised = { readonly [language in Language]: string }

/** A text that a consultant wrote in one language or more; an empty string means "not written". */
export const textIn = (text: Localised, language: Language): string => text[language] || text.en || text.ru || text.sq
