/** What a language must bring for the sample: every text of it, in the order of the language-free plan beside this file. */
import type { MethodId } from '../evidence.ts'

export type StudyWords = {
  readonly title: string
  readonly question: string
  readonly facilitator: string
  readonly note: string
}

/** What one respondent said, one text per mention in the order of the plan; a mention past the end has no words. */
export type RespondentWords = { readonly role: string; readonly said: readonly string[] }

export type InterviewWords = RespondentWords & { readonly name: string; readonly note: string }

/** Who and what the sample is about. */
export type SceneWords = {
  readonly clientCompany: string
  readonly industry: string
  readonly frameNote: string
  readonly consultancy: string
  readonly contacts: string
  readonly confidentiality: string
  /** Five. */
  readonly managers: readonly string[]
  /** Four. */
  readonly segments: readonly string[]
  /** Five. */
  readonly regions: readonly string[]
  /** Three, as managers write them into their records; the first is the usual one: the price. */
  readonly crmReasons: readonly string[]
}

/** Parts from which names of clients and of their people are put together. */
export type NameWords = {
  /** Proper names. */
  readonly own: readonly string[]
  /** Per segment, patterns in which `*` stands for the proper name. */
  readonly patterns: readonly (readonly string[])[]
  /** First names with their family names, so that they always agree. */
  readonly people: readonly string[]
}

export type EvidenceWords = {
  readonly studies: { readonly [method in MethodId]: StudyWords }
  readonly brainstorm: readonly string[]
  readonly staff: readonly string[]
  readonly survey: readonly RespondentWords[]
  readonly interviews: readonly InterviewWords[]
}

export type PlanWords = {
  readonly ownReasonDefinition: string
  readonly overrideNote: string
  /** One per chosen tool. */
  readonly tools: readonly string[]
  readonly offers: readonly { readonly title: string; readonly promise: string }[]
  /** One per contact, in the order of the plan. */
  readonly contacts: readonly string[]
  readonly report: {
    readonly title: string
    readonly author: string
    readonly opening: string
    readonly decisions: readonly string[]
  }
}

export type SampleWords = {
  readonly scene: SceneWords
  readonly names: NameWords
  readonly evidence: EvidenceWords
  readonly plan: PlanWords
}
