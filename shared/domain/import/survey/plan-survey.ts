/** How a survey's sheet is to be imported: its program, its questions, what each is for, and what is wrong with its headings. */
import { detectHeader, headerTexts } from '../detect-header.ts'
import { foldText } from '../fold-text.ts'
import type { RawRow } from '../raw-cell.ts'
import { groupQuestions } from './group-questions.ts'
import { guessRoles, isCodesOnly, isOnOurScale } from './guess-roles.ts'
import { readHeadings, type SurveyHeadings } from './header-rows.ts'
import { readColumns } from './read-columns.ts'
import { guessScale, isSurveyRole, SCALES, SOLE_ROLES, type Scale, type SurveyRole } from './survey-roles.ts'
import type { KnownQuestion, SurveyQuestion, SurveySource } from './survey-question.ts'

/** What the user decided for one question; `scale` only where its role is `pain`. */
export type QuestionChoice = { readonly role: SurveyRole; readonly scale?: Scale | undefined }

/** `scale` is null where the answers could be of several scales and nobody has said which. */
export type PlannedQuestion = SurveyQuestion & {
  readonly role: SurveyRole
  readonly scale: Scale | null
  /** `guessed` from its words, `remembered` of an earlier import, `chosen` by the user. */
  readonly by: 'guessed' | 'remembered' | 'chosen'
}

/** `placeholder`: a mark that the survey program should have replaced. `codes-only`: options without words. */
export type HeadingNotice = {
  readonly code: 'placeholder' | 'codes-only'
  readonly column: number
  readonly text: string
}

export type SurveyPlan = {
  readonly source: SurveySource
  /** Rows of headings as the file counts them; data follow the last. Empty where the file begins with data. */
  readonly headerRows: readonly number[]
  /** By column, as problems name them. */
  readonly headers: readonly string[]
  readonly questions: readonly PlannedQuestion[]
  readonly notices: readonly HeadingNotice[]
}

export type SurveyPlanRequest = {
  readonly rows: readonly RawRow[]
  /** Row of the file with the headings, where the user says so; 0 for none. */
  readonly headerRow?: number | undefined
  readonly known: readonly KnownQuestion[]
  readonly reasonNames: readonly string[]
  /** By key of the question. */
  readonly remembered?: ReadonlyMap<string, QuestionChoice> | undefined
  readonly chosen?: ReadonlyMap<string, QuestionChoice> | undefined
}

/** `%Institute]Q25LBL%`, `{TOKEN:FIRSTNAME}`, `${q://QID1}`: marks that a program replaces by words, and here did not. */
const PLACEHOLDER =
  /%[^%\s]{2,60}%|\$\{[^}]{1,80}\}|\{(?:TOKEN|INSERTANS|[A-Z][A-Z0-9_]+)(?::[^}]{1,80})?\}|\[\[[^\]]{1,80}\]\]/u

/** @returns the mark that was left in the text; undefined where there is none. */
export const placeholderIn = (text: string): string | undefined => PLACEHOLDER.exec(text)?.[0]

const headingsOf = (request: SurveyPlanRequest, width: number): SurveyHeadings => {
  const { rows, headerRow } = request
  const at = headerRow === undefined ? detectHeader(rows) : rows.findIndex(row => row.row === headerRow)
  const header = at === undefined || at < 0 ? undefined : rows[at]
  if (header === undefined || at === undefined)
    return { rows: [], codes: null, words: Array.from({ length: width }, () => '') }
  return readHeadings(header, rows[at + 1], width)
}

const noticesOf = (headings: SurveyHeadings, questions: readonly SurveyQuestion[]): HeadingNotice[] => {
  const left = (headings.words ?? []).flatMap((text, column): HeadingNotice[] => {
    const mark = placeholderIn(text)
    return mark === undefined ? [] : [{ code: 'placeholder', column, text: mark }]
  })
  const bare = questions
    .filter(isCodesOnly)
    .map(({ columns, title }): HeadingNotice => ({ code: 'codes-only', column: columns[0]?.column ?? 0, text: title }))
  return [...left, ...bare]
}

