/** What the consultant decides about the report beyond its figures. */
import { z } from 'zod'
import { nameText, noteText, optionalName } from './schema-parts.ts'

export const reportSettingsSchema = z.object({
  title: optionalName,
  author: optionalName,
  version: nameText,
  /** The consultant's own opening words on the summary page. */
  opening: noteText,
  /** Up to three decisions for the client company to take. */
  decisions: z.array(optionalName).max(3),
  /** The list of departed clients is an appendix that may be left out. */
  includeDepartedList: z.boolean(),
})
export type ReportSettings = z.infer<typeof reportSettingsSchema>

export const DEFAULT_REPORT_SETTINGS: ReportSettings = {
  title: '',
  author: '',
  version: '1',
  opening: '',
  decisions: [],
  includeDepartedList: false,
}
