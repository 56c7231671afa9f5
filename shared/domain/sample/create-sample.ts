/** A whole sample audit, generated from a seed. */
import type { Brand, LogoMediaType, LogoOwner } from '#shared/domain/brand.ts'
import type { Client } from '#shared/domain/clients.ts'
import type { MentionDraft, MethodId, RespondentDraft, StudyDraft } from '#shared/domain/evidence.ts'
import type { Frame } from '#shared/domain/frame.ts'
import type { ClassOverride, PestelFactor, PorterForce, ReasonDraft } from '#shared/domain/reasons.ts'
import type { ReportSettings } from '#shared/domain/report-settings.ts'
import type { ContactDraft, OfferDraft, ToolChoice } from '#shared/domain/win-back.ts'
import type { Language } from '#shared/kit/language.ts'

/** A mention that names its reason by the sample's own key. */
export type SampleMention = Omit<MentionDraft, 'respondentId' | 'reasonId'> & { readonly reasonKey: string }

export type SampleReason = {
  readonly key: string
  readonly catalogueId: string | null
  /** For a reason of the sample's own. */
  readonly draft?: ReasonDraft
  readonly pestel?: readonly PestelFactor[]
  readonly porter?: readonly PorterForce[]
  readonly override?: ClassOverride
  readonly mergedIntoKey?: string
}

export type SampleStudy = {
  readonly methodId: MethodId
  readonly draft: StudyDraft
  readonly respondents: readonly { readonly draft: RespondentDraft; readonly mentions: readonly SampleMention[] }[]
  readonly groupMentions: readonly SampleMention[]
  readonly frozen: boolean
}

export type Sample = {
  readonly frame: Frame
  readonly brand: Brand
  readonly logos: readonly { readonly owner: LogoOwner; readonly mediaType: LogoMediaType; readonly base64: string }[]
  readonly clients: readonly Client[]
  readonly reasons: readonly SampleReason[]
  readonly studies: readonly SampleStudy[]
  readonly tools: readonly ToolChoice[]
  readonly offers: readonly (Omit<OfferDraft, 'reasonIds'> & { readonly reasonKeys: readonly string[] })[]
  readonly contacts: readonly (Omit<ContactDraft, 'offerId'> & { readonly offerIndex: number | null })[]
  readonly reportSettings: ReportSettings
}

export const createSample = (_language: Language): Sample => {
  throw new Error('the sample is being written')
}
