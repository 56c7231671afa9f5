/** Builds clients for the loss tests: only what a test names is known of them. */
import type { LossClient } from '#shared/analysis/figures.ts'
import type { ClientId } from '#shared/kit/id.ts'

let made = 0

export const lossClient = (known: Partial<LossClient> = {}): LossClient => {
  made += 1
  return {
    id: `client ${made}` as ClientId,
    segment: null,
    start: null,
    end: null,
    lost: null,
    tenureMonths: null,
    lastOrder: null,
    lastOrders: null,
    revenueYear: null,
    revenueMonth: null,
    trailingRevenue: null,
    ...known,
  }
}

export const PERIOD = { from: '2025-01-01', to: '2025-12-31' }
export const YEAR_BEFORE = { from: '2024-01-01', to: '2024-12-31' }
