/** Texts in the respondents' words and their coding. A coder is answered only what is his own, so that the second stays blind to the first. */
import { z } from 'zod'
import type { CodeAgreement, PairAgreement } from '#shared/analysis/coder-agreement.ts'
import type { Alpha } from '#shared/analysis/krippendorff-alpha.ts'
import type { Interval } from '#shared/analysis/proportions.ts'
import {
  CODERS,
  codingDraftSchema,
  TEXT_KINDS,
  TEXT_LIMIT,
  type Coder,
  type Coding,
  type Settlement,
  type SourceText,
} from '#shared/domain/coding.ts'
import { idOf, noteText } from '#shared/domain/schema-parts.ts'
import type { CodingId, ReasonId, TextId } from '#shared/kit/id.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const studyId = idOf<'study'>()
const textId = idOf<'text'>()
const codingId = idOf<'coding'>()
const reasonId = idOf<'reason'>()
const coder = z.enum(CODERS)
const frozen = { errors: ['study-frozen'] }

export const textDraftSchema = z.object({
  kind: z.enum(TEXT_KINDS),
  body: z.string().min(1).max(TEXT_LIMIT),
  /** Seconds into the talk. */
  atSeconds: z.number().int().min(0).max(86_400).nullable(),
  offRecord: z.boolean(),
})
export type TextDraft = z.infer<typeof textDraftSchema>

/** A text as one coder sees it: with his own codes and whether he has read it. */
export type CoderText = SourceText & { readonly isRead: boolean; readonly codings: readonly Coding[] }

/** A reason that only one of the two coders found in a text that both have read. */
export type Dispute = {
  readonly text: SourceText
  readonly reasonId: ReasonId
  /** The one who found it. */
  readonly only: Coder
  /** What was settled; null while it is open. */
  readonly settlement: Settlement | null
}

/** How far the two coders of a study agree, over the texts that both have read. */
export type CodersAgreement = {
  readonly texts: number
  readonly readByFirst: number
  readonly readBySecond: number
  readonly readByBoth: number
  /** Share of texts with exactly the same codes, 0 to 1; null where none was read by both. */
  readonly sameCodes: PairAgreement['sameCodes']
  readonly pooled: PairAgreement['pooled']
  readonly alpha: Alpha & { readonly interval: Interval | null }
  readonly codes: readonly (Omit<CodeAgreement, 'code'> & { readonly reasonId: ReasonId })[]
  readonly disputes: readonly Dispute[]
}

export const codingProcedures = {
  /** The texts of a study in the order of its respondents, with the codes of one coder. */
  'texts.list': query<readonly CoderText[]>()(inEngagement.extend({ studyId, coder })),
  'texts.add': command<{ readonly textId: TextId }>()(
    inEngagement.extend({
      studyId,
      respondentId: idOf<'respondent'>(),
      questionId: z.string().min(1).max(100).nullable(),
      draft: textDraftSchema,
    }),
    { errors: [...frozen.errors, 'interview-erased'] },
  ),
  /** Codes stay on their words where these are still there, and go where they are not. */
  'texts.save': command()(inEngagement.extend({ textId, draft: textDraftSchema }), frozen),
  'texts.remove': command()(inEngagement.extend({ textId }), frozen),
  /** Codes a passage; the text counts as read by this coder. */
  'codings.add': command<{ readonly codingId: CodingId }>()(
    inEngagement.extend({ textId, coder, draft: codingDraftSchema }),
    { errors: [...frozen.errors, 'passage-outside-text'] },
  ),
  'codings.save': command()(inEngagement.extend({ codingId, draft: codingDraftSchema }), {
    errors: [...frozen.errors, 'passage-outside-text'],
  }),
  'codings.remove': command()(inEngagement.extend({ codingId }), frozen),
  /** The codes of the whole text at once, in place of this coder's earlier ones; none at all is an answer too: read, nothing found. */
  'codings.setWhole': command()(
    inEngagement.extend({
      textId,
      coder,
      reasonIds: z.array(reasonId).max(26),
      /** One of `reasonIds`. */
      primary: reasonId.nullable(),
    }),
    frozen,
  ),
  'codings.markRead': command()(inEngagement.extend({ textId, coder, isRead: z.boolean() }), frozen),
  /** Settles whether the reason stands behind the text; both coders' codes stay as they are. */
  'settlements.save': command()(inEngagement.extend({ textId, reasonId, holds: z.boolean(), note: noteText }), {
    errors: [...frozen.errors, 'not-read-by-both'],
  }),
  'coding.agreement': query<CodersAgreement>()(inEngagement.extend({ studyId })),
  'settlements.remove': command()(inEngagement.extend({ textId, reasonId }), frozen),
} as const
