/** The sentences of the rules and of what breaks them; their keys are put together from numbers and codes. */
import type { Finding } from '#shared/domain/rules.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'

export const ruleText = (language: Language, rule: number): string => findMessage(language, `rules.${rule}`) ?? ''

export const findingText = (language: Language, finding: Finding): string =>
  findMessage(language, `rules.finding.${finding.code}`, {
    count: finding.count,
    records: finding.records.join(', '),
  }) ?? finding.code
