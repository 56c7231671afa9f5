/** One row of a survey's sheet becomes one respondent's answers. Nothing that was written is lost: what is no option stays as words. */
import { SCALE_MAX, type AnswerValue } from '../../questionnaire.ts'
import { NAME_LIMIT } from '../../schema-parts.ts'
import type { RawRow } from '../raw-cell.ts'
import { answerText, isAbsent } from './answer-cells.ts'
import { cellAt, isReadable, report, type Cursor, type Draft, type SurveyReader } from './answer-draft.ts'
import type { PlannedQuestion } from './plan-survey.ts'
import type { KnownQuestion } from './survey-question.ts'
import type { NamedReason, SurveyRowOutcome, ValueAnswer, WordAnswer } from './survey-answer.ts'
import { readCodeCell, takeCertainty, takeConsent, takePain } from './take-facts.ts'
import { isMainRole, takeAnswer, takeReasons, takeSideWords } from './take-picks.ts'

const takeQuestion = (cursor: Cursor, question: PlannedQuestion): void => {
  const { draft, row } = cursor
  const column = question.columns[0]?.column ?? 0
  switch (question.role) {
    case 'reasons':
    case 'reason_main':
      return takeReasons(cursor, question)
    case 'answer':
      return takeAnswer(cursor, question)
    case 'verbatim':
      if (isReadable(cursor, column)) draft.verbatim = answerText(cellAt(row, column))
      return takeSideWords(cursor, question)
    case 'pain':
      return takePain(cursor, question, column)
    case 'respondent': {
      const text = readCodeCell(cursor, column)
      const isToken = question.meta === 'token'
      if (text !== null && (draft.respondent === null || isToken)) draft.respondent = { text, isToken }
      return undefined
    }
    case 'client_id':
      draft.client = readCodeCell(cursor, column)
      return undefined
    case 'name':
      draft.name = isReadable(cursor, column) ? answerText(cellAt(row, column)).slice(0, NAME_LIMIT) : null
      return undefined
    case 'submitted':
      draft.isComplete = !isAbsent(cellAt(row, column))
      return undefined
    case 'consent':
      return takeConsent(cursor, column)
    case 'certainty':
      return takeCertainty(cursor, question, column)
    case 'ignored':
      if (question.meta === null && question.columns.some(part => !isAbsent(cellAt(row, part.column))))
        draft.notKept.push(question.key)
      return undefined
  }
}

/** Ranked reasons in their order; the first place is the main reason where no question asks for it. */
const orderReasons = ({ plan }: SurveyReader, reasons: Draft['reasons']): NamedReason[] => {
  const asksMain = plan.questions.some(isMainRole)
  const mains = reasons.filter(reason => reason.isMain)
  const asked = asksMain ? mains.find(reason => reason.rank === 0) : undefined
  const main = asked ?? mains[0]
  const order = reasons.toSorted((one, other) => Number(other === main) - Number(one === main) || one.rank - other.rank)
  return order.map(reason => ({ text: reason.text, isMain: reason === main }))
}

const beyondHeader = (cursor: Cursor): void => {
  const at = cursor.row.cells.findIndex(
    (cell, column) => column >= cursor.reader.plan.headers.length && !isAbsent(cell),
  )
  if (at !== -1) report(cursor, at, 'extra-cells')
  if (cursor.row.brokenQuotes === true) report(cursor, -1, 'broken-quotes')
}

/** What was answered to the questions of the questionnaire, each in the shape that its kind has. */
const readValues = ({ reader, draft }: Cursor): ValueAnswer[] =>
  reader.plan.questions.flatMap(({ known }): ValueAnswer[] => {
    if (known === null) return []
    const picks = draft.picks.get(known.code) ?? []
    const codes = [...new Set(picks.toSorted((one, other) => one.rank - other.rank).map(pick => pick.code))]
    const value = valueOf(known.kind, codes, draft.numbers.get(known.code))
    return value === null ? [] : [{ question: known.code, value }]
  })

const valueOf = (
  kind: KnownQuestion['kind'],
  codes: readonly string[],
  number: number | undefined,
): AnswerValue | null => {
  if (kind === 'scale')
    return number !== undefined && Number.isInteger(number) && number >= 0 && number <= SCALE_MAX
      ? { kind, number }
      : null
  const [option] = codes
  if (kind === 'open' || option === undefined) return null
  if (kind === 'single') return { kind, option }
  return kind === 'multiple' ? { kind, options: [...codes] } : { kind, order: [...codes] }
}

/** The questionnaire keeps one text for each of its questions: several words to one stand under each other. */
const joinWords = ({ plan }: SurveyReader, answers: readonly WordAnswer[]): WordAnswer[] => {
  const known = new Set(plan.questions.flatMap(question => (question.known === null ? [] : [question.known.code])))
  return answers.flatMap((answer, index) => {
    if (!known.has(answer.question)) return [answer]
    const same = answers.filter(other => other.question === answer.question)
    return answers.findIndex(other => other.question === answer.question) === index
      ? [{ question: answer.question, text: same.map(one => one.text).join('\n') }]
      : []
  })
}

/** Reads one row. Never throws; what is wrong is a warning that names row, column and value, and the rest is kept. */
export const readSurveyRow = (row: RawRow, reader: SurveyReader): SurveyRowOutcome => {
  const draft: Draft = {
    respondent: null,
    name: null,
    client: null,
    isComplete: null,
    reasons: [],
    pain: null,
    certainty: null,
    verbatim: null,
    answers: [],
    picks: new Map(),
    numbers: new Map(),
    consent: null,
    notKept: [],
    problems: [],
  }
  const cursor = { reader, row, draft }
  for (const question of reader.plan.questions) takeQuestion(cursor, question)
  beyondHeader(cursor)
  const values = readValues(cursor)
  const saysNothing =
    values.length === 0 &&
    draft.reasons.length === 0 &&
    draft.answers.length === 0 &&
    draft.verbatim === null &&
    draft.pain === null
  if (saysNothing) return { answer: null, problems: draft.problems }
  const { respondent, reasons, problems, picks: _, numbers: __, ...rest } = draft
  return {
    answer: {
      ...rest,
      row: row.row,
      values,
      answers: joinWords(reader, draft.answers),
      respondent: respondent?.text ?? null,
      reasons: orderReasons(reader, reasons),
    },
    problems,
  }
}
