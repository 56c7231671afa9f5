/** Where the records of an import go: each kind of record is judged against the engagement and, unless it is a trial, written. */
import type { ClientId, ImportId, MentionId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import type { ImportRecord } from '#shared/domain/import/fields.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { Order, Source } from '#shared/domain/clients.ts'
import {
  judgeClient,
  judgeOrder,
  listClients,
  upsertClient,
  upsertOrder,
  clientExists,
  type Outcome,
} from '#electron/storage/queries/client-queries.ts'
import { insertReason } from '#electron/storage/queries/reason-queries.ts'
import { insertMention, insertRespondent } from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { adoptReason, findReasonByName } from './reason-service.ts'

/** Takes one record; `writer` is null in a trial. */
export type Sink<Row> = {
  put(row: Row, source: Source): Outcome
  /** Reasons that the import made for texts it did not know. */
  readonly newReasons: () => number
}

type Target = { readonly reader: Reader; readonly writer: Writer | null; readonly importId: ImportId }

/** Clients without a number of their own go by their name. */
export const createClientSink = ({ reader, writer }: Target): Sink<ImportRecord<'client'>> => ({
  put: (row, source) => {
    const patch = { ...row, id: (row.id ?? row.name ?? '') as ClientId, name: row.name ?? row.id ?? '' }
    return writer === null ? judgeClient(reader, patch) : upsertClient(writer, patch, source)
  },
  newReasons: () => 0,
})

/** The same order line of the same file gets the same key each time, with or without an order number of its own. */
const createOrderKeys = (): ((row: ImportRecord<'order'>) => string) => {
  const seen = new Map<string, number>()
  return row => {
    const base = row.order_id ?? [row.client_id, row.date, row.amount, row.product, row.quantity].join('|')
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return times === 1 ? base : `${base}#${times}`
  }
}

/** Orders whose client is in no roster bring their client along. */
export const createOrderSink = ({ reader, writer }: Target): Sink<ImportRecord<'order'>> => {
  const keyOf = createOrderKeys()
  return {
    put: (row, source) => {
      const order: Order = {
        order_id: keyOf(row),
        client_id: (row.client_id ?? '') as ClientId,
        date: row.date ?? '',
        amount: row.amount ?? 0,
        product: row.product,
        quantity: row.quantity,
      }
      if (writer === null) return judgeOrder(reader, order)
      // An order of a client who is in no roster still counts: the client is known by his number.
      if (!clientExists(writer, order.client_id))
        upsertClient(writer, { id: order.client_id, name: order.client_id }, source)
      return upsertOrder(writer, order, source)
    },
    newReasons: () => 0,
  }
}

type SurveyTools = Pick<ServiceContext, 'resources' | 'newId' | 'clock'>

/** Finds the reason a text means: the engagement's own first, then the starter catalogue, else a new one in the respondent's words. */
const createReasonFinder = (tools: SurveyTools, target: Target): { find(text: string): ReasonId; made(): number } => {
  const known = new Map<string, ReasonId>()
  let made = 0
  const make = (text: string): ReasonId => {
    const own = findReasonByName(target.reader, { en: text, ru: text, sq: text })
    if (own !== undefined) return own
    const entry = tools.resources.reasons.find(reason =>
      Object.values(reason.name).some(name => foldText(name) === foldText(text)),
    )
    if (target.writer === null) {
      if (entry === undefined) made += 1
      return text as ReasonId
    }
    const adopted = entry === undefined ? undefined : adoptReason(tools, target.writer, entry.id)
    if (adopted !== undefined) return adopted
    made += 1
    const id = tools.newId<ReasonId>()
    insertReason(
      target.writer,
      id,
      null,
      { name: { en: text, ru: '', sq: '' }, group: 'company', controllable: true, humanFactor: false, definition: '' },
      tools.clock(),
    )
    return id
  }
  return {
    find: text => {
      const folded = foldText(text)
      const found = known.get(folded) ?? make(text.trim().slice(0, 300))
      known.set(folded, found)
      return found
    },
    made: () => made,
  }
}

/** Clients by number and by name, to tell whom a respondent speaks for. */
const createClientFinder = (reader: Reader): ((row: ImportRecord<'survey'>) => ClientId | null) => {
  const byText = new Map<string, ClientId>()
  for (const client of listClients(reader)) byText.set(foldText(client.name), client.id)
  for (const client of listClients(reader)) byText.set(foldText(client.id), client.id)
  return row =>
    [row.client_id, row.respondent]
      .flatMap(text => (text === null ? [] : [byText.get(foldText(text))]))
      .find(id => id !== undefined) ?? null
}

const reasonTexts = (row: ImportRecord<'survey'>): string[] => {
  const all = [...(row.reason_main === null ? [] : [row.reason_main]), ...(row.reasons ?? [])]
  return all.filter((text, index) => all.findIndex(other => foldText(other) === foldText(text)) === index)
}

/** Each answer becomes a respondent of the study, anonymous by default, and a mention for each reason. */
export const createSurveySink = (
  tools: SurveyTools,
  target: Target,
  studyId: StudyId,
): Sink<ImportRecord<'survey'>> => {
  const reasons = createReasonFinder(tools, target)
  const clientOf = createClientFinder(target.reader)
  return {
    put: row => {
      const texts = reasonTexts(row)
      const reasonIds = texts.map(reasons.find)
      if (target.writer === null) return 'added'
      const respondentId = tools.newId<RespondentId>()
      const clientId = clientOf(row)
      insertRespondent(target.writer, respondentId, studyId, {
        clientId,
        name: row.respondent ?? '',
        role: '',
        heldOn: null,
        consent: 'anonymous',
        note: '',
      })
      for (const [index, reasonId] of reasonIds.entries()) {
        const isMain = index === 0 && row.reason_main !== null
        insertMention(
          target.writer,
          tools.newId<MentionId>(),
          studyId,
          {
            respondentId,
            reasonId,
            pain: index === 0 ? row.pain : null,
            isMain,
            verbatim: index === 0 ? (row.verbatim ?? '') : '',
            standing: 'stated',
            dots: null,
          },
          tools.clock(),
        )
      }
      return 'added'
    },
    newReasons: reasons.made,
  }
}
