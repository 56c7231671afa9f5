/** Everything a report prints, as plain JSON: the builder reads these facts and nothing else. */
import type { CrmWords } from '#shared/analysis/crm-word.ts'
import type { LossFigures, Ranking } from '#shared/analysis/figures.ts'
import type { SideBySide } from '#shared/analysis/side-by-side-figures.ts'
import type { StudyFigures } from '#shared/analysis/study-figures.ts'
import type { PollResults } from '#shared/analysis/staff-poll.ts'
import type { Brand, LogoMediaType, LogoOwner } from '#shared/domain/brand.ts'
import type { MethodDefinition, MethodId } from '#shared/domain/evidence.ts'
import type { Frame } from '#shared/domain/frame.ts'
import type { Reason } from '#shared/domain/reasons.ts'
import type { ReportSettings } from '#shared/domain/report-settings.ts'
import type { Finding } from '#shared/domain/rules.ts'
import type { CatalogueTool, Contact, Offer, ToolChoice } from '#shared/domain/win-back.ts'
import type { PollWhom } from '#shared/domain/staff-poll.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import type { MinorUnits } from '#shared/kit/money.ts'

/** A logo as `checkLogo` let it in; `base64` holds the file's bytes. */
export type ReportLogo = { readonly owner: LogoOwner; readonly mediaType: LogoMediaType; readonly base64: string }

/** A departed client of the appendix. `endedOn` is the contract's end or the last order, whichever the rule reads. */
export type DepartedClientFact = {
  readonly id: ClientId
  readonly name: string
  readonly segment: string | null
  readonly manager: string | null
  readonly endedOn: Day | null
  /** Annual revenue, minor units; null where unknown. */
  readonly value: MinorUnits | null
}

/** A reason of the engagement, merged ones left out, with its name in the report's language. */
export type ReasonFact = Pick<
  Reason,
  'id' | 'group' | 'controllable' | 'humanFactor' | 'definition' | 'pestel' | 'porter' | 'override'
> & { readonly name: string }

/** One study as it was held: no respondent is named here. */
export type StudyFact = {
  readonly methodId: MethodId
  readonly title: string
  readonly heldOn: Day | null
  readonly asked: number | null
  /** Each client once, however many of its people answered: the same count as for the method. */
  readonly answered: number
  readonly mentions: number
  readonly frozen: boolean
  /** An anonymous poll that too few have answered: its number of answers is told and nothing else. */
  readonly isHidden?: boolean
  /** Of an anonymous staff poll that enough have answered. */
  readonly poll?: { readonly whom: PollWhom; readonly hasGroups: boolean; readonly results: PollResults } | null
}

/** The voices side by side; of the client company's records the counts alone, for which client said what is nobody's but the consultant's. */
export type SideBySideFact = Omit<SideBySide, 'crm'> & { readonly crm: Omit<CrmWords, 'clients'> }

/** Words that may be printed. Respondents whose consent is "none" never become a quote. */
export type QuoteFact = {
  readonly reasonId: ReasonId
  /** Where it was said: staff speak of clients, clients of themselves, and the reader must know which. */
  readonly methodId: MethodId
  readonly text: string
  readonly attribution:
    | { readonly kind: 'anonymous' }
    /** `who` is the role alone. */
    | { readonly kind: 'role'; readonly who: string }
    /** `who` is the name, by the respondent's permission. */
    | { readonly kind: 'name'; readonly who: string }
}

export type ChosenTool = { readonly choice: ToolChoice; readonly tool: CatalogueTool }

/** Which figure a piece of evidence carries; the sections find their reference by it. */
export type EvidenceKey =
  | `loss.${'current' | 'previous'}.${'clients' | 'share' | 'money'}`
  | 'loss.segments'
  | 'ranking'
  | `method.${MethodId}`
  | `reason.${ReasonId}`
  | 'contacts'

/** One line of the index of evidence: `ref` ("E12") is printed beside the figure. */
export type EvidenceEntry = {
  readonly ref: string
  readonly key: EvidenceKey
  readonly what: string
  readonly definition: string
  readonly base: string
  readonly records: string
}

export type ReportFacts = {
  readonly language: Language
  readonly settings: ReportSettings
  readonly brand: Brand
  readonly logos: readonly ReportLogo[]
  readonly engagement: Frame
  /** The day the report carries, in print and in the file's metadata. */
  readonly generatedOn: Day
  readonly losses: LossFigures
  /** Printed only where the settings include the list. */
  readonly departedClients: readonly DepartedClientFact[]
  readonly ranking: Ranking
  readonly reasons: readonly ReasonFact[]
  /** The definitions that the engagement used. */
  readonly methods: readonly MethodDefinition[]
  readonly studies: readonly StudyFact[]
  readonly sideBySide: SideBySideFact
  readonly studyFigures: readonly StudyFigures[]
  readonly quotes: readonly QuoteFact[]
  readonly tools: readonly ChosenTool[]
  readonly offers: readonly Offer[]
  /** Client names among them are printed only where the settings include the list of departed clients. */
  readonly contacts: readonly Contact[]
  readonly findings: readonly Finding[]
  /** From `evidenceIndex`. */
  readonly evidence: readonly EvidenceEntry[]
}
