/** The script of a client survey: its questions, what an answer to each may be, and what may change once there are answers. */
import { z } from 'zod'
import type { ReasonId } from '#shared/kit/id.ts'
import type { Localised } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { idOf, localisedSchema, NOTE_LIMIT } from './schema-parts.ts'

/** `scale` is from 0 to 10; a `ranking` puts its options in order. */
export const QUESTION_KINDS = ['open', 'single', 'multiple', 'scale', 'ranking'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** What the evidence takes from the answers: reasons named, the main one, how painful the main one was. */
export const QUESTION_PURPOSES = ['none', 'reasons', 'main', 'pain'] as const
export type QuestionPurpose = (typeof QUESTION_PURPOSES)[number]

/** The purposes that a kind of question can have. */
export const PURPOSES_OF: { readonly [kind in QuestionKind]: readonly QuestionPurpose[] } = {
  open: ['none'],
  single: ['none', 'main'],
  multiple: ['none', 'reasons'],
  scale: ['none', 'pain'],
  ranking: ['none'],
}

export const HAS_OPTIONS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['single', 'multiple', 'ranking'])
export const SCALE_MAX = 10
export const OPTION_LIMIT = 60
export const QUESTION_LIMIT = 60

const key = z.string().min(1).max(100)
const longText = z.string().trim().max(2000)
const longLocalised = z.object({ en: longText, ru: longText, sq: longText })
const isWritten = (text: Localised): boolean => text.en !== '' || text.ru !== '' || text.sq !== ''

export const questionOptionSchema = z.object({
  /** Stays with the option whatever its words become; answers name it. */
  key,
  text: localisedSchema.refine(isWritten, { message: 'name-required' }),
  /** The reason of the engagement that choosing it names. */
  reasonId: idOf<'reason'>().nullable(),
})
export type QuestionOption = z.infer<typeof questionOptionSchema>

export const questionDraftSchema = z
  .object({
    kind: z.enum(QUESTION_KINDS),
    purpose: z.enum(QUESTION_PURPOSES),
    text: longLocalised.refine(isWritten, { message: 'name-required' }),
    /** For the interviewer's eye; printed small on the form. */
    hint: longLocalised,
    /** What 0 and 10 mean. */
    low: localisedSchema,
    high: localisedSchema,
    options: z.array(questionOptionSchema).max(OPTION_LIMIT),
    /** A line for words beside the options. */
    hasOther: z.boolean(),
    /** The stock question it was taken from. */
    catalogueId: z.string().max(100).nullable(),
  })
  .refine(({ kind, purpose }) => PURPOSES_OF[kind].includes(purpose), { message: 'purpose-of-kind' })
  .refine(({ options }) => new Set(options.map(option => option.key)).size === options.length, {
    message: 'option-twice',
  })
export type QuestionDraft = z.infer<typeof questionDraftSchema>

/** A wording that answers were given under and that was corrected since. */
export type WordingCorrection = { readonly at: number; readonly before: Localised }

export type Question = QuestionDraft & {
  /** Unique within the study; answers and texts name it. */
  readonly key: string
  readonly position: number
  readonly corrections: readonly WordingCorrection[]
}

/** What is said before the first question and after the last. */
export const surveyScriptSchema = z.object({ opening: longLocalised, closing: longLocalised })
export type SurveyScript = z.infer<typeof surveyScriptSchema>

/** A question of the shipped catalogue. */
export type CatalogueQuestion = Omit<QuestionDraft, 'options' | 'catalogueId'> & {
  readonly id: string
  readonly options: readonly { readonly key: string; readonly text: Localised }[]
  /** Its options are the engagement's reasons, taken when the question is taken. */
  readonly asksReasons: boolean
  /** Taken together when a questionnaire is begun: within five minutes. */
  readonly isStandard: boolean
  readonly source: Localised
  readonly evidence: 'study' | 'case' | 'opinion'
}
export type QuestionCatalogue = {
  readonly script: SurveyScript
  readonly questions: readonly CatalogueQuestion[]
}

/** A structured answer; words go beside it. An open question has words alone. */
export const answerValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), option: key }),
  z.object({ kind: z.literal('multiple'), options: z.array(key).min(1).max(OPTION_LIMIT) }),
  z.object({ kind: z.literal('scale'), number: z.number().int().min(0).max(SCALE_MAX) }),
  /** The options placed, the first first; the rest were left unplaced. */
  z.object({ kind: z.literal('ranking'), order: z.array(key).min(1).max(OPTION_LIMIT) }),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

