/** Reads the rows of one sheet of a large .xlsx as its XML comes, with the cells that SheetJS would give. */
import { CELL_TEXT_LIMIT } from '#shared/domain/import/raw-cell.ts'
import * as view from '#shared/domain/import/row-view.ts'
import { dayToSerial, SYSTEM_OFFSET } from '#shared/domain/import/serial-day.ts'
import { plainNumber } from './plain-number.ts'
import { sliceText } from './slice-text.ts'
import type { SharedTexts } from './shared-texts.ts'
import { errorName } from './sheetjs-cells.ts'
import type { TakeView } from './split-text.ts'
import { CellTexts } from './xml-cell-text.ts'
import { findAttribute, found, tagNumber, type XmlHandler } from './xml-walk.ts'
import { ReadingEnded } from './zip-entries.ts'

export type SheetParts = {
  readonly shared: SharedTexts
  /** By style number: whether its format shows a day. */
  readonly isDay: readonly boolean[]
  readonly date1904: boolean
  /** Row number that no sheet reaches. */
  readonly mostRows: number
}

const [ROW, C, V, F, T, IS, RPH, DATA] = ['row', 'c', 'v', 'f', 't', 'is', 'rPh', 'sheetData'].map(tagNumber) as [
  ...[number, number, number, number, number, number, number, number],
]
const LETTER = { r: 0x72, s: 0x73, t: 0x74 } as const
/** Kinds of cells by the first letter of their `t`, and by its length where that is not enough. */
const SHARED = 0x73
const FORMULA_TEXT = 0x73 * 256 + 3
const INLINE = 0x69
const BOOLEAN = 0x62
const ERROR_NAME = 0x65
const ISO_DATE = 0x64
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?))?/u

export class SheetReader implements XmlHandler {
  wantsText = false
  stopped = false
  /** The end of the rows was seen: what comes before it is no half of a sheet. */
  ended = false
  private readonly parts: SheetParts
  private readonly take: TakeView
  private readonly row = new view.RowView(sliceText)
  /** Texts of the cells of a row, one behind the other. */
  private readonly texts = new CellTexts()
  private column = 0
  private type = 0
  private style = 0
  private start = 0
  private inCell = false
  private hasValue = false
  private hasFormula = false
  private hint = false
  private inside = false

  constructor(parts: SheetParts, take: TakeView) {
    this.parts = parts
    this.take = take
  }

  open(name: number, bytes: Buffer, from: number, to: number): void {
    if (name === C) this.openCell(bytes, from, to)
    else if (name === V) this.wantsText = this.inCell
    else if (name === ROW) this.openRow(bytes, from, to)
    else if (name === F) this.hasFormula = true
    else if (name === T) this.wantsText = this.inCell && !this.hint
    else if (name === IS) this.hasValue = true
    else if (name === RPH) this.hint = true
    else if (name === DATA) this.inside = true
  }

  close(name: number): void {
    if (name === C) this.closeCell()
    else if (name === V || name === T) this.wantsText = false
    else if (name === ROW) this.closeRow()
    else if (name === RPH) this.hint = false
    else if (name === DATA) {
      this.inside = false
      this.ended = true
      this.stopped = true
    }
  }

  text(bytes: Buffer, from: number, to: number, isPlain: boolean): void {
    this.texts.add(bytes, from, to, isPlain)
  }

  private openRow(bytes: Buffer, from: number, to: number): void {
    const { row, texts } = this
    const before = row.row
    row.row = findAttribute(bytes, from, to, LETTER.r) ? digits(bytes, found.from, found.to) : before + 1
    // Rows stand in rising order in every file; two with one number would be two rows in one place.
    if (row.row <= before) throw new ReadingEnded('file-damaged')
    if (row.row > this.parts.mostRows) throw new ReadingEnded('too-many-rows')
    row.count = 0
    texts.clear()
    this.column = 0
  }

  private openCell(bytes: Buffer, from: number, to: number): void {
    this.inCell = this.inside
    this.hasValue = false
    this.hasFormula = false
    this.start = this.texts.end
    this.column += 1
    this.type = 0
    this.style = 0
    let at = from
    // The three attributes in any order; most cells have them in this one, so that each search begins where the last ended.
    if (findAttribute(bytes, at, to, LETTER.r)) {
      this.column = letters(bytes, found.from, found.to) || this.column
      at = found.to + 1
    }
    if (findAttribute(bytes, from, to, LETTER.s)) this.style = digits(bytes, found.from, found.to)
    if (findAttribute(bytes, from, to, LETTER.t)) {
      const first = bytes[found.from] ?? 0
      this.type = first === SHARED && found.to - found.from > 1 ? FORMULA_TEXT : first
    }
  }

