/** Columns that survey programs add by themselves, by the names they have in their exports. */
import { foldText } from '../fold-text.ts'
import { wordList } from '../word-list.ts'
import type { MetaColumn } from './survey-question.ts'

const folded = (...lines: readonly string[]): ReadonlySet<string> => new Set(wordList(...lines).map(foldText))

/** Codes that LimeSurvey gives its own columns, whatever the language. */
const LIMESURVEY_CODES: Readonly<Record<string, MetaColumn>> = {
  id: 'response-id',
  submitdate: 'submitted',
  token: 'token',
  lastpage: 'other',
  startlanguage: 'other',
  seed: 'other',
  startdate: 'other',
  datestamp: 'other',
  ipaddr: 'other',
  refurl: 'other',
  interviewtime: 'other',
  firstname: 'person',
  lastname: 'person',
  email: 'person',
}

const RESPONSE_ID = folded('response id', 'id ответа, идентификатор ответа, ид ответа', 'id e përgjigjes')
const SUBMITTED = folded('date submitted', 'дата отправки, дата заполнения', 'data e dorëzimit')
const TOKEN = folded('token, access code', 'токен, код доступа', 'kodi i hyrjes')
const PERSON = folded(
  'first name, last name, email address, e-mail address, email, e-mail, username, full name, your name',
  'имя, фамилия, адрес электронной почты, электронная почта, имя пользователя, фио, ваше имя',
  'emri, mbiemri, adresa e emailit, emri i përdoruesit, emri juaj, adresa e e-mailit',
)
const OTHER = folded(
  'last page, start language, seed, date started, date last action, referrer url, total time, score, ip address',
  'последняя страница, начальный язык, дата начала, дата последнего действия, общее время, баллы, зерно, ip-адрес',
  'faqja e fundit, gjuha e fillimit, data e fillimit, data e veprimit të fundit, koha totale, pikët, adresa ip',
)
/** Times spent on pages and questions: `groupTime8020`, `Q1Time`, `Group time: …`. */
const TIMES = /^(?:(?:group|question) time\b|groupTime\d+$|[A-Za-z]\w*Time$)/u

/** The first column of Google Forms, in the language of the form's owner. */
const TIMESTAMP = folded(
  'timestamp, zeitstempel, horodateur, marca temporal',
  'отметка времени, метка времени',
  'vula kohore, koha, stampa kohore, shënim kohor',
)

/** Codes of LimeSurvey that no other table is likely to have; one of them gives the program away. */
const TELLING = new Set(['submitdate', 'lastpage', 'startlanguage'])

/** @returns what the code of a column of LimeSurvey's own means; undefined for a question. */
export const metaOfCode = (code: string): MetaColumn | undefined => {
  if (Object.hasOwn(LIMESURVEY_CODES, code)) return LIMESURVEY_CODES[code]
  return /^attribute_\d+$/u.test(code) ? 'person' : TIMES.test(code) ? 'other' : undefined
}

/** @returns what the words over a column of LimeSurvey's or Google's own mean; undefined for a question. */
export const metaOfWords = (header: string): MetaColumn | undefined => {
  const name = foldText(header)
  if (RESPONSE_ID.has(name)) return 'response-id'
  if (SUBMITTED.has(name) || TIMESTAMP.has(name)) return 'submitted'
  if (TOKEN.has(name)) return 'token'
  if (PERSON.has(name)) return 'person'
  return OTHER.has(name) || /^(?:group|question) time\b/u.test(name) ? 'other' : undefined
}

/** True for a column that only LimeSurvey writes, under its code. */
export const isLimeSurveyCode = (header: string): boolean => TELLING.has(header)
/** True for a set of headings that only LimeSurvey writes in words. */
export const hasLimeSurveyWords = (headers: readonly string[]): boolean => {
  const metas = headers.map(metaOfWords)
  return metas.includes('response-id') && (metas.includes('submitted') || metas.includes('other'))
}
export const isTimestamp = (header: string): boolean => TIMESTAMP.has(foldText(header))