export const answerDraftSchema = z.object({
  questionKey: key,
  /** Null where nothing was chosen. */
  value: answerValueSchema.nullable(),
  /** The answer to an open question, or what was written beside the options; empty for none. */
  words: z.string().max(NOTE_LIMIT),
})
export type AnswerDraft = z.infer<typeof answerDraftSchema>

/** The keys of options that an answer names, in its order. */
export const optionsNamed = (value: AnswerValue | null): readonly string[] => {
  if (value === null || value.kind === 'scale') return []
  if (value.kind === 'single') return [value.option]
  return value.kind === 'multiple' ? value.options : value.order
}

const takesWords = ({ kind, hasOther }: Pick<Question, 'kind' | 'hasOther'>): boolean =>
  kind === 'open' || ((kind === 'single' || kind === 'multiple') && hasOther)

/** @returns the answer as it can be kept; `answer-unfit` where it is of another kind than its question, or names an option that it has not. */
export const fitAnswer = (
  question: Pick<Question, 'kind' | 'hasOther' | 'options'>,
  { questionKey, value, words }: AnswerDraft,
): Result<AnswerDraft> => {
  const unfit = fail('answer-unfit')
  if (value !== null && value.kind !== question.kind) return unfit
  if (words.trim() !== '' && !takesWords(question)) return unfit
  const named = optionsNamed(value)
  const known = new Set(question.options.map(option => option.key))
  if (named.some(option => !known.has(option)) || new Set(named).size !== named.length) return unfit
  return ok({ questionKey, value, words: words.trim() === '' ? '' : words })
}

/**
 * Whether answers given to `before` are still answers to `after`: the same kind and purpose, every option still there and
 * still naming the same reason. Words may be corrected, options added.
 */
export const isCompatible = (before: QuestionDraft, after: QuestionDraft): boolean =>
  before.kind === after.kind &&
  before.purpose === after.purpose &&
  (after.hasOther || !before.hasOther) &&
  before.options.every(option =>
    after.options.some(other => other.key === option.key && other.reasonId === option.reasonId),
  )

/** Seconds that the parts of a call take: our own estimate, on the slow side. */
const SECONDS = { frame: 30, open: 60, single: 15, multiple: 20, scale: 15, ranking: 20 } as const
const SECONDS_PER_OPTION = { single: 2, multiple: 3, ranking: 5 } as const
/** A survey is answered to the end when it is short. */
export const ADVISED_MINUTES = 5

/** About how many minutes a call takes: opening and closing, every question read out and answered. */
export const estimatedMinutes = (questions: readonly Pick<Question, 'kind' | 'options'>[]): number => {
  if (questions.length === 0) return 0
  const seconds = questions.reduce<number>((sum, { kind, options }) => {
    const each = kind === 'single' || kind === 'multiple' || kind === 'ranking' ? SECONDS_PER_OPTION[kind] : 0
    return sum + SECONDS[kind] + each * options.length
  }, SECONDS.frame)
  return seconds / 60
}

/** A reason that the answers of one respondent come to. */
export type AnsweredReason = { readonly reasonId: ReasonId; readonly isMain: boolean; readonly pain: number | null }

/**
 * The mentions that structured answers come to: each reason named once; the main one from the question that asks for one;
 * the pain of the scale belongs to the main reason, or to the only one.
 * @param finalReason resolves a reason that was merged away
 */
export const answeredReasons = (
  questions: readonly Pick<Question, 'key' | 'purpose' | 'options'>[],
  answers: ReadonlyMap<string, AnswerValue>,
  finalReason: (reasonId: ReasonId) => ReasonId,
): readonly AnsweredReason[] => {
  const named = new Set<ReasonId>()
  let main: ReasonId | undefined
  let pain: number | null = null
  for (const { key: questionKey, purpose, options } of questions) {
    const value = answers.get(questionKey)
    if (value === undefined) continue
    if (value.kind === 'scale') {
      if (purpose === 'pain') pain ??= value.number
      continue
    }
    if (purpose !== 'reasons' && purpose !== 'main') continue
    for (const chosen of optionsNamed(value)) {
      const reasonId = options.find(option => option.key === chosen)?.reasonId ?? null
      if (reasonId === null) continue
      named.add(finalReason(reasonId))
      if (purpose === 'main') main ??= finalReason(reasonId)
    }
  }
  const sole = named.size === 1
  return [...named].map(reasonId => ({
    reasonId,
    isMain: reasonId === main,
    pain: reasonId === main || (main === undefined && sole) ? pain : null,
  }))
}
