/** Clients and losses. The rows of one state of the file are read once and kept until something that they hang on changes. */
import type { ClientRow, ClientSort } from '#shared/contract/clients.ts'
import { collator } from '#shared/i18n/formats.ts'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { listEstimates, saveEstimate } from '#electron/storage/queries/client-queries.ts'
import {
  importedRevision,
  readClientFacts,
  readImportedFacts,
  readLossFigures,
  type ClientFacts,
  type ImportedFacts,
} from './audit-figures.ts'
import { withThreshold } from './with-threshold.ts'
import { edit, withEngagement, type Handlers, type OpenEngagement, type ServiceContext } from './context.ts'

type Names = 'clients.list' | 'losses.get' | 'losses.saveEstimate'

/** Facts by engagement, dropped when the areas they come from change. */
export type FactsCache = {
  get(open: OpenEngagement): ClientFacts
  drop(id: EngagementId): void
}

/**
 * Kept for each open file; a file opened anew is read anew. What the imports brought is kept apart from what the definition of lost
 * says of it, so that another threshold is answered without reading a million orders again.
 */
export const createFactsCache = (): FactsCache => {
  type Kept = { readonly open: OpenEngagement; readonly imported: ImportedFacts; facts: ClientFacts | undefined }
  const kept = new Map<EngagementId, Kept>()
  const importedOf = (open: OpenEngagement): ImportedFacts => {
    const known = kept.get(open.id)
    // Opened anew, it may be another file of the same id: a restored backup, say.
    const holds = known?.open === open && known.imported.revision === importedRevision(open.reader)
    return holds ? known.imported : readImportedFacts(open.reader)
  }
  return {
    get: open => {
      const known = kept.get(open.id)
      if (known?.open === open && known.facts !== undefined) return known.facts
      const imported = importedOf(open)
      const facts = readClientFacts(open.reader, imported)
      kept.set(open.id, { open, imported, facts })
      return facts
    },
    drop: id => {
      const known = kept.get(id)
      if (known !== undefined) known.facts = undefined
    },
  }
}

const searchText = (row: ClientRow): string =>
  foldText(
    [row.name, row.id, row.segment, row.manager, row.region, row.reason_crm, row.contact]
      .filter(text => text !== null)
      .join(' '),
  )

const isEmpty = (value: string | number | null): boolean => value === null || value === ''

/** Empty values stand last whichever way the list is sorted; equal ones keep the order of their ids. */
const comparing = (
  sort: ClientSort,
  descending: boolean,
  language: Language,
): ((left: ClientRow, right: ClientRow) => number) => {
  const names = collator(language)
  return (left, right) => {
    const [a, b] = [left[sort], right[sort]]
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b))
    return descending ? -order : order
  }
}

export const createClientService = (context: ServiceContext, facts: FactsCache): Handlers<Names> => ({
  'clients.list': (input, caller) =>
    withEngagement(context, input.engagement, open => {
      const wanted = foldText(input.text)
      const rows = facts
        .get(open)
        .rows.filter(
          row =>
            (input.status === 'all' || row.isLost === (input.status === 'lost')) &&
            (wanted === '' || searchText(row).includes(wanted)),
        )
        .sort(comparing(input.sort, input.descending, caller.language))
      return ok({ total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit) })
    }),
  'losses.get': ({ engagement, threshold }) =>
    withEngagement(context, engagement, open =>
      ok(readLossFigures(open.reader, withThreshold(facts.get(open), threshold))),
    ),
  'losses.saveEstimate': ({ engagement, period, clients, base, money }) =>
    edit(context, engagement, { label: 'estimate-saved', areas: ['losses', 'report'] }, (writer, open) => {
      const known = listEstimates(writer).find(one => one.period === period)
      if (known === undefined && clients === null && base === null && money === null) return ok(null)
      saveEstimate(writer, { period, clients, base, money })
      // The typed figure may stand beside one from the data: what counts is what the boxes would now say.
      const { clients: lost, base: of } = readLossFigures(writer, facts.get(open)).figures[period]
      return lost !== null && of !== null && lost > of
        ? fail('estimate-over-base', { clients: lost, base: of })
        : ok(null)
    }),
})
