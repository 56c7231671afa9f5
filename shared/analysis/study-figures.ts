/** What one study comes to on its own: response, shares with their limits, agreement of voters and of coders, saturation. */
import type { MethodId } from '#shared/domain/evidence.ts'
import type { ReasonId, StudyId } from '#shared/kit/id.ts'
import { agreementOfAll, agreementOfPair, type CodedReading, type PairAgreement } from './coder-agreement.ts'
import { kendallConcordance, spreadOfRanks, type Concordance } from './concordance.ts'
import type { RankingMention } from './figures.ts'
import type { Alpha } from './krippendorff-alpha.ts'
import { wilsonInterval, type Interval } from './proportions.ts'
import { saturationOf, type Saturation } from './saturation.ts'
import { responseRate } from './shares.ts'
import type { Voice } from './side-by-side-figures.ts'
import type { Ranks } from './vote-ranks.ts'

/** All of the population were asked, only some of them, or nobody noted it. Only a sample has a margin of chance. */
export type Coverage = 'census' | 'sample' | 'unknown'

export type StudyReason = {
  readonly reasonId: ReasonId
  /** Clients or respondents who named it; dots in a brainstorm. */
  readonly count: number
  readonly mainCount: number
  /** Who answered; all dots in a brainstorm. */
  readonly base: number
  readonly share: number
  /** 95 %, of a sample; null of a census, of dots, and where nobody noted whom one asked. */
  readonly interval: Interval | null
}

/** One vote: how far the voters agree, and on which items they are far apart. */
export type StudyVote = {
  /** 1 or 2 in a led brainstorm; null where dots were only noted. */
  readonly round: number | null
  readonly concordance: Concordance
  readonly contested: readonly ReasonId[]
}

/** A reason in the free lists that were written before the vote: Smith's S, 0 to 1, and in how many lists it stands. */
export type SalientReason = { readonly reasonId: ReasonId; readonly s: number; readonly lists: number }

export type StudyCoding = {
  readonly texts: number
  readonly readByBoth: number
  /** Cohen's kappa over all decisions (text x reason) of the two coders. */
  readonly pooled: PairAgreement['pooled']
  readonly codes: PairAgreement['codes']
  readonly alpha: Alpha & { readonly interval: Interval | null }
  readonly disagreements: number
}

export type StudyFigures = {
  readonly studyId: StudyId
  readonly method: MethodId
  readonly voice: Voice
  readonly title: string
  readonly asked: number | null
  /** Each client once, however many of its people answered; respondents without a client each for themselves. */
  readonly answered: number
  /** Filled forms, talks or cards: at least `answered` where clients are known. */
  readonly forms: number
  /** answered / asked, 0 to 1. */
  readonly response: number | null
  /** Whom the study could have asked: the lost clients for a survey and for interviews; null where unknown. */
  readonly population: number | null
  readonly coverage: Coverage
  /** An anonymous poll below the floor: then nothing but the numbers of asked and answered is given. */
  readonly isHidden: boolean
  readonly reasons: readonly StudyReason[]
  readonly votes: readonly StudyVote[]
  /** Smith's S over free lists; empty where none were written. */
  readonly salience: readonly SalientReason[]
  /** Interviews only. */
  readonly saturation: Saturation | null
  /** Where both coders have read at least one text. */
  readonly coding: StudyCoding | null
}

export type StudyInput = {
  readonly studyId: StudyId
  readonly method: MethodId
  readonly voice: Voice
  readonly title: string
  readonly seed: number
  readonly asked: number | null
  readonly forms: number
  readonly population: number | null
  /** Whether all of the population were to be asked; null where it follows from the numbers. */
  readonly isCensus: boolean | null
  readonly isHidden: boolean
  readonly mentions: readonly RankingMention[]
  /** Units that answered and named nothing. */
  readonly silent: readonly string[]
  /** Votes that may be seen. */
  readonly votes: readonly StudyVote[]
  readonly salience: readonly SalientReason[]
  /** The reasons of each interview, earliest first. */
  readonly interviews: readonly (readonly ReasonId[])[]
  readonly texts: number
  readonly readings: readonly CodedReading[]
}

