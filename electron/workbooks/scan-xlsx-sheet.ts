/** Counts what a sheet of an .xlsx really holds before it is read, so that nothing can be lost in reading unnoticed. */
import { xmlPieces } from './xml-text.ts'

export type SheetScan = {
  /** Number of the last filled row and column, from 1; 0 for an empty sheet. */
  readonly rows: number
  readonly columns: number
  /** Filled cells, and rows that have any. */
  readonly cells: number
  readonly filledRows: number
  /** Formulas that were saved without a value, as `row:column` from 1. */
  readonly formulasWithoutValue: ReadonlySet<string>
}

const TOKEN = /<(?:\w+:)?(row|c|v|is|f)(?=[\s/>])([^>]*)>([^<]?)|<\/(?:\w+:)?(c)>/gu
const REFERENCE = /\sr\s*=\s*["']([A-Z]{1,4})?(\d+)["']/u

/** `A` is 1, `XFD` is 16,384. */
const columnNumber = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** Walks the cells in file order; a cell counts as filled when it has a value, an inline text or a formula. */
class SheetCounter {
  rows = 0
  columns = 0
  cells = 0
  filledRows = 0
  readonly formulas = new Set<string>()
  private row = 0
  private column = 0
  private lastFilledRow = 0
  private value = false
  private formula = false
  private text = false
  private open = false

  token(kind: string, attributes: string, next: string): void {
    const reference = kind === 'row' || kind === 'c' ? REFERENCE.exec(attributes) : null
    if (kind === 'row') {
      this.row = reference === null ? this.row + 1 : Number(reference[2])
      this.column = 0
    } else if (kind === 'c') this.openCell(attributes, reference)
    else if (!this.open) return
    else if (kind === 'f') this.formula = true
    else if (kind === 'v') this.value ||= next !== '' && !attributes.endsWith('/')
    else this.value = true
  }

  closeCell(): void {
    if (!this.open) return
    this.open = false
    // A formula whose result is an empty text is saved with t="str" and an empty value: that is a value.
    const pending = this.formula && !this.value && !this.text
    if (pending) this.formulas.add(`${this.row}:${this.column}`)
    if (!this.value && !pending) return
    this.cells += 1
    if (this.row !== this.lastFilledRow) this.filledRows += 1
    this.lastFilledRow = this.row
    this.rows = Math.max(this.rows, this.row)
    this.columns = Math.max(this.columns, this.column)
  }

  private openCell(attributes: string, reference: RegExpExecArray | null): void {
    this.column = reference?.[1] === undefined ? this.column + 1 : columnNumber(reference[1])
    if (reference?.[1] !== undefined) this.row = Number(reference[2])
    this.value = false
    this.formula = false
    this.text = /\st\s*=\s*["']str["']/u.test(attributes)
    this.open = !attributes.endsWith('/')
  }
}

/** @param xml the bytes of xl/worksheets/sheetN.xml; damaged XML is counted as far as it goes. */
export const scanXlsxSheet = (xml: Buffer): SheetScan => {
  const counter = new SheetCounter()
  for (const piece of xmlPieces(xml)) {
    for (const match of piece.matchAll(TOKEN)) {
      if (match[4] === undefined) counter.token(match[1] ?? '', match[2] ?? '', match[3] ?? '')
      else counter.closeCell()
    }
  }
  const { rows, columns, cells, filledRows, formulas } = counter
  return { rows, columns, cells, filledRows, formulasWithoutValue: formulas }
}
