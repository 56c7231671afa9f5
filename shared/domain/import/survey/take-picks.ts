/** Picked answers: ticks, places of a ranking, one of a list, several in one cell. What is no option stays as words. */
import { NAME_LIMIT } from '../../schema-parts.ts'
import { foldText } from '../fold-text.ts'
import { parseFlagText } from '../parse-flag.ts'
import type { RawCell } from '../raw-cell.ts'
import { answerText, isAbsent, readTick, scaleNumber } from './answer-cells.ts'
import { cellAt, isReadable, keepWords, report, type Cursor } from './answer-draft.ts'
import { isCodesOnly } from './guess-roles.ts'
import { isOther } from './headings.ts'
import type { PlannedQuestion } from './plan-survey.ts'
import { findOption } from './survey-question.ts'
import { SEPARATORS, splitAnswers } from './split-answers.ts'

/** A picked answer without a list of options is the name of a reason only up to here; longer ones are words. */
const LONGEST_OPTION = 60
const nameReason = (cursor: Cursor, text: string, isMain: boolean, rank: number): void => {
  const known = cursor.draft.reasons.findIndex(reason => foldText(reason.text) === foldText(text))
  const before = cursor.draft.reasons[known]
  if (before === undefined) cursor.draft.reasons.push({ text, isMain, rank })
  else cursor.draft.reasons[known] = { ...before, isMain: before.isMain || isMain, rank: Math.min(before.rank, rank) }
}

/** Words are filed under the question; of the questionnaire's own there is one text for each. */
const fileUnder = ({ key, known }: PlannedQuestion, part?: string): string =>
  known?.code ?? (part === undefined ? key : `${key}[${part}]`)

/** A picked answer that is no option: kept as words under the question, and named. */
const keepUnknown = (cursor: Cursor, question: PlannedQuestion, column: number, text: string): void => {
  report(cursor, column, 'option-unknown', text)
  keepWords(cursor, fileUnder(question, 'other'), column, text)
}

const optionText = ({ known, options }: PlannedQuestion, text: string): string =>
  findOption(known, text)?.texts[0] ?? options.find(option => option.code === text)?.text ?? text

const OTHER_CODES = new Set(['-oth-', 'other'])
/** “Other” ticked or picked: its words stand in a column of their own, or it is itself all that was said. */
const isOtherPick = (text: string): boolean => OTHER_CODES.has(text.toLowerCase()) || isOther(text)

const otherWords = ({ row }: Cursor, question: PlannedQuestion): boolean =>
  question.columns.some(column => column.part === 'other' && !isAbsent(cellAt(row, column.column)))

export const isMainRole = (question: PlannedQuestion): boolean => question.role === 'reason_main'

const isListed = ({ known }: PlannedQuestion): boolean => known !== null && known.options.length > 0

/** One picked answer of a question about reasons. */
const pickReason = (cursor: Cursor, question: PlannedQuestion, column: number, raw: string, rank: number): void => {
  const text = optionText(question, raw)
  const { reader } = cursor
  if (isOtherPick(raw) || (isOther(text) && !reader.isReason(text))) {
    if (!otherWords(cursor, question)) keepWords(cursor, fileUnder(question, 'other'), column, text)
    return
  }
  const isOption =
    findOption(question.known, raw) !== undefined ||
    question.options.some(option => foldText(option.text) === foldText(text))
  const isShort = text.length <= LONGEST_OPTION && !text.includes('\n')
  const accepts =
    reader.isReason(text) || (isListed(question) ? isOption : isShort || (isOption && text.length <= NAME_LIMIT))
  if (accepts && text.length <= NAME_LIMIT) nameReason(cursor, text, isMainRole(question) || rank === 1, rank)
  else keepUnknown(cursor, question, column, text)
}

/** A list of reasons in a table of our own making: semicolons and line breaks part them, known or not. */
const splitPlainList = (text: string): string[] =>
  text.split(/[;\r\n]+/u).flatMap(item => (item.trim() === '' ? [] : [item.trim()]))

