/** The shape of a sample audit: drafts as in the domain, tied together by the sample's own keys instead of ids. */
import type { Brand, LogoMediaType, LogoOwner } from '../brand.ts'
import type { Client } from '../clients.ts'
import type { MentionDraft, MethodId, RespondentDraft, StudyDraft } from '../evidence.ts'
import type { Frame } from '../frame.ts'
import type { ClassOverride, PestelFactor, PorterForce, ReasonDraft } from '../reasons.ts'
import type { ReportSettings } from '../report-settings.ts'
import type { ContactDraft, OfferDraft, ToolChoice } from '../win-back.ts'

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

export type SampleLogo = { readonly owner: LogoOwner; readonly mediaType: LogoMediaType; readonly base64: string }

export type SampleOffer = Omit<OfferDraft, 'reasonIds'> & { readonly reasonKeys: readonly string[] }

export type SampleContact = Omit<ContactDraft, 'offerId'> & {
  /** Position among the sample's offers. */
  readonly offerIndex: number | null
}

export type Sample = {
  readonly frame: Frame
  readonly brand: Brand
  readonly logos: readonly SampleLogo[]
  readonly clients: readonly Client[]
  readonly reasons: readonly SampleReason[]
  readonly studies: readonly SampleStudy[]
  readonly tools: readonly ToolChoice[]
  readonly offers: readonly SampleOffer[]
  readonly contacts: readonly SampleContact[]
  readonly reportSettings: ReportSettings
}
