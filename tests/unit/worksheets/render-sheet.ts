/** Draws a worksheet as the report worker does and reads it back. */
import { resolve } from 'node:path'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import { renderWorksheet } from '#electron/reporting/render-report.ts'
import type { WorksheetFacts } from '#electron/reporting/worksheets/worksheet-facts.ts'
import { DEFAULT_BRAND } from '#shared/domain/brand.ts'
import type { Language } from '#shared/kit/language.ts'

const fontsFolder = resolve(import.meta.dirname, '../../../resources/fonts')

/** @returns the text of each page without spaces: lines may break anywhere. */
export const renderSheet = async (sheet: WorksheetFacts['sheet'], language: Language): Promise<readonly string[]> => {
  const facts: WorksheetFacts = {
    language,
    brand: { ...DEFAULT_BRAND, consultancy: 'Hartmann & Dervishi Consulting' },
    logos: [],
    clientCompany: 'Çelësi sh.p.k.',
    sheet,
  }
  const rendered = await renderWorksheet(facts, { fontsFolder })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return (await readPdfText(rendered.value.bytes)).map(text => text.replaceAll(/\s+/g, ''))
}
