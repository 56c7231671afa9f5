/** Tells rows of totals among millions: most rows are told by their first letter alone. */
import { CellMemo } from './cell-memo.ts'
import { isTotalsRow, opensTotals, TOTALS_LETTERS } from './detect-header.ts'
import { foldText } from './fold-text.ts'
import { missingKindOf } from './missing.ts'
import { isPlainText } from './plain-cells.ts'
import { EMPTY, TEXT, ERROR, type RowView } from './row-view.ts'

type Verdict = 'missing' | 'totals' | 'other'

/** By code point below U+0450: true for a basic letter or digit that no word for "total" begins with. */
const TELLS_OTHER = Uint8Array.from({ length: 0x450 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /[0-9A-Za-zА-Яа-я]/u.test(letter) && !TOTALS_LETTERS.has(foldText(letter)) ? 1 : 0
})

const firstCode = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0
  if (lead >= 0xe0) return 0
  return lead < 0x80 ? lead : ((lead & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f)
}

const judge = (text: string): Verdict => {
  if (missingKindOf(text) !== undefined) return 'missing'
  return opensTotals(text) ? 'totals' : 'other'
}

/** @returns a test that answers as isTotalsRow does. */
export const createTotalsTest = (): ((view: RowView) => boolean) => {
  const memo = new CellMemo<Verdict>(1 << 12)
  const verdictOf = (view: RowView, column: number): Verdict => {
    const { bytes } = view
    const start = view.starts[column] ?? 0
    const end = view.ends[column] ?? 0
    // A plain text has a digit, so it is no word for "missing".
    if (TELLS_OTHER[firstCode(bytes, start)] === 1 && isPlainText(bytes, start, end)) return 'other'
    return memo.get(bytes, start, end, () => judge(view.text(column)))
  }
  return view => {
    for (let column = 0; column < view.count; column += 1) {
      const kind = view.kinds[column]
      if (kind === EMPTY) continue
      if (kind === ERROR) return isTotalsRow(view.toRow())
      if (kind !== TEXT) return false
      const verdict = verdictOf(view, column)
      if (verdict !== 'missing') return verdict === 'totals' && isTotalsRow(view.toRow())
    }
    return false
  }
}
