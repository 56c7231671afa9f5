/** What the answers to a survey come to, question by question, each figure with its base. */
import { optionsNamed, type AnswerValue, type Question } from '#shared/domain/questionnaire.ts'
import type { ClientId, RespondentId } from '#shared/kit/id.ts'
import { wilsonInterval, type Interval } from './proportions.ts'

/** Who answered. Two respondents of one client speak for one client and count once. */
export type SurveyRespondent = { readonly id: RespondentId; readonly clientId: ClientId | null }
export type SurveyAnswer = {
  readonly respondentId: RespondentId
  readonly questionKey: string
  /** Null where there are words alone. */
  readonly value: AnswerValue | null
  readonly words: string
}

export type OptionResult = {
  readonly key: string
  /** Clients who chose it; in a ranking, who put it first. */
  readonly count: number
  /** Of the question's base, 0 to 1; null without a base. */
  readonly share: number | null
  /** 95 % by Wilson, where the clients asked are a sample. */
  readonly interval: Interval | null
  /** Mean place in a ranking, 1 for the first, over those who placed it. */
  readonly meanPlace: number | null
}

export type QuestionResult = {
  readonly key: string
  /** Clients who answered this question. */
  readonly base: number
  /** Clients who answered the survey, and not this question. */
  readonly unanswered: number
  readonly options: readonly OptionResult[]
  /** Clients who wrote something beside the options, or answered in words. */
  readonly words: number
  /** Of a scale: clients at each number from 0 to 10, rounded where a client answered twice; and the mean. */
  readonly scale: { readonly counts: readonly number[]; readonly mean: number; readonly median: number } | null
}

/** `census`: all lost clients were to be asked. `sample`: a random part of them. `unknown`: nothing was drawn. */
export type SurveyBasis = 'census' | 'sample' | 'unknown'

export type SurveyResults = {
  readonly basis: SurveyBasis
  readonly questions: readonly QuestionResult[]
  readonly coverage: {
    /** All lost clients today. */
    readonly lost: number
    /** Clients drawn; null where nothing was drawn. */
    readonly drawn: number | null
    /** Clients with an attempt or an answer. */
    readonly asked: number
    /** Clients (and respondents of no known client) with an answer. */
    readonly answered: number
  }
  /** The same drawn clients as a share of all lost, where that is over a twentieth: intervals are then wider than they need be. */
  readonly finiteShare: number | null
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Of one question: the answers by who counts as one. */
type ByUnit = ReadonlyMap<string, readonly SurveyAnswer[]>

const optionResults = (question: Question, units: ByUnit, isSample: boolean): readonly OptionResult[] => {
  const base = units.size
  return question.options.map(({ key }) => {
    const named = (answer: SurveyAnswer): number => optionsNamed(answer.value).indexOf(key)
    const isChosen = (answer: SurveyAnswer): boolean =>
      question.kind === 'ranking' ? named(answer) === 0 : named(answer) >= 0
    const count = [...units.values()].filter(answers => answers.some(isChosen)).length
    const places = [...units.values()].flatMap(answers => {
      const own = answers.map(named).filter(place => place >= 0)
      return question.kind === 'ranking' && own.length > 0 ? [mean(own) + 1] : []
    })
    return {
      key,
      count,
      share: base === 0 ? null : count / base,
      interval: isSample ? wilsonInterval(count, base) : null,
      meanPlace: places.length === 0 ? null : mean(places),
    }
  })
}

const scaleResult = (units: ByUnit): QuestionResult['scale'] => {
  const numbers = [...units.values()].flatMap(answers => {
    const own = answers.flatMap(({ value }) => (value?.kind === 'scale' ? [value.number] : []))
    return own.length === 0 ? [] : [mean(own)]
  })
  if (numbers.length === 0) return null
  const counts = Array.from({ length: 11 }, (_, at) => numbers.filter(number => Math.round(number) === at).length)
  return { counts, mean: mean(numbers), median: median(numbers) }
}

export type SurveyEvidence = {
  readonly questions: readonly Question[]
  readonly respondents: readonly SurveyRespondent[]
  readonly answers: readonly SurveyAnswer[]
  /** Respondents whose mentions were entered without the questions: they answered the survey, and none of its questions. */
  readonly mentioning: readonly RespondentId[]
  readonly lost: number
  readonly drawn: number | null
  /** Lost clients when the sample was drawn. */
  readonly population: number | null
  /** Clients with an attempt to ask them. */
  readonly attempted: readonly ClientId[]
}

/** An interval is only for a sample; a census has its coverage, and what was never drawn supports neither. */
const basisOf = ({ drawn, population }: SurveyEvidence): SurveyBasis => {
  if (drawn === null || population === null) return 'unknown'
  return drawn >= population ? 'census' : 'sample'
}

/** Shares are of the clients who answered the question: with several answers they add to over 100 %. */
export const surveyResults = (evidence: SurveyEvidence): SurveyResults => {
  const basis = basisOf(evidence)
  const unitOf = new Map(evidence.respondents.map(({ id, clientId }) => [id, clientId ?? `respondent ${id}`]))
  const answers = evidence.answers.filter(
    answer => unitOf.has(answer.respondentId) && (answer.value !== null || answer.words.trim() !== ''),
  )
  const unit = (answer: SurveyAnswer): string => unitOf.get(answer.respondentId) ?? answer.respondentId
  const answered = new Set([...answers.map(unit), ...evidence.mentioning.flatMap(id => unitOf.get(id) ?? [])])
  const questions = evidence.questions.map((question): QuestionResult => {
    const units = Map.groupBy(
      answers.filter(answer => answer.questionKey === question.key),
      unit,
    )
    return {
      key: question.key,
      base: units.size,
      unanswered: answered.size - units.size,
      options: optionResults(question, units, basis === 'sample'),
      words: [...units.values()].filter(own => own.some(({ words }) => words.trim() !== '')).length,
      scale: question.kind === 'scale' ? scaleResult(units) : null,
    }
  })
  const clients = evidence.respondents.flatMap(({ id, clientId }) => {
    return clientId !== null && answered.has(unitOf.get(id) ?? '') ? [clientId] : []
  })
  const drawnShare = (evidence.drawn ?? 0) / Math.max(1, evidence.population ?? 1)
  return {
    basis,
    questions,
    coverage: {
      lost: evidence.lost,
      drawn: evidence.drawn,
      asked: new Set([...evidence.attempted, ...clients]).size,
      answered: answered.size,
    },
    finiteShare: basis === 'sample' && drawnShare > 0.05 ? drawnShare : null,
  }
}
