/** One filled form of a poll or survey, as typed, and the record made of it. */
import type { Input } from '#shared/contract/contract.ts'
import type { QuoteConsent } from '#shared/domain/evidence.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'

export type ResponseForm = {
  readonly clientId: ClientId | null
  readonly clientName: string
  readonly mainReason: ReasonId | null
  readonly otherReasons: readonly ReasonId[]
  /** 0 to 10, or null where not given. */
  readonly pain: number | null
  readonly verbatim: string
  readonly consent: QuoteConsent
}

/** Anonymous until the respondent says otherwise. */
export const EMPTY_RESPONSE: ResponseForm = {
  clientId: null,
  clientName: '',
  mainReason: null,
  otherReasons: [],
  pain: null,
  verbatim: '',
  consent: 'anonymous',
}

/** A reason is main or other, never both; choosing the same again changes nothing. */
export const withMainReason = (form: ResponseForm, mainReason: ReasonId | null): ResponseForm => ({
  ...form,
  mainReason,
  otherReasons: form.otherReasons.filter(reasonId => reasonId !== mainReason),
})

export const withOtherReason = (form: ResponseForm, reasonId: ReasonId): ResponseForm =>
  form.mainReason === reasonId || form.otherReasons.includes(reasonId)
    ? form
    : { ...form, otherReasons: [...form.otherReasons, reasonId] }

export const withoutOtherReason = (form: ResponseForm, reasonId: ReasonId): ResponseForm => ({
  ...form,
  otherReasons: form.otherReasons.filter(other => other !== reasonId),
})

/** A form without any reason says nothing and is not recorded. */
export const canRecord = (form: ResponseForm): boolean => form.mainReason !== null || form.otherReasons.length > 0

/** Pain and words belong to the main reason; where there is none, to the first of the others. */
export const responseRecord = (form: ResponseForm): Pick<Input<'responses.record'>, 'respondent' | 'mentions'> => {
  const reasons = [...(form.mainReason === null ? [] : [form.mainReason]), ...form.otherReasons]
  return {
    respondent: { clientId: form.clientId, name: '', role: '', heldOn: null, consent: form.consent, note: '' },
    mentions: reasons.map((reasonId, index) => ({
      reasonId,
      isMain: reasonId === form.mainReason,
      pain: index === 0 ? form.pain : null,
      verbatim: index === 0 ? form.verbatim : '',
      standing: 'stated',
      dots: null,
    })),
  }
}