const withChoice = (
  question: SurveyQuestion,
  guess: SurveyRole,
  { remembered, chosen }: SurveyPlanRequest,
): PlannedQuestion => {
  const choice = chosen?.get(question.key)
  const known = remembered?.get(memoryKey(question))
  const role = choice?.role ?? known?.role ?? guess
  const scale =
    choice?.scale ??
    known?.scale ??
    guessScale(question.title, question.range) ??
    (isOnOurScale(question) ? '0-10' : null)
  const by = choice !== undefined ? 'chosen' : known !== undefined ? 'remembered' : 'guessed'
  return { ...question, role, scale: role === 'pain' || role === 'certainty' ? scale : null, by }
}

/** What a choice is remembered by: the same question in the next file, wherever its columns stand. */
export const memoryKey = ({ key, title, kind }: Pick<SurveyQuestion, 'key' | 'title' | 'kind'>): string =>
  [foldText(key), foldText(title), kind].join('|')

/** The first question keeps a role that only one can have; what the user chose goes before what was guessed. */
const withSoleRoles = (questions: readonly PlannedQuestion[]): PlannedQuestion[] => {
  const held = new Map<SurveyRole, string>()
  for (const by of ['chosen', 'remembered', 'guessed'] as const)
    for (const { key, role, by: own } of questions)
      if (own === by && SOLE_ROLES.has(role) && !held.has(role)) held.set(role, key)
  return questions.map(question =>
    SOLE_ROLES.has(question.role) && held.get(question.role) !== question.key
      ? { ...question, role: 'ignored', scale: null }
      : question,
  )
}

/** Questions of a file of which others are remembered, but which themselves are new: they wait for the user's word. */
const withNewIgnored = (questions: readonly PlannedQuestion[]): PlannedQuestion[] => {
  const asked = questions.filter(question => question.meta === null)
  const known = asked.filter(question => question.by !== 'guessed').length
  const isKnownSheet = questions.some(question => question.by === 'remembered') && known >= asked.length / 2
  return isKnownSheet
    ? questions.map(question =>
        question.by === 'guessed' && question.meta === null ? { ...question, role: 'ignored', scale: null } : question,
      )
    : [...questions]
}

/** @returns the plan; a sheet of which nothing is understood has questions that are all open or ignored. */
export const planSurvey = (request: SurveyPlanRequest): SurveyPlan => {
  const width = Math.max(0, ...request.rows.map(row => row.cells.length))
  const headings = headingsOf(request, width)
  const last = headings.rows.at(-1) ?? 0
  const data = request.rows.filter(row => row.row > last)
  const { source, columns } = readColumns(headings)
  const questions = groupQuestions({ columns, rows: data, known: request.known, reasonNames: request.reasonNames })
  const names = new Set(request.reasonNames.map(foldText))
  const roles = guessRoles(questions, source, text => names.has(foldText(text)))
  const planned = questions.map((question, index) => withChoice(question, roles[index] ?? 'ignored', request))
  const shown = headings.words ?? headings.codes ?? []
  return {
    source,
    headerRows: headings.rows,
    headers: shown.map((text, column) => (text === '' ? (headings.codes?.[column] ?? '') || `#${column + 1}` : text)),
    questions: withSoleRoles(withNewIgnored(planned)),
    notices: noticesOf(headings, questions),
  }
}

/** True where some question is about reasons, or asks for words that can be coded. */
export const tellsReasons = ({ questions }: SurveyPlan): boolean =>
  questions.some(
    ({ role, kind }) =>
      role === 'reasons' || role === 'reason_main' || role === 'verbatim' || (role === 'answer' && kind === 'open'),
  )

/** Reads `pain:1-5` or a bare role, as the command line writes it. @returns undefined for words that are no role. */
export const readChoice = (text: string): QuestionChoice | undefined => {
  const [role = '', scale] = text.split(':')
  const known = SCALES.find(one => one === scale)
  if (!isSurveyRole(role) || (scale !== undefined && known === undefined)) return undefined
  return known === undefined ? { role } : { role, scale: known }
}

/** @returns the question that a heading, a key or a title names, whatever its case. */
export const findQuestion = (plan: SurveyPlan, name: string): PlannedQuestion | undefined => {
  const wanted = headerTexts({ row: 0, cells: [{ t: 's', v: name }] }, 1)[0]?.toLowerCase() ?? ''
  const column = plan.headers.findIndex(header => header.toLowerCase() === wanted)
  return plan.questions.find(
    question =>
      question.key.toLowerCase() === wanted ||
      question.title.toLowerCase() === wanted ||
      question.columns.some(one => one.column === column),
  )
}
