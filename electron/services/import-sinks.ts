/** Where the records of an import go: each kind of record is judged against the engagement and, unless it is a trial, written. */
import type { ClientId, ImportId } from '#shared/kit/id.ts'
import type { ImportRecord } from '#shared/domain/import/fields.ts'
import type { Source } from '#shared/domain/clients.ts'
import { judgeClient, upsertClient, type Outcome } from '#electron/storage/queries/client-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'

/** Takes one record; `writer` is null in a trial. */
export type Sink<Row> = {
  put(row: Row, source: Source): Outcome
}

type Target = { readonly reader: Reader; readonly writer: Writer | null; readonly importId: ImportId }

/** Clients without a number of their own go by their name. */
export const createClientSink = ({ reader, writer }: Target): Sink<ImportRecord<'client'>> => ({
  put: (row, source) => {
    const patch = { ...row, id: (row.id ?? row.name ?? '') as ClientId, name: row.name ?? row.id ?? '' }
    return writer === null ? judgeClient(reader, patch) : upsertClient(writer, patch, source)
  },
})
