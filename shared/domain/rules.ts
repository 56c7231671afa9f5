/** The thirteen rules of winning clients back, as checks over a whole engagement. */
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import { LOST_TOO_OFTEN, type Contact, type Offer } from './win-back.ts'

/** What breaks a rule, and the records that show it. `code` names a sentence in the `rules` messages. */
export type Finding = {
  /** 1 to 13. */
  readonly rule: number
  readonly code: string
  /** Names or titles of the records that break the rule, at most 20. */
  readonly records: readonly string[]
  readonly count: number
}

export type RulesInput = {
  readonly contacts: readonly Contact[]
  readonly offers: readonly Offer[]
  /** Clients that are lost by the engagement's definition. */
  readonly lostClients: number
  /** Reasons whose mentions are all stated and none verified. */
  readonly unverifiedReasons: readonly ReasonId[]
  /** By client: who served it, as case cards say; the client's manager in the roster counts beside them. */
  readonly servers?: ReadonlyMap<ClientId, readonly string[]>
}

const RECORDS_SHOWN = 20

const finding = (rule: number, code: string, records: readonly string[]): Finding[] =>
  records.length === 0 ? [] : [{ rule, code, records: records.slice(0, RECORDS_SHOWN), count: records.length }]

const sameName = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase()

/** @returns what breaks the rules, in the order of the rules; an empty list where nothing does. */
export const checkRules = (input: RulesInput): readonly Finding[] => {
  const { contacts, offers } = input
  const names = (those: readonly Contact[]): string[] => those.map(contact => contact.clientName)
  const everyone = input.lostClients > 1 && contacts.length >= input.lostClients
  return [
    ...finding(4, 'everyone-planned', everyone ? names(contacts) : []),
    ...finding(
      8,
      'promise-before-repair',
      offers.filter(offer => offer.kind === 'guarantee' && !offer.errorRepaired).map(offer => offer.title),
    ),
    ...finding(
      9,
      'offer-on-stated-reason',
      offers
        .filter(offer => offer.reasonIds.some(id => input.unverifiedReasons.includes(id)))
        .map(offer => offer.title),
    ),
    ...finding(
      10,
      'loser-is-returner',
      names(
        contacts.filter(
          ({ assignedTo, clientManager, clientId }) =>
            assignedTo.trim() !== '' &&
            [...(clientManager === null ? [] : [clientManager]), ...(input.servers?.get(clientId) ?? [])].some(name =>
              sameName(assignedTo, name),
            ),
        ),
      ),
    ),
    ...finding(
      11,
      'returned-without-order',
      names(contacts.filter(contact => contact.state === 'returned' && contact.newOrderOn === null)),
    ),
    ...finding(13, 'lost-twice', names(contacts.filter(contact => (contact.timesLost ?? 0) >= LOST_TOO_OFTEN))),
  ]
}