const coverageOf = ({ isCensus, asked, population }: StudyInput): Coverage => {
  if (isCensus !== null) return isCensus ? 'census' : 'sample'
  if (asked === null || population === null || population === 0) return 'unknown'
  return asked >= population ? 'census' : 'sample'
}

const unitsOf = (mentions: readonly RankingMention[]): ReadonlySet<string> =>
  new Set(mentions.flatMap(mention => (mention.unit === null ? [] : [mention.unit])))

const answeredOf = ({ method, asked, mentions, silent }: StudyInput): number => {
  const units = new Set([...unitsOf(mentions), ...silent]).size
  const heard = units + (mentions.some(mention => mention.unit === null) ? 1 : 0)
  return method === 'brainstorm' && asked !== null ? Math.max(asked, heard) : heard
}

const dotsOf = (mentions: readonly RankingMention[]): number =>
  mentions.reduce((sum, mention) => sum + (mention.dots ?? 0), 0)

const reasonsOf = (input: StudyInput, answered: number, coverage: Coverage): readonly StudyReason[] => {
  const { method, mentions } = input
  const isBrainstorm = method === 'brainstorm'
  const dots = dotsOf(mentions)
  const countOf = (own: readonly RankingMention[]): number => {
    if (isBrainstorm) return dots > 0 ? dotsOf(own) : own.length
    return unitsOf(own).size + (own.some(mention => mention.unit === null) ? 1 : 0)
  }
  const base = isBrainstorm ? (dots > 0 ? dots : mentions.length) : answered
  return [...Map.groupBy(mentions, mention => mention.reasonId)]
    .map(([reasonId, own]): StudyReason => {
      const count = countOf(own)
      return {
        reasonId,
        count,
        mainCount: unitsOf(own.filter(mention => mention.isMain)).size,
        base,
        share: base === 0 ? 0 : count / base,
        interval: coverage === 'sample' && !isBrainstorm ? wilsonInterval(count, base) : null,
      }
    })
    .sort(
      (left, right) =>
        right.count - left.count || right.mainCount - left.mainCount || (left.reasonId < right.reasonId ? -1 : 1),
    )
}

/** A vote in which people gave dots of their own, without a round. @param items the reasons by their position on the ballots */
export const noteVote = (items: readonly ReasonId[], ballots: readonly Ranks[]): StudyVote => ({
  round: null,
  concordance: kendallConcordance(ballots),
  contested: spreadOfRanks(ballots).flatMap(({ item, isContested }) => {
    const reasonId = items[item]
    return isContested && reasonId !== undefined ? [reasonId] : []
  }),
})

const codingOf = ({ texts, readings, seed }: StudyInput): StudyCoding | null => {
  const codes = [...new Set(readings.flatMap(reading => reading.codes))].sort()
  const pair = agreementOfPair(readings, codes, 'first', 'second')
  if (pair.texts === 0) return null
  return {
    texts,
    readByBoth: pair.texts,
    pooled: pair.pooled,
    codes: pair.codes,
    alpha: agreementOfAll(readings, codes, seed),
    disagreements: pair.disagreements.length,
  }
}

/** All figures of one study. The order of what is handed in has no effect, except that of the interviews. */
export const studyFigures = (input: StudyInput): StudyFigures => {
  const { studyId, method, voice, title, asked, forms, population, isHidden } = input
  const coverage = coverageOf(input)
  // Below the floor the mentions are not even handed out: how many answered is then the number of forms.
  const answered = isHidden ? forms : answeredOf(input)
  const told = { studyId, method, voice, title, asked, answered, forms, population, coverage, isHidden }
  const response = responseRate(answered, asked)
  if (isHidden) return { ...told, response, reasons: [], votes: [], salience: [], saturation: null, coding: null }
  return {
    ...told,
    response,
    reasons: reasonsOf(input, answered, coverage),
    votes: input.votes,
    salience: input.salience,
    saturation: method === 'interview' ? saturationOf(input.interviews) : null,
    coding: codingOf(input),
  }
}
