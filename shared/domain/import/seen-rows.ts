/**
 * The memory of an import of many rows: which rows and keys were there before. It keeps fingerprints in flat arrays, 16 bytes a
 * row, where texts would take hundreds.
 */
import { cellText } from './raw-cell.ts'
import { DAY, EMPTY, NUMBER, TEXT, type RowView } from './row-view.ts'

const FIRST_SLOTS = 1 << 12

const mix = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** Open addressing over flat arrays: two words that name an entry, then `values` words kept with it; doubled when it is half full. */
export class FingerprintTable {
  private readonly width: number
  private slots = FIRST_SLOTS
  private used = 0
  /** Word 0 and 1 of an entry name it; word 2 is never 0 in an entry that is taken. */
  cells: Int32Array

  /** @param values words kept with each entry, the first of them above 0; @param expected entries to make room for */
  constructor(values: number, expected = 0) {
    this.width = values + 2
    while (this.slots < expected * 2) this.slots *= 2
    this.cells = new Int32Array(this.slots * this.width)
  }

  /** @returns where the entry's values stand in `cells`; where there is none yet, one with values of 0, which the caller must fill. */
  place(first: number, second: number): number {
    if (this.used * 2 >= this.slots) this.grow()
    const at = this.slotOf(first, second)
    if (this.cells[at + 2] === 0) {
      this.cells[at] = first
      this.cells[at + 1] = second
      this.used += 1
    }
    return at + 2
  }

  /** @returns the number kept for the fingerprint; where there is none, keeps `value` and answers 0. */
  findOrAdd(first: number, second: number, value: number): number {
    const at = this.place(first, second)
    const known = this.cells[at] ?? 0
    if (known === 0) this.cells[at] = value
    return known
  }

  private slotOf(first: number, second: number): number {
    const { cells, width } = this
    const mask = this.slots - 1
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const at = slot * width
      if (cells[at + 2] === 0 || (cells[at] === first && cells[at + 1] === second)) return at
    }
  }

  private grow(): void {
    const before = this.cells
    this.slots *= 2
    this.cells = new Int32Array(this.slots * this.width)
    for (let at = 0; at < before.length; at += this.width)
      if (before[at + 2] !== 0)
        this.cells.set(before.subarray(at, at + this.width), this.slotOf(before[at] ?? 0, before[at + 1] ?? 0))
  }
}

/** Two lanes over words of four bytes; not for secrets, only so that different contents do not meet by chance. */
export class Fingerprint {
  first = 0
  second = 0
  private blanks = 0
  private readonly ascii = new Uint8Array(64)
  private bytes: Uint8Array = new Uint8Array(0)
  private words = new DataView(this.bytes.buffer)

  start(): void {
    this.blanks = 0
    this.first = 0x2545f491
    this.second = 0x5bd1e995
  }

  /** Adds an empty cell, which counts only where a filled one follows. */
  addBlank(): void {
    this.blanks += 1
  }

  /** Adds one cell; its length is added too, so that `a|bc` and `ab|c` differ. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    for (; this.blanks > 0; this.blanks -= 1) this.addWord(0)
    if (bytes !== this.bytes) {
      this.bytes = bytes
      this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    }
    let at = start
    for (; at + 4 <= end; at += 4) this.addWord(this.words.getInt32(at, true))
    let word = end - start
    for (; at < end; at += 1) word = (word << 8) | (bytes[at] ?? 0)
    this.addWord(word)
    this.addWord(end - start)
  }

  /** Adds a text of ASCII, as numbers and days are. */
  addAscii(text: string): void {
    const { ascii } = this
    const length = Math.min(text.length, ascii.length)
    for (let at = 0; at < length; at += 1) ascii[at] = text.charCodeAt(at)
    this.addBytes(ascii, 0, length)
  }

  addText(text: string): void {
    const bytes = encoder.encode(text)
    this.addBytes(bytes, 0, bytes.length)
  }

  /** Takes the fingerprint of a text alone. */
  ofText(text: string): void {
    this.start()
    let at = 0
    for (; at + 1 < text.length; at += 2) this.addWord(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))
    if (at < text.length) this.addWord(text.charCodeAt(at))
    this.addWord(text.length)
    this.finish()
  }

  finish(): void {
    this.first = mix(this.first)
    this.second = mix(this.second ^ this.first)
  }

  private addWord(word: number): void {
    const mixed = Math.imul(word, 0xcc9e2d51)
    const turned = (mixed << 15) | (mixed >>> 17)
    const first = this.first ^ Math.imul(turned, 0x1b873593)
    this.first = (Math.imul((first << 13) | (first >>> 19), 5) + 0xe6546b64) | 0
    this.second = Math.imul(this.second ^ turned, 0x5bd1e995) ^ (this.second >>> 15)
  }
}

const encoder = new TextEncoder()

/** The white space of ASCII that JavaScript's trim takes off. */
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/** Whether a space beyond ASCII may begin at `at`: U+00A0, U+1680, U+2000..205F, U+3000, U+FEFF. */
const mayBeWideSpace = (bytes: Uint8Array, at: number): boolean => {
  const lead = bytes[at] ?? 0
  const next = bytes[at + 1] ?? 0
  if (lead < 0xc2) return false
  if (lead === 0xc2) return next === 0xa0
  if (lead === 0xe2) return next === 0x80 || next === 0x81
  return (lead === 0xe1 && next === 0x9a) || (lead === 0xe3 && next === 0x80) || (lead === 0xef && next === 0xbb)
}

const addTextCell = (view: RowView, column: number, print: Fingerprint): void => {
  const { bytes } = view
  let start = view.starts[column] ?? 0
  let end = view.ends[column] ?? 0
  while (start < end && isSpace(bytes[start] ?? 0)) start += 1
  while (start < end && isSpace(bytes[end - 1] ?? 0)) end -= 1
  const careful =
    mayBeWideSpace(bytes, start) ||
    mayBeWideSpace(bytes, Math.max(start, end - 2)) ||
    mayBeWideSpace(bytes, Math.max(start, end - 3))
  if (careful) addOther(view, column, print)
  else if (start === end) print.addBlank()
  else print.addBytes(bytes, start, end)
}

/** Days come again and again; a number's own text is shorter than any memory of it. */
const addNumber = (
  view: RowView,
  column: number,
  kind: number,
  print: Fingerprint,
  days: Map<number, string>,
): void => {
  const value = view.numbers[column] ?? 0
  if (kind === NUMBER) {
    print.addAscii(String(value))
    return
  }
  let day = days.get(value)
  if (day === undefined) {
    day = cellText(view.cell(column))
    if (days.size < 100_000) days.set(value, day)
  }
  print.addAscii(day)
}

const addOther = (view: RowView, column: number, print: Fingerprint): void => {
  const text = cellText(view.cell(column)).trim()
  if (text === '') print.addBlank()
  else print.addText(text)
}

/** Takes the fingerprint of what stands in the row, read as texts without the space around them; empty cells at its end do not count. @param days remembers texts of days */
export const takeFingerprint = (view: RowView, print: Fingerprint, days: Map<number, string>): void => {
  print.start()
  for (let column = 0; column < view.count; column += 1) {
    const kind = view.kinds[column] ?? EMPTY
    if (kind === EMPTY) print.addBlank()
    else if (kind === TEXT) addTextCell(view, column, print)
    else if (kind === NUMBER || kind === DAY) addNumber(view, column, kind, print, days)
    else addOther(view, column, print)
  }
  print.finish()
}
