/** Which sheet a reading means: the named one, else the first visible one that looks like the data and not like a note beside them. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { SheetInfo } from './workbook.ts'

/** A sheet narrower than this part of the widest one is a cover, a legend or a note. */
const LEAST_WIDTH = 0.5

const firstTable = <Sheet extends SheetInfo>(sheets: readonly Sheet[]): Sheet | undefined => {
  const widest = Math.max(0, ...sheets.map(sheet => sheet.columns ?? 0))
  return sheets.find(sheet => sheet.columns === null || sheet.columns >= widest * LEAST_WIDTH)
}

/** @returns the sheet; `sheet-not-found` for a name that is not there, `sheet-empty` where no sheet holds anything. */
export const chooseSheet = <Sheet extends SheetInfo>(
  sheets: readonly Sheet[],
  name: string | undefined,
  file: string,
): Result<Sheet> => {
  if (name !== undefined) {
    const named = sheets.find(sheet => sheet.name === name)
    return named === undefined ? fail('sheet-not-found', { file, sheet: name }) : ok(named)
  }
  const filled = sheets.filter(sheet => sheet.rows !== 0)
  const chosen = firstTable(filled.filter(sheet => !sheet.hidden)) ?? firstTable(filled)
  return chosen === undefined ? fail('sheet-empty', { file, sheet: sheets[0]?.name ?? '' }) : ok(chosen)
}
