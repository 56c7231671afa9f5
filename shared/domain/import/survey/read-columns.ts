/** Every column of a survey's sheet as the part of a question, and the program that wrote the sheet. */
import { readBoth, readCode, readPrefixed, readWords, joinHeadings, type Heading } from './headings.ts'
import type { SurveyHeadings } from './header-rows.ts'
import { hasLimeSurveyWords, isLimeSurveyCode, isTimestamp, metaOfCode, metaOfWords } from './program-columns.ts'
import type { MetaColumn, SurveySource } from './survey-question.ts'

export type SurveyColumn = {
  /** From 0. */
  readonly column: number
  readonly heading: Heading
  readonly meta: MetaColumn | null
}

export type SurveyColumns = { readonly source: SurveySource; readonly columns: readonly SurveyColumn[] }

const fallback = (text: string, column: number): Heading => ({
  ...readWords(text === '' ? `#${column + 1}` : text),
  ...(text === '' ? { question: `#${column + 1}` } : {}),
})

const fromCodes = (codes: readonly string[], words: readonly string[] | null): readonly SurveyColumn[] => {
  const underscores = codes.some(isLimeSurveyCode)
  return codes.map((text, column) => {
    const meta = metaOfCode(text) ?? null
    const code = readCode(text, underscores && meta === null)
    const over = words?.[column] ?? ''
    if (code === undefined) return { column, heading: fallback(text === '' ? over : text, column), meta }
    return { column, heading: over === '' ? code : joinHeadings(code, over), meta }
  })
}

/** Most columns hold a code and words: LimeSurvey's third way of writing headings. */
const fromBoth = (texts: readonly string[]): readonly SurveyColumn[] | undefined => {
  const read = texts.map(text => (metaOfCode(text.split(/[^\w]/u)[0] ?? '') === undefined ? readBoth(text) : undefined))
  const coded = read.filter(
    heading => heading !== undefined && /\d|\[/u.test(`${heading.code}${heading.option?.code ?? ''}`),
  )
  const isOwn = (text: string): boolean => {
    const code = text.split(/[^\w]/u)[0] ?? ''
    return code === code.toLowerCase() && metaOfCode(code) !== undefined
  }
  const own = texts.filter(isOwn).length
  const repeated = coded.some(
    (heading, index) => coded.findIndex(other => other?.question === heading?.question) < index,
  )
  if (coded.length < 2 || coded.length + own < texts.length * 0.8 || (own === 0 && !repeated)) return undefined
  return texts.map((text, column) => {
    const meta = isOwn(text) ? (metaOfCode(text.split(/[^\w]/u)[0] ?? '') ?? null) : null
    return { column, heading: meta === null ? (read[column] ?? fallback(text, column)) : fallback(text, column), meta }
  })
}

/** A prefix counts only where several columns share it: a dot in a single heading is a dot. */
const withPrefixes = (columns: readonly SurveyColumn[], texts: readonly string[]): readonly SurveyColumn[] => {
  const prefixed = texts.map(text => readPrefixed(text))
  const shared = new Map<string, number>()
  for (const heading of prefixed)
    if (heading !== undefined) shared.set(heading.question, (shared.get(heading.question) ?? 0) + 1)
  return columns.map((column, index) => {
    const heading = prefixed[index]
    const counts = heading !== undefined && (shared.get(heading.question) ?? 0) > 1
    return column.meta === null && column.heading.option === null && counts ? { ...column, heading } : column
  })
}

const fromWords = (texts: readonly string[]): SurveyColumns => {
  const both = fromBoth(texts)
  if (both !== undefined) return { source: 'limesurvey-both', columns: both }
  const isLime = hasLimeSurveyWords(texts)
  const isGoogle = !isLime && isTimestamp(texts[0] ?? '')
  const columns = texts.map((text, column): SurveyColumn => {
    const meta = isLime || isGoogle ? (metaOfWords(text) ?? null) : null
    return { column, heading: fallback(text, column), meta }
  })
  if (isLime) return { source: 'limesurvey-full', columns }
  if (isGoogle) return { source: 'google-forms', columns }
  return { source: 'generic', columns: withPrefixes(columns, texts) }
}

/** @returns the columns in the order of the sheet, and whose export it is. Never fails: an unknown table is `generic`. */
export const readColumns = ({ codes, words }: SurveyHeadings): SurveyColumns => {
  if (codes === null) return fromWords(words ?? [])
  const source = words === null ? 'limesurvey-codes' : 'limesurvey-both'
  const isLime = codes.some(isLimeSurveyCode) || codes.some(code => /\[(?:SQ\w+|other|comment|\d+)\]/u.test(code))
  return { source: isLime ? source : 'generic', columns: fromCodes(codes, words) }
}
