/** The fields that a column may be given, for each kind of import, in their customary order. */
import type { ImportKind } from '#shared/contract/imports.ts'
import { fieldNames, type FieldOf, type RecordKind } from '#shared/domain/import/fields.ts'

/** A field of any kind of record. */
export type FieldName = { [Kind in RecordKind]: FieldOf<Kind> }[RecordKind]

const RECORD_OF: { readonly [kind in ImportKind]: RecordKind } = {
  clients: 'client',
  transactions: 'order',
  survey: 'survey',
}

export const fieldChoices = (kind: ImportKind): readonly FieldName[] => fieldNames(RECORD_OF[kind])
