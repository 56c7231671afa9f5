/** How far two voices agree, as sentences: the same on screen, on paper and in the terminal. */
import type { Comparison, GapRow } from '#shared/analysis/side-by-side-figures.ts'
import type { Language } from '#shared/kit/language.ts'
import { formatNumber } from './formats.ts'
import type { Translate } from './translate.ts'

/** Percentage points with one decimal, never a minus before nothing. */
const points = (difference: number, language: Language): string =>
  formatNumber(Math.round(difference * 1000) / 10 + 0, language, 1)

/** The difference of two shares with its limits; a dash where there is none. */
export const differenceWords = ({ difference: told }: GapRow, t: Translate, language: Language): string =>
  told === null
    ? '–'
    : t('side.points', {
        difference: points(told.difference, language),
        lower: points(told.interval.lower, language),
        upper: points(told.interval.upper, language),
      })

/** @returns the A-reasons in common, and the likeness of the order of the shared reasons */
export const comparisonSentences = (comparison: Comparison, t: Translate, language: Language): readonly string[] => {
  const { insideA, clientA, jaccard, tauB, shared } = comparison
  const common = insideA.filter(id => clientA.includes(id)).length
  const either = insideA.length + clientA.length - common
  return [
    jaccard === null
      ? t('side.jaccardNone')
      : t('side.jaccard', { common, either, value: formatNumber(jaccard, language, 2) }),
    tauB === null ? t('side.tauNone') : t('side.tau', { count: shared, tau: formatNumber(tauB, language, 2) }),
  ]
}
