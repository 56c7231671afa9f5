/** Headers and sample values become a proposal of which column fills which field; the consultant has the last word. */
import { fieldKind, fieldNames, type FieldOf, type RecordKind } from './fields.ts'
import { FIELD_SYNONYMS } from './field-synonyms.ts'
import { foldHeader } from './fold-header.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { missingKindOfCell } from './missing.ts'
import { parseDay } from './parse-day.ts'
import { parseFlag } from './parse-flag.ts'
import { parseNumber } from './parse-number.ts'
import type { Parsed } from './parsed.ts'
import type { RawCell, RawRow } from './raw-cell.ts'

/** `confidence` by column, 0 (not mapped) to 1 (the header is a known name and the values fit). */
export type MappingGuess<Kind extends RecordKind> = {
  readonly mapping: ColumnMapping<Kind>
  readonly confidence: readonly number[]
}

/** A part of the header must cover this much of it: `client phone` is a phone, `phone service` is not. */
const LEAST_COVERAGE = 0.65
const LEAST_CONFIDENCE = 0.5
const SAMPLE_LIMIT = 200

/** 1 for a known name, less where the name is only a part of the header, 0 otherwise. */
const headerScore = (header: string, synonyms: readonly string[]): number => {
  const whole = foldHeader(header)
  const words = whole.split(' ')
  let best = 0
  for (const [index, folded] of synonyms.entries()) {
    // Names listed first are the more telling ones and win a tie between fields.
    if (folded === whole) return 1 - index / 1000
    const parts = folded.split(' ')
    const coverage = parts.length / words.length
    if (coverage >= LEAST_COVERAGE && coverage < 1 && parts.every(part => words.includes(part))) {
      best = Math.max(best, 0.8 * coverage)
    }
  }
  return best
}

const readable = (kind: RecordKind, field: string, cell: RawCell): boolean => {
  const parsers: Readonly<Record<string, (cell: RawCell) => Parsed<unknown>>> = {
    day: raw => parseDay(raw),
    flag: parseFlag,
    money: raw => parseNumber(raw),
    number: raw => parseNumber(raw),
    integer: raw => parseNumber(raw),
  }
  const parsed = parsers[fieldKind(kind, field) ?? 'text']?.(cell)
  // Doubt about the notation is settled later; only the wrong sort of value speaks against a field.
  return parsed?.t !== 'problem' || /^(?:ambiguous|scientific)/u.test(parsed.reason)
}

/** Share of the filled samples that the field could read; 1 where there are none. */
const valueScore = (kind: RecordKind, field: string, samples: readonly RawCell[]): number => {
  const filled = samples.filter(cell => missingKindOfCell(cell) === undefined)
  if (filled.length === 0) return 1
  return filled.filter(cell => readable(kind, field, cell)).length / filled.length
}

/**
 * Proposes a field for each header. Each field goes to one column at most, the best match first.
 * @param rows data rows after the header; the first 200 are looked at.
 */
export const guessMapping = <Kind extends RecordKind>(
  kind: Kind,
  headers: readonly string[],
  rows: readonly RawRow[] = [],
): MappingGuess<Kind> => {
  const samples = rows.slice(0, SAMPLE_LIMIT)
  const candidates: { column: number; field: FieldOf<Kind>; confidence: number }[] = []
  for (const [column, header] of headers.entries()) {
    const cells = samples.map(row => row.cells[column] ?? null)
    for (const field of fieldNames(kind)) {
      const named = headerScore(header, FIELD_SYNONYMS[kind][field] ?? [])
      if (named === 0) continue
      const fit = valueScore(kind, field, cells)
      candidates.push({ column, field, confidence: fit < 0.5 ? named * fit : named * (0.7 + 0.3 * fit) })
    }
  }
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column)
  const mapping: (FieldOf<Kind> | null)[] = headers.map(() => null)
  const confidence: number[] = headers.map(() => 0)
  const taken = new Set<string>()
  for (const candidate of candidates) {
    const free = mapping[candidate.column] === null && !taken.has(candidate.field)
    if (!free || candidate.confidence < LEAST_CONFIDENCE) continue
    mapping[candidate.column] = candidate.field
    confidence[candidate.column] = Math.round(candidate.confidence * 100) / 100
    taken.add(candidate.field)
  }
  return { mapping, confidence }
}
