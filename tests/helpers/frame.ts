/** A plain frame that tests start from. */
import type { Frame } from '#shared/domain/frame.ts'

export const FRAME: Frame = {
  clientCompany: 'Northwind Components',
  market: 'b2b',
  industry: 'Fasteners',
  currency: 'EUR',
  period: { from: '2026-01-01', to: '2026-10-31' },
  previousYear: { from: '2025-01-01', to: '2025-12-31' },
  reportLanguage: 'en',
  lostRule: { kind: 'contractual' },
  note: '',
}
