/** What each study comes to on its own, and what all voices say side by side. */
import type { SideBySide } from '#shared/analysis/side-by-side-figures.ts'
import type { StudyFigures } from '#shared/analysis/study-figures.ts'
import { inEngagement } from './library.ts'
import { query } from './procedure.ts'

export const sideBySideProcedures = {
  /** Every study in the order of the engagement; a poll below the anonymity floor with its numbers of asked and answered alone. */
  'studies.figures': query<readonly StudyFigures[]>()(inEngagement),
  'sideBySide.get': query<SideBySide>()(inEngagement),
} as const
