/** Counts what the tables of an .ods really hold, repeats multiplied out, before anything unfolds the repeats. */
import type { SheetScan } from './scan-xlsx-sheet.ts'
import { attributeOf, xmlPieces } from './xml-text.ts'

export type TableScan = SheetScan & { readonly name: string; readonly hidden: boolean }

const TOKEN =
  /<(\/?)(?:\w+:)?(style|table-properties|table|table-row|table-cell|covered-table-cell|p)(?=[\s/>])([^>]*)>/gu

const repeatOf = (tag: string, name: string): number => {
  const repeat = Number(attributeOf(tag, name) ?? 1)
  return Number.isSafeInteger(repeat) && repeat > 0 ? repeat : 1
}

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8')

/** Walks tables, rows and cells; only filled cells count, however often blank ones are repeated. */
class TableCounter {
  readonly tables: TableScan[] = []
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private name = ''
  private hidden = false
  private inTable = false
  private rows = 0
  private columns = 0
  private cells = 0
  private filledRows = 0
  private formulas = new Set<string>()
  private row = 0
  private rowRepeat = 1
  private rowCells = 0
  private column = 0
  private cell: { tag: string; repeat: number; hasText: boolean } | undefined

  open(kind: string, tag: string): void {
    const closed = tag.endsWith('/')
    if (kind === 'style') this.style = attributeOf(tag, 'name') ?? ''
    else if (kind === 'table-properties' && attributeOf(tag, 'display') === 'false') this.hiddenStyles.add(this.style)
    else if (kind === 'table' && !closed) this.openTable(tag)
    else if (!this.inTable) return
    else if (kind === 'table-row') this.openRow(tag)
    else if (kind === 'covered-table-cell') this.column += repeatOf(tag, 'number-columns-repeated')
    else if (kind === 'table-cell') this.openCell(tag, closed)
    else if (kind === 'p' && this.cell !== undefined) this.cell.hasText ||= !closed
  }

  close(kind: string): void {
    if (kind === 'table') this.closeTable()
    else if (kind === 'table-row') this.closeRow()
    else if (kind === 'table-cell') this.closeCell()
  }

  private openTable(tag: string): void {
    this.inTable = true
    this.name = utf8(attributeOf(tag, 'name') ?? '')
    this.hidden = this.hiddenStyles.has(attributeOf(tag, 'style-name') ?? '')
    this.formulas = new Set()
    this.rows = this.columns = this.cells = this.filledRows = this.row = 0
  }

  private openRow(tag: string): void {
    this.rowRepeat = repeatOf(tag, 'number-rows-repeated')
    this.rowCells = 0
    this.column = 0
    if (tag.endsWith('/')) this.closeRow()
  }

  private openCell(tag: string, closed: boolean): void {
    this.cell = { tag, repeat: repeatOf(tag, 'number-columns-repeated'), hasText: false }
    if (closed) this.closeCell()
  }

  private closeCell(): void {
    if (this.cell === undefined) return
    const { tag, repeat, hasText } = this.cell
    this.cell = undefined
    const type = attributeOf(tag, 'value-type')
    const pending = type === undefined && !hasText && attributeOf(tag, 'formula') !== undefined
    if (pending) this.formulas.add(`${this.row + 1}:${this.column + 1}`)
    this.column += repeat
    if (!pending && !hasText && (type === undefined || type === 'string')) return
    this.rowCells += repeat
    this.columns = Math.max(this.columns, this.column)
  }

  private closeRow(): void {
    if (this.rowCells > 0) {
      this.rows = this.row + this.rowRepeat
      this.cells += this.rowCells * this.rowRepeat
      this.filledRows += this.rowRepeat
    }
    this.row += this.rowRepeat
    this.rowRepeat = 1
    this.rowCells = 0
  }

  private closeTable(): void {
    if (!this.inTable) return
    this.inTable = false
    const { name, hidden, rows, columns, cells, filledRows, formulas } = this
    this.tables.push({ name, hidden, rows, columns, cells, filledRows, formulasWithoutValue: formulas })
  }
}

/** @param xml the bytes of content.xml. */
export const scanOds = (xml: Buffer): readonly TableScan[] => {
  const counter = new TableCounter()
  for (const piece of xmlPieces(xml)) {
    for (const match of piece.matchAll(TOKEN)) {
      if (match[1] === '/') counter.close(match[2] ?? '')
      else counter.open(match[2] ?? '', match[3] ?? '')
    }
  }
  return counter.tables
}
