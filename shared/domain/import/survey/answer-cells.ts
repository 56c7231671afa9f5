/** What a cell of a survey says before its question is known: nothing, a tick, a number or words. */
import { foldText } from '../fold-text.ts'
import { missingKindOfCell } from '../missing.ts'
import { cellText, type RawCell } from '../raw-cell.ts'
import { wordList } from '../word-list.ts'

/** `unseen`: the respondent did not meet the question or left it; a dash says that he met it and did not tick. */
export type Tick = 'ticked' | 'not-ticked' | 'unseen' | 'words'

const TICKED = new Set(
  wordList(
    'y, yes, x, 1, true, checked, selected, ja, oui, si, sí',
    'да, д, истина, отмечено',
    'po, p, e zgjedhur',
  ).map(foldText),
)
const NOT_TICKED = new Set(
  wordList('n, no, 0, false, not selected, unchecked, nein, non', 'нет, ложь, не отмечено', 'jo, e pazgjedhur').map(
    foldText,
  ),
)
const CHECK_MARKS = /^[✓✔☑✅☒✗×]$/u

/**
 * The text exactly as the file has it, without the space around it: directions of writing, joiners of emoji and
 * combining marks belong to an answer. Empty for a cell that holds no text, an error or a formula without its value.
 */
export const answerText = (cell: RawCell): string =>
  cell?.t === 'e' ? '' : cellText(cell).replaceAll(/^[\s\ufeff]+|[\s\ufeff]+$/gu, '')

/** True where the cell says nothing: blank, a dash, `N/A`, an error, a formula without its value. */
export const isAbsent = (cell: RawCell): boolean =>
  missingKindOfCell(cell) !== undefined ||
  cell?.t === 'e' ||
  cell?.t === 'formula-without-value' ||
  answerText(cell) === ''

/** @param names what the option is called; a cell that repeats one of them is a tick. */
export const readTick = (cell: RawCell, names: readonly string[]): Tick => {
  if (cell?.t === 'b') return cell.v ? 'ticked' : 'not-ticked'
  const kind = missingKindOfCell(cell)
  if (kind === 'dash') return 'not-ticked'
  if (kind !== undefined || isAbsent(cell)) return 'unseen'
  const text = answerText(cell)
  const word = foldText(text)
  if (CHECK_MARKS.test(text)) return /[☒✗]/u.test(text) ? 'not-ticked' : 'ticked'
  if (names.some(name => foldText(name) === word)) return 'ticked'
  if (TICKED.has(word)) return 'ticked'
  return NOT_TICKED.has(word) ? 'not-ticked' : 'words'
}

/** `A1`, `A2`: LimeSurvey's codes of answers, which number a list as well as a scale. */
export const isAnswerCode = (cell: RawCell): boolean => cell?.t === 's' && /^A\d{1,3}$/u.test(cell.v.trim())

/** The number that an answer on a scale begins with: `4`, `4 – very painful`, LimeSurvey's `A4`; undefined for words. */
export const scaleNumber = (cell: RawCell): number | undefined => {
  if (cell?.t === 'n') return cell.fmt === 'number' && Number.isFinite(cell.v) ? cell.v : undefined
  if (cell?.t !== 's') return undefined
  const found = /^A?(?<number>\d{1,2}(?:[.,]\d{1,2})?)(?:\s*[-–—=:(]\s*[^\d\s].*|\.\s.*)?$/su.exec(cell.v.trim())
  const number = found?.groups?.['number']
  return number === undefined ? undefined : Number(number.replace(',', '.'))
}
