/**
 * Headings of survey exports taken apart. LimeSurvey writes `Q2[SQ001]` (codes), `Why? [Lower price]` (full text) or
 * both with a separator of the user's choice between them; it appends `[other]`, `[comment]` and `[1]`, `[Rank 1]`.
 */
import { foldText } from '../fold-text.ts'
import { wordList } from '../word-list.ts'
import type { ColumnPart } from './survey-question.ts'

/** `question` groups the columns of one question; `code` is null where the heading has none. */
export type Heading = {
  readonly question: string
  readonly code: string | null
  readonly title: string
  readonly part: ColumnPart
  /** What stood in the brackets, as code and as words. */
  readonly option: { readonly code: string; readonly text: string } | null
}

const OTHER = new Set(
  wordList(
    'other, other option, another, sonstiges, autre',
    'другое, другой, прочее, иное, свой вариант',
    'tjetër, tjetra, të tjera, diçka tjetër',
  ).map(foldText),
)
const COMMENT = new Set(wordList('comment', 'комментарий', 'koment', 'komenti', 'kommentar').map(foldText))
/** “Rank 1” in whatever language the survey was exported: one or two words and a number. */
const RANK = /^(?:(?:\p{L}+)\s){0,2}#?(?<rank>\d{1,2})$/u

const CODE = /^(?<question>[A-Za-z][A-Za-z0-9]*)(?:\[(?<sub>[^[\]]+)\])?(?:\[(?<scale>\d)\])?$/u
const UNDERSCORED = /^(?<question>[A-Za-z][A-Za-z0-9]*)_(?<sub>[A-Za-z0-9]+)$/u
const BRACKETED = /^(?<question>.*\S)\s*\[(?<sub>[^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]$/su
const BOTH =
  /^(?<code>[A-Za-z][A-Za-z0-9]*(?:\[[^[\]]+\])*)(?<separator>\s*[^\p{L}\p{N}\s[\]]{1,3}\s*|\s+)(?<text>.*\p{L}.*)$/su

export const isOther = (text: string): boolean => OTHER.has(foldText(text))

const rankOf = (text: string): number | undefined => {
  const rank = RANK.exec(text.trim())?.groups?.['rank']
  return rank === undefined ? undefined : Number(rank)
}

const partOfCode = (sub: string | undefined): ColumnPart => {
  if (sub === undefined) return { part: 'answer' }
  if (sub === 'other') return { part: 'other' }
  if (sub.endsWith('comment')) return { part: 'comment' }
  return /^\d{1,2}$/u.test(sub) ? { part: 'rank', rank: Number(sub) } : { part: 'option', option: sub }
}

const partOfText = (sub: string): ColumnPart => {
  if (isOther(sub)) return { part: 'other' }
  if (COMMENT.has(foldText(sub))) return { part: 'comment' }
  const rank = rankOf(sub)
  return rank === undefined ? { part: 'option', option: sub } : { part: 'rank', rank }
}

/** A code alone, `Q2` or `Q2[SQ001]`; `underscores` also takes LimeSurvey's other way of writing it, `Q2_SQ001`. */
export const readCode = (text: string, underscores = false): Heading | undefined => {
  const found = CODE.exec(text)?.groups ?? (underscores ? UNDERSCORED.exec(text)?.groups : undefined)
  const question = found?.['question']
  if (question === undefined) return undefined
  const sub = found?.['sub']
  // The second half of a question with two scales is a question of its own.
  const scale = found?.['scale']
  const whole = scale === undefined ? question : `${question}#${scale}`
  const part = partOfCode(sub)
  return {
    question: whole,
    code: whole,
    title: whole,
    part,
    option: sub === undefined ? null : { code: sub, text: sub },
  }
}

/** A question's words with what stands in the last brackets; without brackets the words are the whole question. */
export const readWords = (text: string): Heading => {
  const found = BRACKETED.exec(text)?.groups
  const title = (found?.['question'] ?? text).trim()
  const sub = found?.['sub']?.trim() ?? ''
  if (sub === '') return { question: foldText(text), code: null, title: text, part: { part: 'answer' }, option: null }
  return { question: foldText(title), code: null, title, part: partOfText(sub), option: { code: sub, text: sub } }
}

/** A code and the words after it, `Q2[SQ001]. Why? [Lower price]`. */
export const readBoth = (text: string): Heading | undefined => {
  const found = BOTH.exec(text)?.groups
  const code = readCode(found?.['code'] ?? '')
  const words = found?.['text']
  if (code === undefined || words === undefined) return undefined
  return joinHeadings(code, words)
}

/** The code of one row of headings and the words of another. */
export const joinHeadings = (code: Heading, text: string): Heading => {
  const words = readWords(text)
  if (code.option === null) return { ...code, title: text }
  const option = { code: code.option.code, text: words.option?.text ?? text }
  const part: ColumnPart = code.part.part === 'option' ? { part: 'option', option: option.code } : code.part
  return { ...code, title: words.title, part, option }
}

/** `Factors. Ill health`, `Factors: Ill health`, `Factors - Ill health`: how other programs name a question and its option. */
export const readPrefixed = (text: string): Heading | undefined => {
  const found = /^(?<question>.{2,200}?)(?:\.\s+|:\s*|\s[-–—/>|]\s|\s*»\s*)(?<sub>.{1,200})$/su.exec(text)?.groups
  const title = found?.['question']?.trim()
  const sub = found?.['sub']?.trim()
  if (title === undefined || sub === undefined || sub === '') return undefined
  return { question: foldText(title), code: null, title, part: partOfText(sub), option: { code: sub, text: sub } }
}
