/** A proposal of what each question is for, from its kind and its words in three languages; the consultant has the last word. */
import { SURVEY_SYNONYMS } from '../field-synonyms.ts'
import { foldHeader } from '../fold-header.ts'
import { foldText } from '../fold-text.ts'
import { isOther } from './headings.ts'
import { SOLE_ROLES, type SurveyRole } from './survey-roles.ts'
import type { SurveyQuestion, SurveySource } from './survey-question.ts'

const REASON =
  /\breasons?\b|\bfactors?\b|\bwhy\b.*\b(?:leave|left|leaving|stop|stopped|go|quit|cancel\w*)\b|причин|фактор|почему.*(?:ушл|ухо|переста|отказ|прекрат)|arsye|shkak|pse.*(?:lar?g|ik|nderpre|ndal)/u
const MAIN =
  /\b(?:main|primary|principal|most important|single biggest|decisive)\b|главн|основн|важнейш|решающ|самая важная|kryesor|me i rendesish|me e rendesish|vendimtar/u
const PAIN =
  /\bpain|\bhurt|\bsever|\bhow (?:strongly|much|badly|important)\b|бол(?:ь|ез)|насколько (?:сильно|важн)|dhimb|sa (?:e rendesishme|forte)/u
const CERTAINTY =
  /\bhow (?:sure|certain|confident)\b|\bcertainty\b|\bconfidence\b|уверен|sa i sigurt|sa e sigurt|siguri/u
const CONSENT =
  /\bconsent|\bpermission\b|\b(?:may|can) we quote\b|\bagree\b.*\bquot|соглас|разреш.*цитир|цитировать|pelqim|citojme|citim.*leje/u
const NAMES = new Set(
  ['name', 'your name', 'full name', 'respondent name', 'email', 'e mail', 'email address', 'phone']
    .concat(
      ['имя', 'фио', 'ваше имя', 'почта', 'электронная почта', 'телефон', 'фамилия', 'сотрудник'],
      ['emri', 'emri juaj', 'mbiemri', 'posta elektronike', 'telefoni'],
    )
    .map(foldText),
)

const synonym = (title: string, field: string): boolean => (SURVEY_SYNONYMS[field] ?? []).includes(foldHeader(title))

/** A column that bears the very name of our field is on our scale, as far as its numbers go beyond five. */
export const isOnOurScale = ({ title, range }: SurveyQuestion): boolean =>
  synonym(title, 'pain') && range !== null && range.most > 5

const PICKED = new Set(['single', 'multiple', 'ranking'])

/** Share of the options that must be names of reasons for a question without telling words. */
const REASON_SHARE = 1 / 3

type Context = {
  readonly source: SurveySource
  readonly isReason: (text: string) => boolean
}

const areReasons = ({ options }: SurveyQuestion, { isReason }: Context): boolean => {
  const real = options.filter(option => !isOther(option.text))
  return real.length > 0 && real.filter(option => isReason(option.text)).length >= real.length * REASON_SHARE
}

const ofMeta: { readonly [meta in NonNullable<SurveyQuestion['meta']>]: SurveyRole } = {
  'response-id': 'respondent',
  submitted: 'submitted',
  token: 'respondent',
  person: 'name',
  other: 'ignored',
}

/** The role that the words of a question ask for, where its kind allows it. */
const ofWords = (question: SurveyQuestion, context: Context): SurveyRole | undefined => {
  const { title, kind } = question
  const words = foldText(title)
  if (synonym(title, 'client_id')) return 'client_id'
  if (NAMES.has(words)) return 'name'
  if (synonym(title, 'respondent')) return 'respondent'
  if (CONSENT.test(words) && kind !== 'multiple' && kind !== 'scale') return 'consent'
  if (kind === 'scale') {
    if (CERTAINTY.test(words)) return 'certainty'
    return PAIN.test(words) || synonym(title, 'pain') ? 'pain' : 'ignored'
  }
  if (kind !== 'open' && synonym(title, 'reasons')) return 'reasons'
  if (PICKED.has(kind)) {
    if (synonym(title, 'reason_main')) return kind === 'single' ? 'reason_main' : 'reasons'
    if (MAIN.test(words) && (REASON.test(words) || areReasons(question, context)) && kind === 'single')
      return 'reason_main'
    if (kind !== 'single' && (REASON.test(words) || areReasons(question, context))) return 'reasons'
  }
  return context.source === 'generic' && synonym(title, 'verbatim') ? 'verbatim' : undefined
}

/** A single choice about reasons is the main one where nothing else is. */
const withMain = (questions: readonly SurveyQuestion[], roles: SurveyRole[], context: Context): SurveyRole[] => {
  if (roles.includes('reason_main') || roles.includes('reasons')) return roles
  const at = questions.findIndex(
    (question, index) =>
      question.kind === 'single' &&
      !isCodesOnly(question) &&
      roles[index] === 'answer' &&
      (REASON.test(foldText(question.title)) || areReasons(question, context)),
  )
  return roles.map((role, index) => (index === at ? 'reason_main' : role))
}

const isCode = (text: string): boolean => /^(?:[A-Z]{1,4}\d{1,4}|-oth-)$/u.test(text)

/** The options are codes, and nothing says their words: a reason called `A1` would tell nobody anything. */
export const isCodesOnly = ({ kind, options }: SurveyQuestion): boolean =>
  PICKED.has(kind) && options.length > 0 && options.every(({ text }) => isCode(text) || isOther(text))

/** Headings of codes say nothing: there the first list with words in it is taken for the reasons. */
const withoutWords = (questions: readonly SurveyQuestion[], roles: SurveyRole[], { source }: Context): SurveyRole[] => {
  if (source !== 'limesurvey-codes' || roles.includes('reason_main') || roles.includes('reasons')) return roles
  const hasWords = (question: SurveyQuestion): boolean => question.options.length > 0 && !isCodesOnly(question)
  const first = questions.findIndex(one => (one.kind === 'multiple' || one.kind === 'ranking') && hasWords(one))
  if (first === -1) return roles
  const listed = new Set(questions[first]?.options.map(option => foldText(option.text)))
  const main = questions.findIndex(
    one => one.kind === 'single' && one.options.filter(option => listed.has(foldText(option.text))).length > 1,
  )
  return roles.map((role, index) => (index === first ? 'reasons' : index === main ? 'reason_main' : role))
}

/** What the study's questionnaire asks a question for. */
const OF_PURPOSE = { reasons: 'reasons', main: 'reason_main', pain: 'pain', none: 'answer' } as const

const ofQuestion = (question: SurveyQuestion, context: Context): SurveyRole => {
  if (question.known !== null) return OF_PURPOSE[question.known.purpose]
  const wanted = ofWords(question, context) ?? 'answer'
  // The words beside such options are kept all the same.
  return (wanted === 'reasons' || wanted === 'reason_main') && isCodesOnly(question) ? 'answer' : wanted
}

/** @param isReason whether a text is the name of a reason of the engagement or of the catalogue. @returns a role for each question. */
export const guessRoles = (
  questions: readonly SurveyQuestion[],
  source: SurveySource,
  isReason: (text: string) => boolean,
): readonly SurveyRole[] => {
  const context = { source, isReason }
  const taken = new Set<SurveyRole>()
  const roles = questions.map((question): SurveyRole => {
    const wanted = question.meta === null ? ofQuestion(question, context) : ofMeta[question.meta]
    const role = taken.has(wanted) && SOLE_ROLES.has(wanted) ? 'ignored' : wanted
    taken.add(role)
    return role
  })
  return withoutWords(questions, withMain(questions, roles, context), context)
}
