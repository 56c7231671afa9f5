/** One cell read as the kind of its field; every answer fits the record that map-row builds. */
import { assertNever } from '#shared/kit/result.ts'
import { NAME_LIMIT, NOTE_LIMIT } from '../schema-parts.ts'
import { fillOf } from './cell-gate.ts'
import type { ColumnSettings } from './column-mapping.ts'
import type { FieldKind } from './fields.ts'
import { cleanText } from './fold-text.ts'
import { parseDay } from './parse-day.ts'
import { parseFlag } from './parse-flag.ts'
import { parseMoney } from './parse-money.ts'
import { isScientific, parseInteger, parseNumber } from './parse-number.ts'
import { missing, parsedValue, type Parsed } from './parsed.ts'
import type { ProblemCode } from './problem.ts'
import { cellText, type RawCell } from './raw-cell.ts'

export type FieldValue = string | number | boolean

/** `note` reports a value that is kept although something is wrong with it. */
export type FieldReading = { readonly parsed: Parsed<FieldValue>; readonly note?: ProblemCode }

/** Spreadsheet programs hold 15 significant digits: a longer number is not the id that was typed. */
const EXACT_DIGITS = 1e15

const readText = (cell: RawCell, limit: number): FieldReading => {
  const gate = fillOf(cell)
  if ('end' in gate) return { parsed: gate.end }
  const text = cleanText(cellText(gate.filled))
  if (text === '') return { parsed: missing('space') }
  const tooLong = gate.filled.t === 'too-long' || text.length > limit
  return { parsed: parsedValue(text.slice(0, limit)), ...(tooLong ? { note: 'text-too-long' as const } : {}) }
}

const readId = (cell: RawCell): FieldReading => {
  const reading = readText(cell, NAME_LIMIT)
  const lostDigits = cell?.t === 'n' ? Math.abs(cell.v) >= EXACT_DIGITS : isScientific(cellText(cell))
  return reading.parsed.t === 'value' && lostDigits ? { ...reading, note: 'id-in-scientific-form' } : reading
}

/** Reads a cell as a field of the given kind; money comes in minor units of `currency`. Never throws. */
export const readField = (kind: FieldKind, cell: RawCell, settings: ColumnSettings, currency: string): FieldReading => {
  switch (kind) {
    case 'text':
      return readText(cell, NAME_LIMIT)
    case 'note':
      return readText(cell, NOTE_LIMIT)
    case 'id':
      return readId(cell)
    case 'day':
      return { parsed: parseDay(cell, settings.dateOrder) }
    case 'money': {
      const { decimalMark, scale } = settings
      const parsed = parseMoney(cell, { currency, decimalMark, scale })
      return { parsed: parsed.t === 'value' ? parsedValue(parsed.value.minor) : parsed }
    }
    case 'number':
      return { parsed: parseNumber(cell, settings.decimalMark) }
    case 'integer':
      return { parsed: parseInteger(cell, settings.decimalMark) }
    case 'flag':
      return { parsed: parseFlag(cell) }
    default:
      return assertNever(kind)
  }
}
