/** The client survey: whom it asks, its script, the calls and what they come to. */
import { z } from 'zod'
import type { Response } from '#shared/analysis/response.ts'
import type { SampleAdvice } from '#shared/analysis/survey-sample.ts'
import type { SurveyResults } from '#shared/analysis/survey-results.ts'
import type { Allocation } from '#shared/analysis/allocation.ts'
import {
  answerDraftSchema,
  questionDraftSchema,
  surveyScriptSchema,
  type AnswerDraft,
  type CatalogueQuestion,
  type Question,
  type SurveyScript,
} from '#shared/domain/questionnaire.ts'
import { attemptDraftSchema, samplePlanSchema, type CallLine, type SamplePlan } from '#shared/domain/survey-sample.ts'
import { idOf } from '#shared/domain/schema-parts.ts'
import type { Day } from '#shared/kit/day.ts'
import type { AttemptId } from '#shared/kit/id.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const inStudy = inEngagement.extend({ studyId: idOf<'study'>() })
const questionKey = z.string().min(1).max(100)
const frozen = ['study-frozen']
const locked = [...frozen, 'questionnaire-in-use', 'answer-unfit']

export type Questionnaire = {
  /** The definition that the study uses; changing the stock catalogue later changes nothing here. */
  readonly script: SurveyScript
  readonly questions: readonly Question[]
  /** Answers exist: questions can be added at the end and words corrected, nothing else. */
  readonly hasAnswers: boolean
  /** About so many minutes a call. */
  readonly minutes: number
}

/** What a plan of the sample would ask, before it is drawn. */
export type SamplePreview = {
  readonly lost: number
  /** Lost clients by their own class; `unknown` and `notPositive` could not be ranked by revenue. */
  readonly classes: { readonly A: number; readonly B: number; readonly C: number }
  readonly unknown: number
  readonly notPositive: number
  readonly advice: SampleAdvice
  readonly strata: readonly Allocation[]
}

export type CallList = {
  readonly plan: SamplePlan | null
  readonly lines: readonly CallLine[]
  readonly response: Response
  readonly strata: readonly { readonly stratum: string; readonly response: Response }[]
  readonly coverage: SurveyResults['coverage']
  /** The day that a new attempt is noted under. */
  readonly today: Day
}

export const surveyProcedures = {
  'survey.catalogue': query<readonly CatalogueQuestion[]>()(inEngagement),
  'survey.questionnaire': query<Questionnaire>()(inStudy),
  /** Takes stock questions with their words as they are now; `standard` takes the script and all standard ones. */
  'survey.adopt': command<{ readonly keys: readonly string[] }>()(
    inStudy.extend({
      catalogueIds: z.union([z.literal('standard'), z.array(z.string().min(1).max(100)).min(1).max(60)]),
    }),
    { errors: frozen },
  ),
  'survey.saveScript': command()(inStudy.extend({ script: surveyScriptSchema }), { errors: frozen }),
  'survey.addQuestion': command<{ readonly key: string }>()(inStudy.extend({ draft: questionDraftSchema }), {
    errors: frozen,
  }),
  'survey.saveQuestion': command()(inStudy.extend({ key: questionKey, draft: questionDraftSchema }), {
    errors: locked,
  }),
  'survey.removeQuestion': command()(inStudy.extend({ key: questionKey }), { errors: locked }),
  /** @param to the new place, 0 for the first */
  'survey.moveQuestion': command()(inStudy.extend({ key: questionKey, to: z.number().int().min(0).max(100) }), {
    errors: locked,
  }),

  'survey.previewSample': query<SamplePreview>()(inEngagement.extend({ plan: samplePlanSchema })),
  'survey.drawSample': command<{ readonly drawn: number }>()(inStudy.extend({ plan: samplePlanSchema }), {
    errors: [...frozen, 'sample-in-use', 'nobody-lost'],
  }),
  'survey.calls': query<CallList>()(inStudy),
  'survey.logAttempt': command<{ readonly attemptId: AttemptId }>()(
    inStudy.extend({ clientId: idOf<'client'>(), draft: attemptDraftSchema }),
    { errors: frozen },
  ),
  'survey.removeAttempt': command()(inEngagement.extend({ attemptId: idOf<'attempt'>() }), { errors: frozen }),

  /** What one respondent answered, in the order of the questions, and whether he may be contacted again. */
  'survey.answers': query<{ readonly answers: readonly AnswerDraft[]; readonly mayContact: boolean | null }>()(
    inEngagement.extend({ respondentId: idOf<'respondent'>() }),
  ),
  'survey.answer': command()(inEngagement.extend({ respondentId: idOf<'respondent'>(), answer: answerDraftSchema }), {
    errors: [...frozen, 'answer-unfit'],
  }),
  /** Kept apart from the answers; null where it was not asked. */
  'survey.saveContactWish': command()(
    inEngagement.extend({ respondentId: idOf<'respondent'>(), mayContact: z.boolean().nullable() }),
    { errors: frozen },
  ),
  'survey.results': query<SurveyResults>()(inStudy),
} as const
