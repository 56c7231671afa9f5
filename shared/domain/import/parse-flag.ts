/** Cells become yes or no in English, Russian and Albanian; words of leaving and staying count as well. */
import { fillOf } from './cell-gate.ts'
import { foldText } from './fold-text.ts'
import { parsedValue, problem, type Parsed } from './parsed.ts'
import type { RawCell } from './raw-cell.ts'
import { wordList } from './word-list.ts'

const YES = new Set(
  wordList(
    '1, yes, y, true, t, да, д, истина, верно, есть, po, e vërtetë, vërtetë',
    'lost, churned, churn, departed, left, gone, inactive, closed, terminated, cancelled, canceled',
    'ушел, ушла, ушли, потерян, потеряна, отток, расторгнут, закрыт, неактивен, неактивный',
    'larguar, i larguar, e larguar, humbur, i humbur, ikur, ka ikur, joaktiv, mbyllur',
  ).map(foldText),
)
const NO = new Set(
  wordList(
    '0, no, n, false, f, нет, н, ложь, неверно, jo, e gabuar, gabim, i rremë',
    'active, current, stayed, staying, retained, joined, open, existing',
    'остался, осталась, остались, активен, активный, активная, действует, действующий, работает',
    'aktiv, aktive, mbetur, ka mbetur, ekzistues',
  ).map(foldText),
)
const YES_MARKS = new Set(['+', '✓', '✔', '☑', '√'])
const NO_MARKS = new Set(['☐', '✗', '✘'])

/** Reads a text as yes or no, whatever its case and accents. */
export const parseFlagText = (text: string): Parsed<boolean> => {
  const trimmed = text.trim()
  const folded = foldText(trimmed)
  if (YES.has(folded) || YES_MARKS.has(trimmed)) return parsedValue(true)
  return NO.has(folded) || NO_MARKS.has(trimmed) ? parsedValue(false) : problem('not-a-flag')
}

/** Reads a cell as a flag; of numbers only 1 and 0 are flags. */
export const parseFlag = (cell: RawCell): Parsed<boolean> => {
  const gate = fillOf(cell)
  if ('end' in gate) return gate.end
  const { filled } = gate
  if (filled.t === 'b') return parsedValue(filled.v)
  return parseFlagText(String(filled.v))
}
