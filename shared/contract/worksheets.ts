/** Worksheets: printed sheets for a workshop or a round of asking. One procedure exports them all. */
import { z } from 'zod'
import { idOf, languageSchema } from '#shared/domain/schema-parts.ts'
import type { JobId } from '#shared/kit/id.ts'
import { command } from './procedure.ts'
import { inEngagement } from './library.ts'

/**
 * `poll-forms`: forms of an anonymous staff poll, each in its own order. `case-cards`: a card for each lost client.
 * `survey-blank`: the form of a client survey. `survey-answers`: the same as one respondent answered it.
 * `interview-case`: one exit interview on a page, as far as the person agreed.
 */
export const WORKSHEET_KINDS = ['poll-forms', 'case-cards', 'survey-blank', 'survey-answers', 'interview-case'] as const
export type WorksheetKind = (typeof WORKSHEET_KINDS)[number]

export const worksheetProcedures = {
  /** Starts a job whose result is a ReportFile. */
  'worksheets.export': command<{ readonly job: JobId }>()(
    inEngagement.extend({
      kind: z.enum(WORKSHEET_KINDS),
      /** The study that the sheet belongs to, where its kind has one. */
      studyId: idOf<'study'>().optional(),
      /** Whose answers are printed, where its kind prints answers. */
      respondentId: idOf<'respondent'>().optional(),
      language: languageSchema,
    }),
    { errors: ['nothing-to-print', 'report-text-lost', 'cancelled', 'glyph-missing'] },
  ),
} as const
