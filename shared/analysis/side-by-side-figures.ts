/** Shapes of the side-by-side view: what each voice says of each reason, and where staff and clients differ. */
import type { MethodId } from '#shared/domain/evidence.ts'
import type { AbcClass } from '#shared/domain/reasons.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import type { CrmWords } from './crm-word.ts'
import type { EvidenceGrade } from './figures.ts'
import type { Interval } from './proportions.ts'
import type { TriangulationRule } from './triangulation.ts'

/** Who speaks: the four methods, and the staff's case cards apart from their anonymous poll, for the two are never joined. */
export const VOICES = ['brainstorm', 'staff', 'cases', 'survey', 'interview'] as const
export type Voice = (typeof VOICES)[number]

/** What the table must know of a study. */
export type SideStudy = {
  readonly studyId: string
  readonly method: MethodId
  readonly voice: Voice
  readonly asked: number | null
  /** An anonymous poll below the floor: nothing of it may be shown. */
  readonly isHidden: boolean
}

/** Somebody who answered and named no reason: part of the base. */
export type SilentVoice = { readonly studyId: string; readonly unit: string }

export type VoiceColumn = {
  readonly voice: Voice
  readonly studies: number
  /** Who answered, each client once however many of its people spoke; in a brainstorm all who were in the room. */
  readonly answered: number
  /** Null where a study does not say. */
  readonly asked: number | null
  readonly mentions: number
  /** What the shares are of: those who answered; in a brainstorm all dots. */
  readonly base: number
  /** Every study of this voice is an anonymous poll below the floor: no cell is shown. */
  readonly isHidden: boolean
}

export type VoiceCell = {
  /** Clients or respondents who named the reason; dots in a brainstorm. */
  readonly count: number
  /** count / base of the column, 0 to 1. */
  readonly share: number
  /** 1 for the most named; ties share the better rank. */
  readonly rank: number
  readonly mainCount: number
}

export type SideRow = {
  readonly reasonId: ReasonId
  /** In the ranking by the rule. */
  readonly rank: number
  readonly class: AbcClass
  readonly grade: EvidenceGrade
  readonly gap: 'myth' | 'blind-spot' | null
  /** Clients who gave it as their reason when asked. */
  readonly stated: number
  /** Clients in whose interview it was found behind the words. */
  readonly verified: number
  /** In the order of the columns; null where the voice did not name it. */
  readonly cells: readonly (VoiceCell | null)[]
  /** Every voice that may be shown names it, and there are at least two. */
  readonly namedByAll: boolean
}

export type GapRow = {
  readonly reasonId: ReasonId
  readonly insideRank: number | null
  readonly clientRank: number | null
  /** Inside rank less client rank: below 0 the staff place it too high, above 0 too low. */
  readonly gap: number | null
  /** Inside share less client share with its 95 % limits; null against a brainstorm, whose dots are no answers. */
  readonly difference: { readonly difference: number; readonly interval: Interval } | null
}

/** One voice from inside the company against one of the clients'. */
export type Comparison = {
  readonly inside: Voice
  readonly clients: Voice
  readonly insideBase: number
  readonly clientBase: number
  /** The A-reasons of each on its own counts. */
  readonly insideA: readonly ReasonId[]
  readonly clientA: readonly ReasonId[]
  /** Common to both / in either, 0 to 1; null where neither has any. */
  readonly jaccard: number | null
  /** Reasons that both named. */
  readonly shared: number
  /** Order of the shared reasons, -1 to 1; null with fewer than two, or all ties. */
  readonly tauB: number | null
  readonly gaps: readonly GapRow[]
}

export type SideBySide = {
  /** Null for weights of the consultant's own. */
  readonly rule: TriangulationRule | null
  readonly methodWeights: { readonly [method in MethodId]: number }
  readonly columns: readonly VoiceColumn[]
  /** In the order of the ranking. */
  readonly rows: readonly SideRow[]
  readonly comparisons: readonly Comparison[]
  readonly blindSpots: readonly ReasonId[]
  readonly myths: readonly ReasonId[]
  readonly crm: CrmWords
}
