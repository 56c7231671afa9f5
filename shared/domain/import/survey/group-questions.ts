/** Columns become questions: the ticks of a multiple choice, the places of a ranking and the words of “Other” stand together. */
import { foldText } from '../fold-text.ts'
import type { RawCell, RawRow } from '../raw-cell.ts'
import { answerText, isAbsent, isAnswerCode, readTick, scaleNumber } from './answer-cells.ts'
import { findPacking } from './learn-options.ts'
import { judgeAnswers } from './judge-answers.ts'
import type { SurveyColumn } from './read-columns.ts'
import {
  findOption,
  type KnownQuestion,
  type QuestionColumn,
  type QuestionKind,
  type SurveyOption,
  type SurveyQuestion,
} from './survey-question.ts'

export type GroupInput = {
  readonly columns: readonly SurveyColumn[]
  readonly rows: readonly RawRow[]
  readonly known: readonly KnownQuestion[]
  /** Names of reasons, which are options wherever they are met. */
  readonly reasonNames: readonly string[]
}

type Bare = Pick<SurveyQuestion, 'kind' | 'meta' | 'options' | 'known' | 'separator' | 'range'>

const BARE: Bare = { kind: 'meta', meta: null, options: [], known: null, separator: null, range: null }

const cellsOf = (rows: readonly RawRow[], column: number): RawCell[] => rows.map(row => row.cells[column] ?? null)

/** The file's own words for an option, or the questionnaire's where the file has only the code. */
const optionOf = ({ heading }: SurveyColumn, known: KnownQuestion | undefined): SurveyOption => {
  const { code, text } = heading.option ?? { code: '', text: '' }
  return { code, text: text === code ? (findOption(known, code)?.texts[0] ?? text) : text }
}

/** What a cell may repeat to say that its option was ticked. */
export const namesOfOption = ({ heading }: SurveyColumn, option: SurveyOption): string[] => [
  option.text,
  option.code,
  `${heading.title}. ${option.text}`,
]

const areTicks = (columns: readonly SurveyColumn[], { rows, known }: GroupInput): boolean =>
  columns.every(column => {
    const names = namesOfOption(column, optionOf(column, knownOf(column, known)))
    return cellsOf(rows, column.column).every(cell => readTick(cell, names) !== 'words')
  })

const knownOf = ({ heading }: SurveyColumn, known: readonly KnownQuestion[]): KnownQuestion | undefined =>
  known.find(
    question =>
      (heading.code !== null && question.code === heading.code) ||
      question.titles.some(title => foldText(title) === foldText(heading.title)),
  )

/**
 * One column with whole answers: a scale, several answers in one cell, one of a few, or free words.
 * @param hasSide a column for the words beside “Other” stands with it, as only a list of answers has.
 */
const judgeColumn = (column: SurveyColumn, input: GroupInput, hasSide = false): Bare => {
  const cells = cellsOf(input.rows, column.column)
  const known = knownOf(column, input.known)
  const filled = cells.filter(cell => !isAbsent(cell))
  const numbers = filled.map(scaleNumber)
  const isList = known !== undefined && known.options.length > 0 && filled.every(isAnswerCode)
  if (known?.kind === 'open') return { ...BARE, kind: 'open' }
  if (filled.length > 0 && !isList && numbers.every(number => number !== undefined && number >= 0 && number <= 10)) {
    const sure = numbers.filter(number => number !== undefined)
    return { ...BARE, kind: 'scale', range: { least: Math.min(...sure), most: Math.max(...sure) } }
  }
  const texts = filled.map(answerText)
  const listed = known?.options ?? []
  const judged = hasSide ? 'single' : judgeAnswers(texts, column.heading.title, input.reasonNames)
  const packing = findPacking(texts, [...listed.flatMap(option => option.texts), ...input.reasonNames])
  if (
    packing !== null &&
    (judged === 'single' || packing.separator !== ', ' || isMostlyOptions(packing.options, texts))
  )
    return {
      ...BARE,
      kind: 'multiple',
      separator: packing.separator,
      options: packing.options.map(text => ({ code: text, text })),
    }
  const named = listed.map(({ code, texts: [text = code] }) => ({ code, text }))
  if (known?.kind === 'multiple') return { ...BARE, kind: 'multiple', separator: ';', options: named }
  if (judged === 'open' && listed.length === 0) return { ...BARE, kind: 'open' }
  if (listed.length > 0) return { ...BARE, kind: 'single', options: named }
  const distinct = [...new Map(texts.map(text => [foldText(text), text])).values()]
  return { ...BARE, kind: 'single', options: distinct.map(text => ({ code: text, text })) }
}

/** Options cover most of what was written, so the commas part answers and not clauses of a sentence. */
const isMostlyOptions = (options: readonly string[], texts: readonly string[]): boolean => {
  const most = Math.max(0, ...options.map(option => option.length))
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  return options.length > 0 && length <= (most + 2) * options.length
}

const metaKind = (column: SurveyColumn): QuestionKind =>
  column.meta === 'response-id' || column.meta === 'token' || column.meta === 'person' ? 'respondent' : 'meta'

const withParts = (
  columns: readonly SurveyColumn[],
  part: (column: SurveyColumn) => QuestionColumn,
): QuestionColumn[] => columns.map(part)

const asGiven = ({ column, heading }: SurveyColumn): QuestionColumn => ({ ...heading.part, column })
const asOption = ({ column, heading }: SurveyColumn): QuestionColumn => ({
  part: 'option',
  option: heading.option?.code ?? '',
  column,
})

