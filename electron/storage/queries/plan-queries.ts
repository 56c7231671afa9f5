/** Tools chosen, offers, and the planned contacts with departed clients. */
import type { Contact, ContactDraft, Offer, OfferDraft, ToolChoice } from '#shared/domain/win-back.ts'
import type { ClientId, OfferId, ReasonId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

export const listToolChoices = (reader: Reader): ToolChoice[] =>
  reader.all<ToolChoice>(
    'SELECT tool_id AS toolId, cost_per_client AS costPerClient, expected_return AS expectedReturn, note FROM tool_choices ORDER BY position',
  )

export const saveToolChoice = (writer: Writer, choice: ToolChoice): void => {
  writer.run(
    `INSERT INTO tool_choices (tool_id, cost_per_client, expected_return, note, position) VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM tool_choices))
     ON CONFLICT (tool_id) DO UPDATE SET cost_per_client = excluded.cost_per_client, expected_return = excluded.expected_return, note = excluded.note`,
    [choice.toolId, choice.costPerClient, choice.expectedReturn, choice.note],
  )
}

export const removeToolChoice = (writer: Writer, toolId: string): number =>
  writer.run('DELETE FROM tool_choices WHERE tool_id = ?', [toolId])

type OfferRow = {
  id: string
  title: string
  kind: Offer['kind']
  promise: string
  deadline: string | null
  error_repaired: number
  position: number
}

export const listOffers = (reader: Reader): Offer[] => {
  const ties = reader.all<{ offer_id: string; reason_id: string }>(
    'SELECT offer_id, reason_id FROM offer_reasons ORDER BY rowid',
  )
  return reader.all<OfferRow>('SELECT * FROM offers ORDER BY position').map(row => ({
    id: row.id as OfferId,
    title: row.title,
    kind: row.kind,
    promise: row.promise,
    deadline: row.deadline,
    errorRepaired: row.error_repaired === 1,
    reasonIds: ties.filter(tie => tie.offer_id === row.id).map(tie => tie.reason_id as ReasonId),
    position: row.position,
  }))
}

export const offerExists = (reader: Reader, id: OfferId): boolean =>
  reader.get('SELECT 1 FROM offers WHERE id = ?', [id]) !== undefined

const tieReasons = (writer: Writer, id: OfferId, reasonIds: readonly ReasonId[]): void => {
  const known = writer
    .all<{ reason_id: string }>('SELECT reason_id FROM offer_reasons WHERE offer_id = ?', [id])
    .map(row => row.reason_id)
  for (const reasonId of known) {
    if (!reasonIds.some(wanted => wanted === reasonId))
      writer.run('DELETE FROM offer_reasons WHERE offer_id = ? AND reason_id = ?', [id, reasonId])
  }
  for (const reasonId of new Set(reasonIds)) {
    if (!known.includes(reasonId))
      writer.run('INSERT INTO offer_reasons (offer_id, reason_id) VALUES (?, ?)', [id, reasonId])
  }
}

export const insertOffer = (writer: Writer, id: OfferId, draft: OfferDraft): void => {
  writer.run(
    'INSERT INTO offers (id, title, kind, promise, deadline, error_repaired, position) VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM offers))',
    [id, draft.title, draft.kind, draft.promise, draft.deadline, draft.errorRepaired ? 1 : 0],
  )
  tieReasons(writer, id, draft.reasonIds)
}

export const saveOffer = (writer: Writer, id: OfferId, draft: OfferDraft): void => {
  writer.run('UPDATE offers SET title = ?, kind = ?, promise = ?, deadline = ?, error_repaired = ? WHERE id = ?', [
    draft.title,
    draft.kind,
    draft.promise,
    draft.deadline,
    draft.errorRepaired ? 1 : 0,
    id,
  ])
  tieReasons(writer, id, draft.reasonIds)
}

export const removeOffer = (writer: Writer, id: OfferId): number => writer.run('DELETE FROM offers WHERE id = ?', [id])

type ContactRow = {
  client_id: string
  tool_id: string | null
  offer_id: string | null
  assigned_to: string
  planned_on: string | null
  state: Contact['state']
  new_order_on: string | null
  note: string
  position: number
  client_name: string
  client_manager: string | null
  times_lost: number | null
}

/** A contact without the client's value, which the analysis gives. */
export type StoredContact = Omit<Contact, 'value'>

export const listContacts = (reader: Reader): StoredContact[] =>
  reader
    .all<ContactRow>(
      `SELECT contacts.*, clients.name AS client_name, clients.manager AS client_manager, clients.times_lost
       FROM contacts JOIN clients ON clients.id = contacts.client_id ORDER BY position`,
    )
    .map(row => ({
      clientId: row.client_id as ClientId,
      toolId: row.tool_id,
      offerId: row.offer_id as OfferId | null,
      assignedTo: row.assigned_to,
      plannedOn: row.planned_on,
      state: row.state,
      newOrderOn: row.new_order_on,
      note: row.note,
      position: row.position,
      clientName: row.client_name,
      clientManager: row.client_manager,
      timesLost: row.times_lost,
    }))

/** @returns 1 where the client was not in the plan yet. */
export const insertContact = (writer: Writer, clientId: ClientId): number =>
  writer.run(
    `INSERT INTO contacts (client_id, assigned_to, state, note, position) VALUES (?, '', 'planned', '', (SELECT coalesce(max(position), 0) + 1 FROM contacts))
     ON CONFLICT (client_id) DO NOTHING`,
    [clientId],
  )

export const saveContact = (writer: Writer, draft: ContactDraft): number =>
  writer.run(
    'UPDATE contacts SET tool_id = ?, offer_id = ?, assigned_to = ?, planned_on = ?, state = ?, new_order_on = ?, note = ? WHERE client_id = ?',
    [
      draft.toolId,
      draft.offerId,
      draft.assignedTo,
      draft.plannedOn,
      draft.state,
      draft.newOrderOn,
      draft.note,
      draft.clientId,
    ],
  )

export const removeContact = (writer: Writer, clientId: ClientId): number =>
  writer.run('DELETE FROM contacts WHERE client_id = ?', [clientId])
