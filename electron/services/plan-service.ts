/** Tools, offers, the contacts planned with departed clients, and the thirteen rules over all of it. */
import { checkRules, type Finding } from '#shared/domain/rules.ts'
import type { Contact } from '#shared/domain/win-back.ts'
import type { OfferId } from '#shared/kit/id.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { clientExists } from '#electron/storage/queries/client-queries.ts'
import {
  insertContact,
  insertOffer,
  listContacts,
  listOffers,
  listToolChoices,
  offerExists,
  removeContact,
  removeOffer,
  removeToolChoice,
  saveContact,
  saveOffer,
  saveToolChoice,
} from '#electron/storage/queries/plan-queries.ts'
import { listServers } from '#electron/storage/queries/poll-queries.ts'
import { findReason } from '#electron/storage/queries/reason-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { readMentions, type ClientFacts } from './audit-figures.ts'
import type { FactsCache } from './client-service.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'

type Names =
  | 'tools.catalogue'
  | 'tools.list'
  | 'tools.choose'
  | 'tools.drop'
  | 'offers.list'
  | 'offers.add'
  | 'offers.save'
  | 'offers.remove'
  | 'contacts.list'
  | 'contacts.add'
  | 'contacts.save'
  | 'contacts.remove'
  | 'rules.check'

const AREAS = ['rules', 'report'] as const

/** Contacts with each client's annual value by the rule of the loss figures. */
export const readContacts = (reader: Reader, facts: ClientFacts): readonly Contact[] => {
  const values = new Map(facts.rows.map(row => [row.id, row.value]))
  return listContacts(reader).map(contact => ({ ...contact, value: values.get(contact.clientId) ?? null }))
}

/** What breaks the thirteen rules, over the engagement as it stands. */
export const readFindings = (reader: Reader, facts: ClientFacts): readonly Finding[] => {
  const mentions = readMentions(reader)
  const verified = new Set(mentions.filter(mention => mention.verified).map(mention => mention.reasonId))
  return checkRules({
    contacts: readContacts(reader, facts),
    offers: listOffers(reader),
    lostClients: facts.rows.filter(row => row.isLost).length,
    unverifiedReasons: [...new Set(mentions.map(mention => mention.reasonId))].filter(id => !verified.has(id)),
    servers: listServers(reader),
  })
}

export const createPlanService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => ({
  'tools.catalogue': () => ok(context.resources.tools),
  'tools.list': ({ engagement }) => withEngagement(context, engagement, ({ reader }) => ok(listToolChoices(reader))),
  'tools.choose': ({ engagement, choice }) =>
    edit(context, engagement, { label: 'tool-chosen', areas: ['tools', ...AREAS] }, writer => {
      if (!context.resources.tools.some(tool => tool.id === choice.toolId)) return fail('not-found')
      saveToolChoice(writer, choice)
      return ok(null)
    }),
  'tools.drop': ({ engagement, toolId }) =>
    edit(context, engagement, { label: 'tool-dropped', areas: ['tools', ...AREAS] }, writer =>
      removeToolChoice(writer, toolId) === 1 ? ok(null) : fail('not-found'),
    ),
  'offers.list': ({ engagement }) => withEngagement(context, engagement, ({ reader }) => ok(listOffers(reader))),
  'offers.add': ({ engagement, draft }) =>
    edit(context, engagement, { label: 'offer-added', areas: ['offers', ...AREAS] }, writer => {
      if (draft.reasonIds.some(id => findReason(writer, id) === undefined)) return fail('not-found')
      const offerId = context.newId<OfferId>()
      insertOffer(writer, offerId, draft)
      return ok({ offerId })
    }),
  'offers.save': ({ engagement, offerId, draft }) =>
    edit(context, engagement, { label: 'offer-saved', areas: ['offers', ...AREAS] }, writer => {
      if (!offerExists(writer, offerId) || draft.reasonIds.some(id => findReason(writer, id) === undefined))
        return fail('not-found')
      saveOffer(writer, offerId, draft)
      return ok(null)
    }),
  'offers.remove': ({ engagement, offerId }) =>
    edit(context, engagement, { label: 'offer-removed', areas: ['offers', 'contacts', ...AREAS] }, writer =>
      removeOffer(writer, offerId) === 1 ? ok(null) : fail('not-found'),
    ),
  'contacts.list': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readContacts(open.reader, facts.get(open)))),
  'contacts.add': ({ engagement, clientIds }) =>
    edit(context, engagement, { label: 'contacts-added', areas: ['contacts', ...AREAS] }, writer => {
      if (clientIds.some(id => !clientExists(writer, id))) return fail('not-found')
      return ok({ added: clientIds.reduce((added, id) => added + insertContact(writer, id), 0) })
    }),
  'contacts.save': ({ engagement, draft }) =>
    edit(context, engagement, { label: 'contact-saved', areas: ['contacts', ...AREAS] }, writer => {
      if (draft.state === 'returned' && draft.newOrderOn === null) return fail('returned-without-order')
      if (draft.offerId !== null && !offerExists(writer, draft.offerId)) return fail('not-found')
      return saveContact(writer, draft) === 1 ? ok(null) : fail('not-found')
    }),
  'contacts.remove': ({ engagement, clientId }) =>
    edit(context, engagement, { label: 'contact-removed', areas: ['contacts', ...AREAS] }, writer =>
      removeContact(writer, clientId) === 1 ? ok(null) : fail('not-found'),
    ),
  'rules.check': ({ engagement }) =>
    withEngagement(context, engagement, open => ok(readFindings(open.reader, facts.get(open)))),
})
