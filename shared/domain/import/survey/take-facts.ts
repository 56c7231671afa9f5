/** What a row says about the respondent and his answers beside the reasons: codes, pain, consent. */
import { NAME_LIMIT } from '../../schema-parts.ts'
import { foldText } from '../fold-text.ts'
import { isScientific } from '../parse-number.ts'
import { answerText, readTick, scaleNumber } from './answer-cells.ts'
import { cellAt, isReadable, report, type Cursor } from './answer-draft.ts'
import type { PlannedQuestion } from './plan-survey.ts'
import { toPain } from './survey-roles.ts'

/** Spreadsheet programs hold 15 significant digits: a longer number is not the code that was typed. */
const EXACT_DIGITS = 1e15

/** @returns the code, or null where a spreadsheet program has cut its digits: then it names nobody for certain. */
export const readCodeCell = (cursor: Cursor, column: number): string | null => {
  const cell = cellAt(cursor.row, column)
  if (!isReadable(cursor, column)) return null
  const text = answerText(cell)
  const isDamaged = cell?.t === 'n' ? Math.abs(cell.v) >= EXACT_DIGITS : isScientific(text)
  if (isDamaged) report(cursor, column, 'id-in-scientific-form')
  return isDamaged ? null : text.slice(0, NAME_LIMIT)
}

export const takePain = (cursor: Cursor, question: PlannedQuestion, column: number): void => {
  if (!isReadable(cursor, column)) return
  const number = scaleNumber(cellAt(cursor.row, column))
  if (number === undefined) report(cursor, column, 'not-a-number')
  else if (question.scale === null) report(cursor, column, 'scale-unknown')
  else {
    const pain = toPain(number, question.scale)
    if (pain === undefined) report(cursor, column, 'pain-out-of-range')
    else {
      cursor.draft.pain = pain
      if (question.known !== null && question.scale === '0-10') cursor.draft.numbers.set(question.known.code, number)
    }
  }
}

/** Certainty is asked from 1 to 5; an answer on any other scale has no place. */
export const takeCertainty = ({ row, draft }: Cursor, question: PlannedQuestion, column: number): void => {
  const number = scaleNumber(cellAt(row, column))
  const { range } = question
  const isOurs = range !== null && range.least >= 1 && range.most <= 5
  if (isOurs && number !== undefined && Number.isInteger(number) && number >= 1 && number <= 5) draft.certainty = number
  else if (number !== undefined) draft.notKept.push(question.key)
}

const BY_NAME = /\bname|поимен|имен|фамил|emr/u
const BY_ROLE = /\brole|position|job|должност|рол|rol|pozicion/u

/** What may be quoted: yes is anonymously, no or silence is not at all; an answer nobody can read is a no. */
export const takeConsent = (cursor: Cursor, column: number): void => {
  const { draft } = cursor
  draft.consent = 'none'
  if (!isReadable(cursor, column)) return
  const cell = cellAt(cursor.row, column)
  const words = foldText(answerText(cell))
  const isNo = /^(?:no|not|нет|не|jo|nuk)\b|^(?:нет|не)(?: |$)/u.test(words)
  const isAnonymous = /anonym|аноним/u.test(words)
  const flag = cell?.t === 'b' ? cell.v : /^(?:yes|y|1|true|да|po)(?: |$)/u.test(words)
  if (isNo || readTick(cell, []) === 'not-ticked') return
  if (!isAnonymous && BY_NAME.test(words)) draft.consent = 'name'
  else if (!isAnonymous && BY_ROLE.test(words)) draft.consent = 'role'
  else if (flag || isAnonymous || readTick(cell, []) === 'ticked') draft.consent = 'anonymous'
  else report(cursor, column, 'consent-unclear')
}