/** Rank columns hold options by their words or codes; ticks and numbers in columns so named are something else. */
const isRanking = (ranks: readonly SurveyColumn[], rows: readonly RawRow[]): boolean =>
  ranks.length > 1 &&
  ranks.some(({ column }) =>
    cellsOf(rows, column).some(
      cell => isAnswerCode(cell) || (scaleNumber(cell) === undefined && readTick(cell, []) === 'words'),
    ),
  )

const rankedOptions = (ranks: readonly SurveyColumn[], input: GroupInput): SurveyOption[] => {
  const known = ranks[0] === undefined ? undefined : knownOf(ranks[0], input.known)
  const met = new Set(
    ranks.flatMap(({ column }) =>
      cellsOf(input.rows, column)
        .filter(cell => !isAbsent(cell))
        .map(answerText),
    ),
  )
  return [...met].map(code => ({ code, text: findOption(known, code)?.texts[0] ?? code }))
}

const titleOf = (column: SurveyColumn, known: readonly KnownQuestion[]): string => {
  const { title, code } = column.heading
  return title === code ? (knownOf(column, known)?.titles[0] ?? title) : title
}

/** Columns that belong to no common question are questions of their own: the rows of an array, a lone prefix. */
const singly = (columns: readonly SurveyColumn[], input: GroupInput): SurveyQuestion[] =>
  columns.map(column => {
    const { heading } = column
    const sub = heading.option === null ? '' : ` [${optionOf(column, knownOf(column, input.known)).text}]`
    const key = heading.option === null ? heading.question : `${heading.question}[${heading.option.code}]`
    return {
      key,
      title: `${titleOf(column, input.known)}${sub}`,
      columns: [{ part: 'answer', column: column.column }],
      ...judgeColumn(column, input),
    }
  })

const groupOf = (columns: readonly SurveyColumn[], input: GroupInput): SurveyQuestion[] => {
  const [first] = columns
  if (first === undefined) return []
  const key = first.heading.question
  const title = titleOf(first, input.known)
  if (first.meta !== null) {
    const shared = { ...BARE, kind: metaKind(first), meta: first.meta }
    return [{ key, title: first.heading.title, columns: [{ part: 'answer', column: first.column }], ...shared }]
  }
  const ofPart = (part: QuestionColumn['part']): SurveyColumn[] =>
    columns.filter(column => column.heading.part.part === part)
  const side = withParts([...ofPart('other'), ...ofPart('comment')], asGiven)
  const [answer, ...more] = ofPart('answer')
  const ranks = ofPart('rank')
  const options = [...ofPart('option'), ...(isRanking(ranks, input.rows) ? [] : ranks)]
  if (answer !== undefined) {
    const whole = { key, title, columns: [{ part: 'answer' as const, column: answer.column }, ...side] }
    return [{ ...whole, ...judgeColumn(answer, input, side.length > 0) }, ...singly([...more, ...options], input)]
  }
  if (isRanking(ranks, input.rows)) {
    const placed = [...withParts(ranks, asGiven), ...side]
    return [
      { ...BARE, key, title, kind: 'ranking', columns: placed, options: rankedOptions(ranks, input) },
      ...singly(options, input),
    ]
  }
  if (options.length > 0 && (options.length > 1 || side.length > 0) && areTicks(options, input)) {
    const listed = options.map(column => optionOf(column, knownOf(column, input.known)))
    const ticks = [...withParts(options, asOption), ...side]
    return [{ ...BARE, key, title, kind: 'multiple', columns: ticks, options: listed }]
  }
  return singly([...options, ...ofPart('other'), ...ofPart('comment')], input)
}

/** Texts are filed under their question's key, with `[comment]` behind it, in a column that holds 100 characters. */
const LONGEST_KEY = 80

const shortKey = (key: string): string =>
  key.length <= LONGEST_KEY
    ? key
    : key
        .slice(0, LONGEST_KEY)
        .replace(/[\ud800-\udbff]$/u, '')
        .trim()

/** Two questions in the same words are two questions. */
const withUniqueKeys = (questions: readonly SurveyQuestion[]): SurveyQuestion[] => {
  const times = new Map<string, number>()
  return questions.map(question => {
    const key = shortKey(question.key) || `#${(question.columns[0]?.column ?? 0) + 1}`
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? { ...question, key } : { ...question, key: `${key}#${time}` }
  })
}

const knownQuestion = ({ key, title }: SurveyQuestion, known: readonly KnownQuestion[]): KnownQuestion | undefined =>
  known.find(one => one.code === key || one.titles.some(text => foldText(text) === foldText(title)))

/** @returns the questions in the order in which the sheet first names them; every column belongs to exactly one. */
export const groupQuestions = (input: GroupInput): readonly SurveyQuestion[] => {
  const groups = new Map<string, SurveyColumn[]>()
  for (const column of input.columns) {
    const same = groups.get(column.heading.question) ?? []
    // The same heading twice is two questions, unless brackets part them.
    const isTwin = column.heading.option === null && same.some(other => other.heading.option === null)
    const name = isTwin ? `${column.heading.question}\u0000${column.column}` : column.heading.question
    groups.set(name, [...(groups.get(name) ?? []), column])
  }
  return withUniqueKeys([...groups.values()].flatMap(columns => groupOf(columns, input))).map(question => ({
    ...question,
    known: question.meta === null ? (knownQuestion(question, input.known) ?? null) : null,
  }))
}
