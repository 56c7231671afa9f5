/** Which cells hold no answer, and of what kind. */
import { cellText, type RawCell } from './raw-cell.ts'
import { foldText } from './fold-text.ts'
import { wordList } from './word-list.ts'

/** `error-value` is #N/A alone: other error values are problems, not absent answers. */
export type MissingKind = 'empty' | 'space' | 'dash' | 'not-available' | 'not-stated' | 'error-value'

const DASHES = /^[-‐‑‒–—―−_.·•?*]+$/u

/** Folded words that stand for "not available" and "not stated" in English, Russian and Albanian. */
const NOT_AVAILABLE = new Set(
  wordList(
    'n/a, na, nan, null, nil, none, not available, not applicable, no data, missing',
    'н/д, нд, нет данных, нет сведений, не применимо, неприменимо, отсутствует, пусто',
    "s'ka, ska, nuk ka, nuk ka të dhëna, pa të dhëna, p/d, nuk aplikohet, bosh",
  ).map(foldText),
)
const NOT_STATED = new Set(
  wordList(
    'not stated, not specified, not given, not answered, no answer, unspecified, unknown, prefer not to say',
    'не указано, не указан, не указана, не указаны, не задано, не заполнено, нет ответа, неизвестно',
    'не известно, без ответа',
    'nuk dihet, e panjohur, i panjohur, pa përgjigje, nuk është deklaruar, e padeklaruar, e papërcaktuar',
  ).map(foldText),
)

/** @returns the kind of absence, or undefined where the text says something. */
export const missingKindOf = (text: string): MissingKind | undefined => {
  if (text === '') return 'empty'
  const trimmed = text.trim()
  if (trimmed === '') return 'space'
  if (DASHES.test(trimmed)) return 'dash'
  if (trimmed.length > 40) return undefined
  if (trimmed.startsWith('#')) return trimmed.toUpperCase() === '#N/A' || trimmed === '#Н/Д' ? 'error-value' : undefined
  const folded = foldText(trimmed)
  if (NOT_AVAILABLE.has(folded)) return 'not-available'
  return NOT_STATED.has(folded) ? 'not-stated' : undefined
}

/** @returns the kind of absence of a cell; numbers, flags and formulas are never absent. */
export const missingKindOfCell = (cell: RawCell): MissingKind | undefined => {
  if (cell === null) return 'empty'
  return cell.t === 's' || cell.t === 'e' ? missingKindOf(cellText(cell)) : undefined
}
