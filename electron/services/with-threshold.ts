/** The same clients under another number of days without an order, to see what it would say before it is chosen. */
import { isLostOn, lostRuleInUse } from '#shared/analysis/losses.ts'
import type { ClientFacts } from './audit-figures.ts'

/** @param days the facts as they are where it is undefined; segments' own numbers are left aside where it is given */
export const withThreshold = (facts: ClientFacts, days: number | undefined): ClientFacts => {
  if (days === undefined) return facts
  const engagement = { ...facts.engagement, lostRule: { kind: 'gap' as const, days, segments: [] } }
  const rule = lostRuleInUse(facts.lossClients, engagement.lostRule)
  return {
    ...facts,
    engagement,
    rows: facts.rows.map((row, index) => {
      const client = facts.lossClients[index]
      return { ...row, isLost: client !== undefined && isLostOn(client, rule, engagement.period.to) === true }
    }),
  }
}
