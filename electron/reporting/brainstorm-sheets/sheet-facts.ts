/** Everything a printed sheet of a brainstorm holds, as plain JSON. */
import type { BrainstormResults } from '#shared/analysis/brainstorm-figures.ts'
import type { Brand } from '#shared/domain/brand.ts'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { Card, CardMerge, FreezeEvent, Seat, StageVisit, VoteMode } from '#shared/domain/brainstorm/session.ts'
import type { Round } from '#shared/domain/brainstorm/stages.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import type { ReportLogo } from '../report-facts.ts'

/** Cards to cut: each with its seat and its place in the seat's list. */
export type CardSheets = { readonly kind: 'cards'; readonly question: string; readonly seats: readonly number[] }

/** One ballot a code, all with the same list. */
export type BallotSheets = {
  readonly kind: 'ballots'
  readonly question: string
  readonly round: Round
  readonly mode: VoteMode
  readonly size: number
  readonly items: readonly { readonly number: number; readonly name: string }[]
  readonly codes: readonly string[]
}

/** The record of the whole session. Seats are numbers here; their names stay with the facilitator. */
export type MinutesSheets = {
  readonly kind: 'minutes'
  readonly title: string
  readonly question: string
  readonly heldOn: Day | null
  readonly facilitator: string
  readonly visits: readonly StageVisit[]
  readonly seats: readonly Pick<Seat, 'seat' | 'present'>[]
  readonly cards: readonly Card[]
  readonly clusters: readonly Cluster[]
  readonly merges: readonly CardMerge[]
  readonly setAside: readonly { readonly round: Round; readonly at: number }[]
  readonly results: BrainstormResults | null
  readonly freezes: readonly FreezeEvent[]
  readonly reasonNames: { readonly [id in ReasonId]?: string }
  /** Minutes to add to UTC for the clock on the wall, as the computer of the workshop has it. */
  readonly utcOffset: number
}

export type BrainstormSheetFacts = {
  readonly language: Language
  readonly brand: Brand
  readonly logos: readonly ReportLogo[]
  readonly clientCompany: string
  readonly printedOn: Day
  readonly sheets: CardSheets | BallotSheets | MinutesSheets
}
