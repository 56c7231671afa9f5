/** Steps 4 and 5: tools, offers that give a reason to return, and the departed clients to contact. */
import { z } from 'zod'
import type { OfferId } from '#shared/kit/id.ts'
import type { Localised } from '#shared/kit/language.ts'
import { daySchema, idOf, minorUnits, nameText, noteText, optionalName, shareSchema } from './schema-parts.ts'

/** A return rate someone published, with the weakness of its source in plain words. */
export type PublishedRate = { readonly share: number; readonly text: Localised }

/** The thirteenth rule: a client lost this many times is not won back again. */
export const LOST_TOO_OFTEN = 2

/** An entry of the catalogue of win-back tools in `resources/`. */
export type CatalogueTool = {
  readonly id: string
  readonly name: Localised
  readonly description: Localised
  readonly markets: readonly ('b2b' | 'b2c')[]
  readonly needs: Localised
  readonly rate: PublishedRate | null
  readonly source: Localised
  readonly evidence: 'study' | 'case' | 'vendor' | 'opinion'
}

export const toolChoiceSchema = z.object({
  toolId: z.string().min(1).max(100),
  /** Cost of one contact, in minor units; null while unknown. */
  costPerClient: minorUnits.nullable(),
  /** The consultant's own expectation of the share that returns, 0 to 1; null while unknown. */
  expectedReturn: shareSchema.nullable(),
  note: noteText,
})
export type ToolChoice = z.infer<typeof toolChoiceSchema>

export const OFFER_KINDS = ['guarantee', 'special-terms', 'new-product', 'personal-promise'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

export const offerDraftSchema = z.object({
  title: nameText,
  kind: z.enum(OFFER_KINDS),
  promise: noteText,
  deadline: daySchema.nullable(),
  /** A promise is made only when the error behind it is really repaired. */
  errorRepaired: z.boolean(),
  reasonIds: z.array(idOf<'reason'>()).max(100),
})
export type OfferDraft = z.infer<typeof offerDraftSchema>
export type Offer = OfferDraft & { readonly id: OfferId; readonly position: number }

export const CONTACT_STATES = ['planned', 'contacted', 'considering', 'returned', 'refused'] as const

export const contactDraftSchema = z.object({
  clientId: idOf<'client'>(),
  toolId: z.string().max(100).nullable(),
  offerId: idOf<'offer'>().nullable(),
  assignedTo: optionalName,
  plannedOn: daySchema.nullable(),
  state: z.enum(CONTACT_STATES),
  /** The day of the new order: a client counts as returned only with one. */
  newOrderOn: daySchema.nullable(),
  note: noteText,
})
export type ContactDraft = z.infer<typeof contactDraftSchema>
/** A planned contact, with what the plan's rows show of the client. */
export type Contact = ContactDraft & {
  readonly position: number
  readonly clientName: string
  readonly clientManager: string | null
  /** Annual revenue of the client, minor units. */
  readonly value: number | null
  readonly timesLost: number | null
}