  private closeCell(): void {
    if (!this.inCell) return
    this.inCell = false
    const { texts, start, row } = this
    this.hasValue ||= texts.end > start
    const column = this.column - 1
    if (column >= view.VIEW_COLUMNS) throw new ReadingEnded('too-many-columns')
    const kind = this.hasValue ? this.kindOfValue(column) : this.kindWithoutValue()
    if (kind === view.EMPTY) return
    for (let blank = row.count; blank < column; blank += 1) row.kinds[blank] = view.EMPTY
    row.kinds[column] = kind
    row.starts[column] = start
    row.ends[column] = texts.end
    if (column >= row.count) row.count = column + 1
  }

  private kindWithoutValue(): number {
    // A formula whose result is an empty text is saved with t="str" and an empty value: that is a value.
    return this.hasFormula && this.type !== FORMULA_TEXT ? view.FORMULA_WITHOUT_VALUE : view.EMPTY
  }

  private kindOfValue(column: number): number {
    const { texts, start, row } = this
    switch (this.type) {
      case SHARED: {
        const index = plainNumber(texts.bytes, start, texts.end)
        texts.end = start
        if (!(index < this.parts.shared.count)) throw new ReadingEnded('file-damaged')
        const whole = this.parts.shared.copyTo(index, texts)
        row.numbers[column] = whole
        return whole > 0 ? view.TOO_LONG : this.textKind(column)
      }
      case FORMULA_TEXT:
      case INLINE:
        return this.textKind(column)
      case BOOLEAN:
        row.numbers[column] = /^(?:1|true)$/iu.test(this.taken()) ? 1 : 0
        return view.FLAG
      case ERROR_NAME:
        texts.addText(errorName(this.taken()))
        return view.ERROR
      case ISO_DATE:
        return this.isoDay(column)
      default:
        return this.numberKind(column, plainNumber(texts.bytes, start, texts.end))
    }
  }

  /** The text of the cell, taken out again. */
  private taken(): string {
    const text = this.texts.bytes.toString('utf8', this.start, this.texts.end)
    this.texts.end = this.start
    return text
  }

  private textKind(column: number): number {
    const { texts, start, row } = this
    if (texts.end === start) return view.EMPTY
    if (texts.end - start <= CELL_TEXT_LIMIT) return view.TEXT
    const text = texts.bytes.toString('utf8', start, texts.end)
    row.numbers[column] = text.length
    return text.length > CELL_TEXT_LIMIT ? view.TOO_LONG : view.TEXT
  }

  private numberKind(column: number, value: number): number {
    this.texts.end = this.start
    if (!Number.isFinite(value)) {
      this.texts.addText('#NUM!')
      return view.ERROR
    }
    const day = this.parts.isDay[this.style] === true
    this.row.numbers[column] = day && this.parts.date1904 ? value + SYSTEM_OFFSET : value
    return day ? view.DAY : view.NUMBER
  }

  private isoDay(column: number): number {
    const parts = ISO.exec(this.taken())
    if (parts === null) return this.numberKind(column, Number.NaN)
    const seconds = Number(parts[2] ?? 0) * 3600 + Number(parts[3] ?? 0) * 60 + Number(parts[4] ?? 0)
    this.row.numbers[column] = dayToSerial(parts[1] ?? '') + seconds / 86_400
    return view.DAY
  }

  private closeRow(): void {
    this.row.bytes = this.texts.bytes
    if (this.row.count > 0 && this.inside && !this.take(this.row)) this.stopped = true
    this.row.count = 0
  }
}

const digits = (bytes: Buffer, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + (bytes[at] ?? 0) - 0x30
  return Number.isSafeInteger(value) ? value : 0
}

/** The letters of a reference such as `AB12`: 28. */
const letters = (bytes: Buffer, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x41 || byte > 0x5a) break
    value = value * 26 + byte - 0x40
  }
  return value
}
