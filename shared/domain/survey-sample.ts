/** Whom a client survey asks: the plan of the sample, the clients drawn, and what became of each attempt to reach them. */
import { z } from 'zod'
import type { Client } from './clients.ts'
import type { AttemptId, ClientId } from '#shared/kit/id.ts'
import { CLASSES, type AbcClass } from './reasons.ts'
import { daySchema, NAME_LIMIT, optionalName } from './schema-parts.ts'

/** What divides the clients besides their class. */
export const STRATUM_FIELDS = ['segment', 'manager', 'region', 'none'] as const
export type StratumField = (typeof STRATUM_FIELDS)[number]

export const samplePlanSchema = z.object({
  field: z.enum(STRATUM_FIELDS),
  /** All A-clients are asked before the others get a place. */
  wholeA: z.boolean(),
  /** How many clients are asked in all. */
  total: z.number().int().min(1).max(100_000),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1),
})
export type SamplePlanDraft = z.infer<typeof samplePlanSchema>
export type SamplePlan = SamplePlanDraft & {
  readonly drawnAt: number
  /** Lost clients when the sample was drawn. */
  readonly population: number
}

/** A stratum: a class (null where no revenue is known) and a value of the dividing field (null for "not known" or no field). */
export type StratumOf = { readonly abcClass: AbcClass | null; readonly value: string | null }

/** One text for each stratum; class first. */
export const stratumKey = ({ abcClass, value }: StratumOf): string => `${abcClass ?? '-'}|${value ?? ''}`
export const stratumOf = (stratum: string): StratumOf => {
  const [first = '', ...rest] = stratum.split('|')
  const value = rest.join('|')
  return { abcClass: CLASSES.find(one => one === first) ?? null, value: value === '' ? null : value }
}

/** How an attempt to ask ended. */
export const ATTEMPT_OUTCOMES = ['completed', 'refused', 'unreachable', 'wrong-contact', 'gone'] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

export const attemptDraftSchema = z.object({
  heldOn: daySchema,
  by: optionalName,
  outcome: z.enum(ATTEMPT_OUTCOMES),
  note: z.string().max(NAME_LIMIT * 10),
})
export type AttemptDraft = z.infer<typeof attemptDraftSchema>
export type Attempt = AttemptDraft & { readonly id: AttemptId; readonly clientId: ClientId }

/** One line of the call list. */
export type CallLine = Pick<Client, 'id' | 'name' | 'contact' | 'phone' | 'email' | 'manager'> & {
  readonly stratum: string
  /** The oldest first. */
  readonly attempts: readonly Attempt[]
  readonly respondents: number
  /** The last attempt's outcome; `completed` where answers are recorded and no attempt is; else `open`. */
  readonly outcome: AttemptOutcome | 'open'
}

/** @param attempts the oldest first @param answered whether answers of the client are recorded */
export const outcomeOf = (attempts: readonly Pick<Attempt, 'outcome'>[], answered: boolean): CallLine['outcome'] =>
  attempts.at(-1)?.outcome ?? (answered ? 'completed' : 'open')
