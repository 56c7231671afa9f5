/**
 * What may leave the consultant's screen, by what the respondent agreed to. Everything that writes or prints words, names or roles
 * asks here and nowhere else: the report, worksheets, spreadsheets, exchange files, the command line.
 */
import type { SourceText } from './coding.ts'
import type { Mention, MethodId, QuoteConsent, Respondent } from './evidence.ts'

/** `screen`: the consultant alone. `report`: what the client company reads. `export`: data that can be handed on. */
export const AUDIENCES = ['screen', 'report', 'export'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What was agreed with one respondent. */
export type Voice = Pick<Respondent, 'name' | 'role' | 'consent'> & {
  /** Whether the transcript may be handed to the client company; null where there was no interview, so no transcript. */
  readonly sharing: boolean | null
  readonly isErased: boolean
}

/** What of an interview is agreed; a respondent without one has none. */
export type AgreedInInterview = { readonly sharing: boolean; readonly erasedOn: string | null }

/**
 * @param interview what was agreed in the talk, where it was noted. An interview in which nothing was agreed is shared with nobody.
 */
export const voiceOf = (
  respondent: Pick<Respondent, 'name' | 'role' | 'consent'>,
  methodId: MethodId,
  interview: AgreedInInterview | undefined,
): Voice => ({
  name: respondent.name,
  role: respondent.role,
  consent: respondent.consent,
  sharing: interview?.sharing ?? (methodId === 'interview' ? false : null),
  isErased: (interview?.erasedOn ?? null) !== null,
})

export type Allowed = {
  /** Their words, other than those off the record. */
  readonly words: boolean
  readonly role: boolean
  readonly name: boolean
  /** The client that they speak for, named beside what they said. */
  readonly client: boolean
}

const NOTHING: Allowed = { words: false, role: false, name: false, client: false }
const EVERYTHING: Allowed = { words: true, role: true, name: true, client: true }

/**
 * What of one respondent an audience may see. The reasons that were named count in any case, without words or names.
 * Quoting in the report follows the consent to be quoted; data that are handed on need the consent to share the transcript too.
 */
export const allowedTo = (voice: Voice, audience: Audience): Allowed => {
  if (voice.isErased) return NOTHING
  if (audience === 'screen') return EVERYTHING
  if (voice.consent === 'none') return NOTHING
  if (audience === 'export' && voice.sharing === false) return NOTHING
  return {
    words: true,
    role: voice.consent === 'role' || voice.consent === 'name',
    name: voice.consent === 'name',
    client: voice.consent === 'name',
  }
}

/** The consent as it holds for an audience: what must not be shared with it is as if nobody had agreed to be quoted. */
export const consentInForce = (voice: Voice, audience: Audience): QuoteConsent =>
  allowedTo(voice, audience).words ? voice.consent : 'none'

/** The words of a text for an audience; null where they must not be seen. What was said off the record is for the screen alone. */
export const wordsOfText = (
  text: Pick<SourceText, 'body' | 'offRecord'>,
  voice: Voice,
  audience: Audience,
): string | null => {
  if (text.offRecord && audience !== 'screen') return null
  return allowedTo(voice, audience).words ? text.body : null
}

/** The words that stand beside a mention; null where there are none, or none that may be seen. */
export const wordsOfMention = (mention: Pick<Mention, 'verbatim'>, voice: Voice, audience: Audience): string | null => {
  const words = mention.verbatim.trim()
  return words !== '' && allowedTo(voice, audience).words ? words : null
}

export type Attribution =
  | { readonly kind: 'anonymous' }
  /** `who` is the role alone. */
  | { readonly kind: 'role'; readonly who: string }
  /** `who` is the name, by the respondent's permission. */
  | { readonly kind: 'name'; readonly who: string }

/** Who stands under the words. A name that was allowed and never noted falls back to the role. */
export const attributionFor = (voice: Voice, audience: Audience): Attribution => {
  const allowed = allowedTo(voice, audience)
  if (allowed.name && voice.name !== '') return { kind: 'name', who: voice.name }
  if (allowed.role && voice.role !== '') return { kind: 'role', who: voice.role }
  return { kind: 'anonymous' }
}
