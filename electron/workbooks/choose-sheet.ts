/** Which sheet a reading means: the named one, else the first visible one that holds anything. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { SheetInfo } from './workbook.ts'

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
  const chosen = filled.find(sheet => !sheet.hidden) ?? filled[0]
  return chosen === undefined ? fail('sheet-empty', { file, sheet: sheets[0]?.name ?? '' }) : ok(chosen)
}
