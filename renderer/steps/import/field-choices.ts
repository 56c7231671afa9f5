/** The fields that a column may be given, for each kind of import, in their customary order. */
import { RECORD_KIND_OF, type TableKind } from '#shared/contract/imports.ts'
import { fieldNames, type FieldOf, type RecordKind } from '#shared/domain/import/fields.ts'

/** A field of any kind of record. */
export type FieldName = { [Kind in RecordKind]: FieldOf<Kind> }[RecordKind]

export const fieldChoices = (kind: TableKind): readonly FieldName[] => fieldNames(RECORD_KIND_OF[kind])
