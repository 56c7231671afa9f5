/** Step 0, the frame: who is audited, in which market and period, and when a client counts as lost. */
import { z } from 'zod'
import type { EngagementId } from '#shared/kit/id.ts'
import { currencySchema, daySchema, languageSchema, nameText, noteText, optionalName } from './schema-parts.ts'

export const MARKETS = ['b2b', 'b2c'] as const
/** Thresholds offered first, in days without an order. */
export const OFFERED_THRESHOLDS = [30, 45, 90, 180, 360] as const

export const periodSchema = z
  .object({ from: daySchema, to: daySchema })
  .refine(period => period.from <= period.to, { message: 'period-ends-before-it-begins' })
/** Both days belong to the period. */
export type Period = z.infer<typeof periodSchema>

const thresholdDays = z.number().int().min(1).max(3650)

/**
 * When a client counts as lost. `contractual`: a contract end (or the client's own word "lost") within the period.
 * `gap`: no order for more than `days` days on the last day of the period; a segment may have its own number of days.
 */
export const lostRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contractual') }),
  z.object({
    kind: z.literal('gap'),
    days: thresholdDays,
    segments: z.array(z.object({ segment: optionalName, days: thresholdDays })).max(200),
  }),
])
export type LostRule = z.infer<typeof lostRuleSchema>

/** The editable part of an engagement. */
export const frameSchema = z.object({
  clientCompany: nameText,
  market: z.enum(MARKETS),
  industry: optionalName,
  currency: currencySchema,
  period: periodSchema,
  /** The previous financial year, with which the period is compared. */
  previousYear: periodSchema,
  reportLanguage: languageSchema,
  lostRule: lostRuleSchema,
  note: noteText,
})
export type Frame = z.infer<typeof frameSchema>

export type Engagement = Frame & { readonly id: EngagementId; readonly createdAt: number; readonly isSample: boolean }
