/** The staff poll in its two forms that are never joined: the anonymous general poll, and a named card for each lost client. */
import { z } from 'zod'
import type { Id, RespondentId } from '#shared/kit/id.ts'
import { createRandom, shuffle } from '#shared/kit/random.ts'
import type { Study } from './evidence.ts'
import { idOf, nameText, noteText, optionalName } from './schema-parts.ts'

export type PollGroupId = Id<'poll-group'>
export type PollGroup = { readonly id: PollGroupId; readonly name: string }

/** Asked were all who served the clients, or some of them; only a sample carries an interval. */
export const POLL_WHOM = ['everyone', 'sample'] as const
export type PollWhom = (typeof POLL_WHOM)[number]

/** Whether the client said it, or the employee concludes it. */
export const BASES = ['said', 'inferred'] as const
export type Basis = (typeof BASES)[number]

/** From a guess (1) to certainty (5). */
export const CERTAINTIES = [1, 2, 3, 4, 5] as const

/** The questions whose answers are words, by the key under which their texts are kept. */
export const POLL_QUESTIONS = { open: 'open', other: 'other', card: 'card' } as const

const MOST_REASONS = 50
export const MOST_POLL_GROUPS = 12

const namedReasonSchema = z.object({
  reasonId: idOf<'reason'>(),
  isMain: z.boolean(),
  /** 0 to 10, as the employee believes the client felt it. */
  pain: z.number().min(0).max(10).nullable(),
  certainty: z.number().int().min(1).max(5).nullable(),
  basis: z.enum(BASES).nullable(),
})
export type NamedReason = z.infer<typeof namedReasonSchema>

const namedReasons = z
  .array(namedReasonSchema)
  .max(MOST_REASONS)
  .refine(reasons => new Set(reasons.map(reason => reason.reasonId)).size === reasons.length, {
    message: 'named-twice',
  })

/** One filled form of the anonymous poll: nobody's name, role, client or hour. */
export const pollFormSchema = z
  .object({
    /** Asked before any list is seen. */
    openAnswer: noteText,
    reasons: namedReasons,
    /** A reason in the employee's own words that is not on the list. */
    other: noteText,
    /** "Don't know" is an answer: it counts in the base. */
    knowsNone: z.boolean(),
    groupId: idOf<'poll-group'>().nullable(),
  })
  .refine(form => !form.knowsNone || (form.reasons.length === 0 && form.other.trim() === ''), {
    message: 'knows-none-and-some',
  })
export type PollForm = z.infer<typeof pollFormSchema>

/** A form that says nothing is no answer. */
export const saysSomething = (form: PollForm): boolean =>
  form.knowsNone || form.reasons.length > 0 || form.other.trim() !== '' || form.openAnswer.trim() !== ''

/** A case card: one lost client, who fills it in, who served the client, and why the client left. */
export const caseCardSchema = z.object({
  clientId: idOf<'client'>(),
  filledBy: nameText,
  /** Must not be the one who wins the client back (rule 10). */
  servedBy: optionalName,
  reasons: namedReasons.min(1),
  words: noteText,
})
export type CaseCardDraft = z.infer<typeof caseCardSchema>
export type CaseCard = CaseCardDraft & { readonly respondentId: RespondentId; readonly clientName: string }

/** The general staff poll is anonymous whatever else is set: nothing of it leaves the file form by form. */
export const isAnonymousPoll = (study: Pick<Study, 'methodId' | 'form'>): boolean =>
  study.methodId === 'staff' && study.form === 'standard'

/**
 * The order of the reasons on one form: random, so that no reason gains by its place, and the same again for the same study
 * and form, whatever order the reasons came in. "Other" and "don't know" stand after them, always.
 * @param seed of the study
 * @param form 1 for the first
 */
export const reasonsInFormOrder = <Reason extends { readonly id: string }>(
  reasons: readonly Reason[],
  seed: number,
  form: number,
): readonly Reason[] => {
  const sorted = [...reasons].sort((left, right) => (left.id < right.id ? -1 : 1))
  // Seeds of neighbouring forms must not give neighbouring orders of another study.
  return shuffle(sorted, createRandom(seed ^ Math.imul(form, 0x9e3779b1)))
}
