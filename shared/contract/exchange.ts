/** Exchange with other programs: the codebook in and out, coded texts and all evidence out. */
import { z } from 'zod'
import type { StaysBehind } from '#shared/analysis/leaving-evidence.ts'
import type { PlannedCode } from '#shared/domain/codebook-import.ts'
import { idOf, languageSchema } from '#shared/domain/schema-parts.ts'
import type { ExportTicket, JobId } from '#shared/kit/id.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

/**
 * `qdpx`: codes, texts and codings as REFI-QDA. `qdc`: the codebook as REFI-QDA. `csv`: the codebook as a table.
 * `xlsx`: all evidence as a workbook.
 */
export const EXPORT_FORMATS = ['qdpx', 'qdc', 'csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What would leave now, and what would stay behind. */
export type ExchangeOverview = {
  /** Reasons, those merged away left out. */
  readonly reasons: number
  readonly texts: number
  /** By both coders, in the texts that leave. */
  readonly codings: number
  readonly respondents: number
  readonly mentions: number
  readonly staysBehind: StaysBehind
}

export type ExchangeFile = {
  readonly ticket: ExportTicket
  readonly fileName: string
  readonly bytes: number
  readonly as: ExportFormat
}

/** Codes that a window shows at most; the numbers count all. */
export const CODES_SHOWN = 500

export type CodebookSummary = {
  readonly fileName: string
  readonly dryRun: boolean
  readonly added: number
  /** In the engagement already; they stay as they are. */
  readonly known: number
  readonly repeated: number
  readonly headings: number
  /** New ones whose heading is none of the three groups. */
  readonly withoutGroup: number
  readonly codes: readonly Pick<PlannedCode, 'name' | 'path' | 'group' | 'isGroupKnown' | 'fate'>[]
  /** Sentences on what of the file could not be read, in the caller's language. */
  readonly notes: readonly string[]
}

const fileErrors = [
  'upload-missing',
  'file-not-found',
  'file-not-readable',
  'file-empty',
  'file-not-a-spreadsheet',
  'file-format-not-read',
  'file-damaged',
  'file-not-safe',
  'file-password-protected',
  'file-too-large',
  'file-too-large-inside',
  'encoding-not-known',
  'sheet-empty',
  'sheet-not-found',
  'too-many-columns',
  'too-many-rows',
  'too-many-cells',
  'unclosed-quote',
  'exchange-description-too-long',
  'exchange-doctype',
  'exchange-encoding',
  'exchange-guid-twice',
  'exchange-name-missing',
  'exchange-name-too-long',
  'exchange-no-codes',
  'exchange-no-name-column',
  'exchange-no-project',
  'exchange-not-xml',
  'exchange-too-deep',
  'exchange-too-large',
  'exchange-too-many-codes',
  'exchange-wrong-root',
  'cancelled',
] as const

export const exchangeProcedures = {
  'exchange.overview': query<ExchangeOverview>()(inEngagement),
  /** Starts a job whose result is an ExchangeFile. */
  'exchange.export': command<{ readonly job: JobId }>()(
    inEngagement.extend({ as: z.enum(EXPORT_FORMATS), language: languageSchema }),
    { errors: ['exchange-nothing-to-write', 'cancelled'] },
  ),
  /**
   * Reads a codebook (.qdc, .qdpx, or a table with name, path, description) and adds what the engagement does not have as one step
   * of the history. Starts a job whose result is a CodebookSummary; with `dryRun` nothing is written.
   */
  'codebook.import': command<{ readonly job: JobId }>()(
    inEngagement.extend({ slot: idOf<'upload'>(), dryRun: z.boolean() }),
    { errors: fileErrors },
  ),
} as const
