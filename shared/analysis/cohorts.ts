/** Retention by cohort: of the clients who came in one quarter or year, how many are still there after one, two, three of them. */
import type { Day } from '#shared/kit/day.ts'

export const COHORT_SPANS = ['month', 'quarter', 'year'] as const
export type CohortSpan = (typeof COHORT_SPANS)[number]

/** A client with the day he came and the day he was lost; null while he is there. */
export type CohortClient = { readonly start: Day; readonly lostOn: Day | null }

export type CohortCell = {
  /** Clients who have been with the company so long, or would have been: all of the cohort. */
  readonly base: number
  readonly still: number
  /** still / base, 0 to 1. */
  readonly share: number
}

export type Cohort = {
  /** First day of the span in which its clients came. */
  readonly from: Day
  readonly clients: number
  /** By spans since coming, from 0 on; ends where the youngest client of the cohort has not been there so long by `until`. */
  readonly cells: readonly CohortCell[]
}

const MONTHS: { readonly [span in CohortSpan]: number } = { month: 1, quarter: 3, year: 12 }

/** Whole months since year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** Whole months from one day to another: a month is full when its day of the month is reached. */
export const wholeMonths = (from: Day, to: Day): number =>
  monthOf(to) - monthOf(from) - (Number(to.slice(8, 10)) < Number(from.slice(8, 10)) ? 1 : 0)

const cohortOf = (clients: readonly CohortClient[], from: number, size: number, until: Day): Cohort => {
  // Only spans that even the youngest could have completed: else a cohort would look better for its late comers.
  const youngest = clients.reduce((last, { start }) => (start > last ? start : last), clients[0]?.start ?? until)
  const spans = Math.floor(wholeMonths(youngest, until) / size)
  const stayed = clients.map(({ start, lostOn }) =>
    lostOn === null || lostOn > until ? Number.POSITIVE_INFINITY : Math.floor(wholeMonths(start, lostOn) / size),
  )
  const cells = Array.from({ length: Math.max(0, spans) + 1 }, (_, span): CohortCell => {
    const still = span === 0 ? clients.length : stayed.filter(own => own >= span).length
    return { base: clients.length, still, share: still / clients.length }
  })
  return { from: firstOf(from), clients: clients.length, cells }
}

/**
 * The cohorts in the order they came. A client lost in his first span is still counted at 0 and no more at 1.
 * @param until last day that the data know; clients who came later are left out
 */
export const cohortRetention = (clients: readonly CohortClient[], span: CohortSpan, until: Day): readonly Cohort[] => {
  const size = MONTHS[span]
  const known = clients.filter(client => client.start <= until)
  const groups = Map.groupBy(known, client => Math.floor(monthOf(client.start) / size) * size)
  return [...groups].sort(([left], [right]) => left - right).map(([from, own]) => cohortOf(own, from, size, until))
}

/** The span that gives at most a dozen cohorts, as far as one does: months for one year, quarters for three, years beyond. */
export const cohortSpanFor = (first: Day, until: Day): CohortSpan => {
  const months = wholeMonths(first, until)
  return COHORT_SPANS.find(span => months / MONTHS[span] <= 12) ?? 'year'
}
