/** Studies, respondents and mentions; reasons, their merging, classification and ranking. */
import { z } from 'zod'
import type { Ranking } from '#shared/analysis/figures.ts'
import {
  mentionDraftSchema,
  METHOD_IDS,
  respondentDraftSchema,
  studyDraftSchema,
  studySettingsSchema,
  type MethodDefinition,
  type StudyContent,
  type StudySummary,
} from '#shared/domain/evidence.ts'
import {
  overrideSchema,
  PESTEL_FACTORS,
  PORTER_FORCES,
  REASON_GROUPS,
  reasonDraftSchema,
  type CatalogueReason,
  type Reason,
  type ReasonMerge,
} from '#shared/domain/reasons.ts'
import { idOf } from '#shared/domain/schema-parts.ts'
import type { MentionId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const studyId = idOf<'study'>()
const respondentId = idOf<'respondent'>()
const mentionId = idOf<'mention'>()
const reasonId = idOf<'reason'>()
const draftName = z.string().min(1).max(300)
/** A form of fifty reasons with full verbatims fits. */
const LONGEST_DRAFT = 1_200_000
const frozen = { errors: ['study-frozen', 'reason-merged', 'poll-anonymous'] }

export type ReasonView = Reason & { readonly mentionCount: number }

const weight = z.number().min(0).max(100)
export const rankingSettingsSchema = z
  .object({
    weights: z.object({ share: weight, main: weight, pain: weight, money: weight }),
    methodWeights: z.object({ brainstorm: weight, staff: weight, survey: weight, interview: weight }),
    cutA: z.number().min(0.05).max(0.99),
    cutB: z.number().min(0.06).max(1),
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 32 - 1),
  })
  .refine(settings => settings.cutA < settings.cutB, { message: 'cuts-out-of-order' })

export const evidenceProcedures = {
  'methods.list': query<readonly MethodDefinition[]>()(inEngagement),
  'studies.list': query<readonly StudySummary[]>()(inEngagement),
  'studies.get': query<StudyContent>()(inEngagement.extend({ studyId })),
  'studies.create': command<{ readonly studyId: StudyId }>()(
    inEngagement.extend({
      methodId: z.enum(METHOD_IDS),
      draft: studyDraftSchema,
      /** Without them anonymous, the standard form, and a seed of the study's own. */
      settings: studySettingsSchema.partial().optional(),
    }),
  ),
  'studies.saveSettings': command()(inEngagement.extend({ studyId, settings: studySettingsSchema.partial() }), {
    errors: [...frozen.errors, 'study-has-answers'],
  }),
  'studies.save': command()(inEngagement.extend({ studyId, draft: studyDraftSchema }), frozen),
  /** A brainstorm is opened again only with a reason, which its record keeps. */
  'studies.freeze': command()(
    inEngagement.extend({ studyId, frozen: z.boolean(), reason: z.string().max(2000).default('') }),
    { errors: ['freeze-reason-missing'] },
  ),
  'studies.remove': command()(inEngagement.extend({ studyId }), frozen),
  'respondents.add': command<{ readonly respondentId: RespondentId }>()(
    inEngagement.extend({ studyId, draft: respondentDraftSchema }),
    frozen,
  ),
  'respondents.save': command()(inEngagement.extend({ respondentId, draft: respondentDraftSchema }), {
    errors: [...frozen.errors, 'interview-erased'],
  }),
  'respondents.remove': command()(inEngagement.extend({ respondentId }), frozen),
  /** A whole filled form at once: the respondent and all mentions, one step of the history. */
  'responses.record': command<{ readonly respondentId: RespondentId }>()(
    inEngagement.extend({
      studyId,
      respondent: respondentDraftSchema,
      mentions: z
        .array(mentionDraftSchema.omit({ respondentId: true }))
        .min(1)
        .max(50),
    }),
    { errors: [...frozen.errors, 'main-twice'] },
  ),
  'mentions.add': command<{ readonly mentionId: MentionId }>()(
    inEngagement.extend({ studyId, draft: mentionDraftSchema }),
    frozen,
  ),
  'mentions.save': command()(inEngagement.extend({ mentionId, draft: mentionDraftSchema }), frozen),
  'mentions.remove': command()(inEngagement.extend({ mentionId }), frozen),

  /** What was typed into a form and not recorded yet, as the form's own JSON text; null where there is nothing. */
  'drafts.get': query<{ readonly value: string | null }>()(inEngagement.extend({ name: draftName })),
  /** A null forgets the draft. */
  'drafts.save': command()(inEngagement.extend({ name: draftName, value: z.string().max(LONGEST_DRAFT).nullable() })),

  'reasons.catalogue': query<readonly CatalogueReason[]>()(inEngagement),
  /** All reasons, merged ones too (with `mergedInto`), and the history of merges. */
  'reasons.list': query<{ readonly reasons: readonly ReasonView[]; readonly merges: readonly ReasonMerge[] }>()(
    inEngagement,
  ),
  /** Takes reasons of the starter catalogue into the engagement; those already there are answered with their id. */
  'reasons.adopt': command<{ readonly reasonIds: readonly ReasonId[] }>()(
    inEngagement.extend({ catalogueIds: z.array(z.string().min(1).max(100)).min(1).max(200) }),
  ),
  'reasons.add': command<{ readonly reasonId: ReasonId }>()(inEngagement.extend({ draft: reasonDraftSchema }), {
    errors: ['reason-exists'],
  }),
  'reasons.save': command()(inEngagement.extend({ reasonId, draft: reasonDraftSchema }), { errors: ['reason-exists'] }),
  'reasons.remove': command()(inEngagement.extend({ reasonId }), { errors: ['reason-in-use'] }),
  'reasons.merge': command()(inEngagement.extend({ from: reasonId, into: reasonId }), {
    errors: ['merge-with-itself', 'reason-merged'],
  }),
  'reasons.unmerge': command()(inEngagement.extend({ from: reasonId })),
  'reasons.classify': command()(
    inEngagement.extend({
      reasonId,
      group: z.enum(REASON_GROUPS),
      pestel: z.array(z.enum(PESTEL_FACTORS)).max(6),
      porter: z.array(z.enum(PORTER_FORCES)).max(5),
    }),
  ),
  'reasons.override': command()(inEngagement.extend({ reasonId, override: overrideSchema.nullable() })),

  'ranking.get': query<Ranking>()(inEngagement),
  'ranking.saveSettings': command()(inEngagement.extend({ settings: rankingSettingsSchema })),
} as const
