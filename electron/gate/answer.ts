/** Turns results into the one shape of every answer, with a sentence in the caller's language. */
import type { Answer, AnswerError } from '#shared/contract/procedure.ts'
import { findMessage, translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import type { Failure, Result } from '#shared/kit/result.ts'

/** File names speak for themselves; a whole path is no part of a calm sentence. */
const shown = (details: Failure['details']): Failure['details'] => {
  const { file } = details
  return typeof file === 'string' ? { ...details, file: file.split(/[\\/]/).at(-1) ?? file } : details
}

/** Where the sentences of failures stand; the same code means another thing for an engagement than for a spreadsheet. */
const PLACES = { general: ['errors.', 'import.error.'], import: ['import.error.', 'errors.'] } as const

/** @returns the failure with its sentence; a code without one says so honestly and keeps the code. */
export const answerFailure = (
  failure: Failure,
  language: Language,
  about: keyof typeof PLACES = 'general',
): AnswerError => {
  const details = shown(failure.details)
  const [first, second] = PLACES[about]
  const message =
    findMessage(language, `${first}${failure.code}`, details) ??
    findMessage(language, `${second}${failure.code}`, details) ??
    translator(language)('errors.internal', { log: failure.code })
  return { code: failure.code, message, details: failure.details }
}

export const answerOf = <Value>(result: Result<Value>, language: Language): Answer<Value> =>
  result.ok ? { ok: true, value: result.value } : { ok: false, error: answerFailure(result.error, language) }
