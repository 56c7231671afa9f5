/** What a study shows beyond its shares, as sentences: the same on screen, on paper and in the terminal. */
import type { StudyCoding, StudyFigures, StudyVote } from '#shared/analysis/study-figures.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { formatNumber, formatShare } from './formats.ts'
import type { Translate } from './translate.ts'

/** Salient items named; the rest are in the machine-readable figures. */
const MOST_SALIENT = 5

type Words = { readonly t: Translate; readonly language: Language; readonly nameOf: (id: ReasonId) => string }

const voteSentences = ({ t, language, nameOf }: Words, { round, concordance, contested }: StudyVote): string[] => {
  const { w, chiSquare, df, p, voters, isRough, why } = concordance
  const head = round === null ? [] : [t('side.round', { round })]
  if (w === null || chiSquare === null || df === null || p === null) {
    return why === null ? head : [...head, t(`side.noW.${why}`)]
  }
  const told = {
    voters: formatNumber(voters, language),
    w: formatNumber(w, language, 3),
    df,
    chi: formatNumber(chiSquare, language, 2),
    p: formatNumber(p, language, 4),
  }
  return [
    ...head,
    t('side.agreementW', told),
    ...(isRough ? [t('side.roughW')] : []),
    ...(contested.length === 0 ? [] : [t('side.contested', { list: contested.map(nameOf).join(', ') })]),
  ]
}

const codingSentences = ({ t, language }: Words, coding: StudyCoding): string[] => {
  const { pooled, alpha, readByBoth: texts, disagreements } = coding
  const count = t('side.disagreements', { count: disagreements })
  if (pooled.kappa === null || pooled.agreement === null) return [t('side.noKappa', { texts }), count]
  const kappa = formatNumber(pooled.kappa, language, 3)
  const agreement = formatShare(pooled.agreement, language)
  const value = alpha.alpha === null ? null : formatNumber(alpha.alpha, language, 3)
  const { interval } = alpha
  const limits =
    interval === null
      ? null
      : { lower: formatNumber(interval.lower, language, 3), upper: formatNumber(interval.upper, language, 3) }
  return [
    t('side.kappa', { texts, kappa, agreement }),
    ...(value === null
      ? []
      : [limits === null ? t('side.alphaAlone', { alpha: value }) : t('side.alpha', { alpha: value, ...limits })]),
    count,
  ]
}

/** @returns sentences in the order of the method: votes, free lists, saturation, coders; one alone for a poll below the floor */
export const studyFindings = (
  study: StudyFigures,
  nameOf: (id: ReasonId) => string,
  t: Translate,
  language: Language,
): readonly string[] => {
  if (study.isHidden) return [t('side.hiddenStudy')]
  const words = { t, language, nameOf }
  const { salience, saturation, coding } = study
  const list = salience.slice(0, MOST_SALIENT).map(one => `${nameOf(one.reasonId)} ${formatNumber(one.s, language, 2)}`)
  return [
    ...study.votes.map(vote => voteSentences(words, vote).join(' ')),
    ...(list.length === 0 ? [] : [t('side.salience', { list: list.join(', ') })]),
    ...(saturation === null || saturation.points.length === 0
      ? []
      : [
          saturation.isReached
            ? t('side.saturated', { quiet: saturation.quiet })
            : t('side.notSaturated', { count: saturation.quiet }),
        ]),
    ...(coding === null ? [] : [codingSentences(words, coding).join(' ')]),
  ]
}
