/** Import of spreadsheets: a preview job, a check that writes nothing, and the import itself. */
import { z } from 'zod'
import type { RecordKind } from '#shared/domain/import/fields.ts'
import { idOf } from '#shared/domain/schema-parts.ts'
import type { ImportId, JobId } from '#shared/kit/id.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'
import { questionChoicesSchema, SURVEY_METHODS, type SurveyPreview, type SurveySummary } from './survey-import.ts'

export const IMPORT_KINDS = ['clients', 'transactions', 'survey'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
/** Kinds whose columns are fields; those of a survey are questions. */
export type TableKind = Exclude<ImportKind, 'survey'>
/** What one row of such a sheet describes. */
export const RECORD_KIND_OF: { readonly [kind in TableKind]: RecordKind } = { clients: 'client', transactions: 'order' }

/** How a sheet is to be read; what is absent is guessed. */
export const readingSchema = z.object({
  sheet: z.string().max(300).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().max(3).optional(),
  /** 1-based row of the file that holds the column names; 0 for a file that begins with data. */
  headerRow: z.number().int().min(0).max(1000).optional(),
})
export type Reading = z.infer<typeof readingSchema>

export const mappingSchema = z.object({
  /** Field of each column in the order of the columns, or null where the column is not imported. */
  fields: z.array(z.string().max(40).nullable()).max(300),
  /** The reading of dates such as 01/12/2023, where the column does not decide it. */
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  decimalMark: z.enum([',', '.']).optional(),
  /** 1-based rows that the user leaves out, e.g. a row of totals. */
  excludedRows: z.array(z.number().int().min(1)).max(10_000),
  /** Of a survey: what each question is for; `fields` is then empty. */
  questions: questionChoicesSchema.optional(),
})
export type ImportMapping = z.infer<typeof mappingSchema>

export type SheetInfo = { readonly name: string; readonly hidden: boolean }
/** One thing wrong with one row: where, what, and the code of the sentence that says why. */
export type ImportProblem = {
  readonly sheet: string
  readonly row: number
  readonly column: string | null
  readonly value: string | null
  readonly code: string
  /** `error`: the row is left out. `warning`: the row is kept without this value. */
  readonly severity: 'error' | 'warning'
  /** The whole sentence in the caller's language. */
  readonly message: string
}

export type ImportPreview = {
  readonly fileName: string
  readonly format: 'xlsx' | 'xls' | 'ods' | 'csv'
  readonly sheets: readonly SheetInfo[]
  readonly reading: {
    readonly sheet: string
    readonly encoding: string | null
    readonly delimiter: string | null
    readonly headerRow: number
  }
  readonly columns: readonly {
    readonly header: string
    readonly field: string | null
    readonly samples: readonly string[]
  }[]
  /** First rows under the header, as text. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** Questions that only the user can answer, because the column reads both ways. */
  readonly asks: readonly ('date-order' | 'decimal-mark')[]
  readonly totalsRows: readonly number[]
  /** Of a survey alone: its columns as questions. */
  readonly survey: SurveyPreview | null
  /** The mapping is the one remembered from an earlier import with the same columns. */
  readonly remembered: boolean
}

export type ImportSummary = {
  readonly importId: ImportId | null
  readonly dryRun: boolean
  readonly rowsRead: number
  readonly added: number
  readonly updated: number
  readonly same: number
  readonly rejected: number
  readonly excluded: number
  /** New reasons that a survey import made for texts it did not know. */
  readonly newReasons: number
  /** Of a survey alone. */
  readonly survey: SurveySummary | null
  readonly problemCount: number
  /** The first problems, at most 500; all of them by `imports.problems`. */
  readonly problems: readonly ImportProblem[]
}

const fileErrors = [
  'upload-missing',
  'file-not-found',
  'file-not-readable',
  'file-not-safe',
  'file-format-not-read',
  'encoding-not-known',
  'file-empty',
  'file-damaged',
  'file-not-a-spreadsheet',
  'file-password-protected',
  'file-too-large',
  'file-too-large-inside',
  'sheet-empty',
  'sheet-not-found',
  'too-many-columns',
  'too-many-rows',
  'no-identity-column',
  'no-reason-question',
  'field-unknown',
  'column-unknown',
  'field-twice',
  'cancelled',
  'study-frozen',
  'study-of-cases',
  'too-many-cells',
  'unclosed-quote',
  'backup-failed',
  'reader-stalled',
  'import-miscounted',
] as const

const source = inEngagement.extend({
  slot: idOf<'upload'>(),
  kind: z.enum(IMPORT_KINDS),
  reading: readingSchema,
  /** A survey import goes into this study; without it into a new one. */
  studyId: idOf<'study'>().optional(),
  /** Of a new study: clients or staff answered. */
  method: z.enum(SURVEY_METHODS).optional(),
})

export const importProcedures = {
  /** Starts a job whose result is an ImportPreview. */
  'import.preview': command<{ readonly job: JobId }>()(source, { errors: fileErrors }),
  /** Starts a job whose result is an ImportSummary. With `dryRun` every row is read and judged and nothing is written. */
  'import.run': command<{ readonly job: JobId }>()(
    source.extend({
      /** Without it the mapping is guessed, as on the command line. */
      mapping: mappingSchema.optional(),
      /** Field of a column by its header, over the guess: the command line's --map. */
      map: z.record(z.string().max(300), z.string().max(40)).optional(),
      dryRun: z.boolean(),
    }),
    { errors: fileErrors },
  ),
  'imports.list': query<readonly ImportRecord[]>()(inEngagement),
  'imports.problems': query<readonly ImportProblem[]>()(
    inEngagement.extend({
      importId: idOf<'import'>(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
  ),
} as const

export type ImportRecord = {
  readonly id: ImportId
  readonly at: number
  readonly fileName: string
  readonly sheet: string
  readonly kind: ImportKind
  readonly rowsRead: number
  readonly added: number
  readonly updated: number
  readonly same: number
  readonly rejected: number
  readonly excluded: number
  readonly problemCount: number
}
