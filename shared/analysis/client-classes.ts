/** The clients' own classes by the revenue that left with them. */
import type { AbcClass } from '#shared/domain/reasons.ts'
import type { ClientId } from '#shared/kit/id.ts'
import { classify } from './abc.ts'

/** Cut on the cumulative share before the client, as for the reasons. */
export const CLIENT_CUTS = { cutA: 0.8, cutB: 0.95 } as const

export type ClientValue = {
  readonly id: ClientId
  /** Annual revenue, minor units; null where unknown. */
  readonly value: number | null
}

export type ClientClasses = {
  /** Null for a client that cannot be ranked. */
  readonly classes: ReadonlyMap<ClientId, AbcClass | null>
  /** Left out of the ranking because their revenue is not known, or is nothing or negative. */
  readonly unknown: number
  readonly notPositive: number
}

/**
 * A: the clients who bring the first 80 % of the revenue of all given, B the next 15 %, C the rest; equal revenue has the
 * same class. Clients without revenue above nothing are in no class and are counted.
 */
export const classifyClients = (clients: readonly ClientValue[]): ClientClasses => {
  const ranked = clients.filter(client => client.value !== null && client.value > 0)
  const letters = classify(
    ranked.map(client => client.value ?? 0),
    CLIENT_CUTS,
  )
  const byId = new Map(ranked.map((client, index): [ClientId, AbcClass] => [client.id, letters[index] ?? 'C']))
  const unknown = clients.filter(client => client.value === null).length
  return {
    classes: new Map(clients.map(client => [client.id, byId.get(client.id) ?? null])),
    unknown,
    notPositive: clients.length - ranked.length - unknown,
  }
}
