/** Clients and the loss figures. */
import { z } from 'zod'
import type { LossEstimate, LossFigures } from '#shared/analysis/figures.ts'
import type { Client } from '#shared/domain/clients.ts'
import { minorUnits } from '#shared/domain/schema-parts.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

export const CLIENT_SORTS = [
  'name',
  'segment',
  'manager',
  'region',
  'start',
  'end',
  'last_order',
  'value',
  'tenure_months',
  'reason_crm',
] as const
export type ClientSort = (typeof CLIENT_SORTS)[number]

/** `last_order` is the later one of the roster's and that of the imported orders by the end of the period. */
export type ClientRow = Client & {
  /** Lost by the engagement's own definition on the last day of the period. */
  readonly isLost: boolean
  /** Annual revenue by the rule of the loss figures, minor units. */
  readonly value: number | null
}

/** Days without an order, in place of the engagement's rule, to see what they would say. */
export const thresholdSchema = z.number().int().min(1).max(3650)

export const clientProcedures = {
  'clients.list': query<{ readonly total: number; readonly rows: readonly ClientRow[] }>()(
    inEngagement.extend({
      text: z.string().max(200),
      status: z.enum(['all', 'lost', 'active']),
      sort: z.enum(CLIENT_SORTS),
      descending: z.boolean(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ),
  'losses.get': query<{ readonly figures: LossFigures; readonly estimates: readonly LossEstimate[] }>()(
    inEngagement.extend({ threshold: thresholdSchema.optional() }),
  ),
  /** Figures typed by hand; a null takes the typed figure back. */
  'losses.saveEstimate': command()(
    inEngagement.extend({
      period: z.enum(['current', 'previous']),
      clients: z.number().int().min(0).max(1e9).nullable(),
      base: z.number().int().min(0).max(1e9).nullable(),
      money: minorUnits.nullable(),
    }),
    { errors: ['estimate-over-base'] },
  ),
} as const
