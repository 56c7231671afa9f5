/** What the sheet of one case prints: an exit interview as far as the person agreed, in words and figures of the sheet's language. */

export type CaseReason = { readonly name: string; readonly pain: string | null; readonly isMain: boolean }

export type InterviewCaseSheet = {
  readonly kind: 'interview-case'
  /** The client's name where the person may be named; null prints "a departed client". */
  readonly client: string | null
  /** Name or role of the person, or the word for nobody in particular. */
  readonly who: string
  /** Facts of the client that may be shown, each under its label. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly timeline: readonly { readonly day: string; readonly what: string }[]
  readonly stated: readonly CaseReason[]
  readonly verified: readonly CaseReason[]
  /** Lines of the tree of whys, deeper ones answer "why is that so?". */
  readonly whys: readonly { readonly depth: number; readonly text: string; readonly isRoot: boolean }[]
  /** Null where the person did not agree to be quoted. */
  readonly quotes: readonly string[] | null
  readonly bringBack: string
  readonly nextStep: string
}