const takePacked = (cursor: Cursor, question: PlannedQuestion, column: number, take: (text: string) => void): void => {
  const text = answerText(cellAt(cursor.row, column))
  const separator = SEPARATORS.find(mark => mark === question.separator) ?? ';'
  if (cursor.reader.plan.source === 'generic' && separator !== ', ') {
    splitPlainList(text).forEach(take)
    return
  }
  const index = cursor.reader.optionsOf.get(question.key)
  if (index === undefined) return
  for (const piece of splitAnswers(text, index, separator).pieces)
    if (piece.option !== null) take(piece.option)
    else if (piece.text.trim() !== '') keepUnknown(cursor, question, column, piece.text.trim())
}

/** An option of the questionnaire was picked: that is an answer of its own, whatever else it is for. */
const notePick = ({ draft }: Cursor, { known }: PlannedQuestion, text: string, rank: number): void => {
  const option = findOption(known, text)
  if (known === null || option === undefined) return
  draft.picks.set(known.code, [...(draft.picks.get(known.code) ?? []), { code: option.code, rank }])
}

/** A table of our own making may list reasons in one cell even where the sample has too few to tell. */
const isList = ({ reader }: Cursor, { kind, role }: PlannedQuestion): boolean =>
  kind === 'multiple' || (reader.plan.source === 'generic' && role === 'reasons')

/** Hands on each picked answer of a question with its place, whichever way the sheet keeps it. */
const eachPick = (
  cursor: Cursor,
  question: PlannedQuestion,
  handOn: (column: number, text: string, rank: number) => void,
): void => {
  const take = (column: number, text: string, rank: number): void => {
    notePick(cursor, question, text, rank)
    handOn(column, text, rank)
  }
  for (const part of question.columns) {
    if (part.part === 'other' || part.part === 'comment') continue
    if (!isReadable(cursor, part.column) && part.part !== 'option') continue
    const cell = cellAt(cursor.row, part.column)
    if (part.part === 'rank') take(part.column, answerText(cell), part.rank)
    else if (part.part === 'option') {
      const text = optionText(question, part.option)
      const tick = readTick(cell, [text, part.option, `${question.title}. ${text}`])
      if (tick === 'ticked') take(part.column, text, 0)
      else if (tick === 'words') keepUnknown(cursor, question, part.column, answerText(cell))
    } else if (isList(cursor, question)) takePacked(cursor, question, part.column, text => take(part.column, text, 0))
    else take(part.column, answerText(cell), 0)
  }
}

/** The words beside “Other” and beside options, each under a name of its own. */
export const takeSideWords = (cursor: Cursor, question: PlannedQuestion): void => {
  for (const part of question.columns) {
    if ((part.part !== 'other' && part.part !== 'comment') || !isReadable(cursor, part.column)) continue
    keepWords(cursor, fileUnder(question, part.part), part.column, answerText(cellAt(cursor.row, part.column)))
  }
}

export const takeReasons = (cursor: Cursor, question: PlannedQuestion): void => {
  eachPick(cursor, question, (column, text, rank) => pickReason(cursor, question, column, text, rank))
  takeSideWords(cursor, question)
}

/** A yes, a number or a day is an answer, but no words: there is no place for it yet. */
const isWords = (cell: RawCell, text: string): boolean =>
  cell?.t !== 'n' &&
  cell?.t !== 'b' &&
  /\p{L}|\p{Extended_Pictographic}/u.test(text) &&
  parseFlagText(text).t !== 'value'

export const takeAnswer = (cursor: Cursor, question: PlannedQuestion): void => {
  const picked: string[] = []
  let at = 0
  eachPick(cursor, question, (column, text) => {
    at = column
    picked.push(question.kind === 'open' ? text : optionText(question, text))
  })
  const [only = ''] = picked
  const cell = cellAt(cursor.row, at)
  if (picked.length > 0) {
    const isKept = question.kind === 'open' || picked.length > 1 || question.kind === 'multiple' || isWords(cell, only)
    // What is an option of the questionnaire is kept as such, and is no text to be coded.
    const loose = picked.filter(text => findOption(question.known, text) === undefined)
    const number = question.known?.kind === 'scale' ? scaleNumber(cell) : undefined
    if (question.known !== null && number !== undefined) cursor.draft.numbers.set(question.known.code, number)
    else if (isKept && loose.length > 0 && !isCodesOnly(question))
      keepWords(cursor, fileUnder(question), at, loose.join('; '))
    else if (loose.length > 0) cursor.draft.notKept.push(question.key)
  }
  takeSideWords(cursor, question)
}
