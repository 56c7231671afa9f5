/** How many of those asked answered, in all and by stratum. */

/** What became of an attempt to ask a client. `open`: not over yet; `gone`: the client no longer exists. */
export const OUTCOMES = ['completed', 'refused', 'unreachable', 'wrong-contact', 'gone', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One client that was to be asked, with the last outcome. */
export type AskedClient = { readonly stratum: string; readonly outcome: Outcome }

export type Response = {
  readonly counts: { readonly [outcome in Outcome]: number }
  /** Everybody who was to be asked and still exists: the base of the rate. */
  readonly eligible: number
  /** completed / eligible, 0 to 1; null without a base. */
  readonly rate: number | null
  /** refused / eligible, 0 to 1. */
  readonly refusalRate: number | null
  /** completed / (completed + refused): of those who were reached. */
  readonly cooperationRate: number | null
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/**
 * The response by the strictest usual definition, AAPOR's response rate 1: complete answers over all eligible cases. Who
 * was not reached, whose contact was wrong and who is still open count as eligible; a client that no longer exists does
 * not. Refusal rate 1 and cooperation rate 1 of the same source stand beside it.
 * Source: AAPOR, "Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys", 9th ed. (2016).
 */
export const responseOf = (asked: readonly AskedClient[]): Response => {
  const count = (outcome: Outcome): number => asked.filter(client => client.outcome === outcome).length
  const counts = {
    completed: count('completed'),
    refused: count('refused'),
    unreachable: count('unreachable'),
    'wrong-contact': count('wrong-contact'),
    gone: count('gone'),
    open: count('open'),
  }
  const eligible = asked.length - counts.gone
  return {
    counts,
    eligible,
    rate: ratio(counts.completed, eligible),
    refusalRate: ratio(counts.refused, eligible),
    cooperationRate: ratio(counts.completed, counts.completed + counts.refused),
  }
}

/** The response of each stratum, in the order of their names. */
export const responseByStratum = (
  asked: readonly AskedClient[],
): readonly { readonly stratum: string; readonly response: Response }[] =>
  [...Map.groupBy(asked, client => client.stratum)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([stratum, own]) => ({ stratum, response: responseOf(own) }))
