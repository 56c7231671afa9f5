/** The staff poll: an anonymous poll answered as a whole and never form by form, and named case cards. */
import { z } from 'zod'
import type { PollResults } from '#shared/analysis/staff-poll.ts'
import { idOf, nameText } from '#shared/domain/schema-parts.ts'
import {
  caseCardSchema,
  MOST_POLL_GROUPS,
  POLL_WHOM,
  pollFormSchema,
  type CaseCard,
  type PollGroup,
  type PollWhom,
} from '#shared/domain/staff-poll.ts'
import type { RespondentId } from '#shared/kit/id.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const studyId = idOf<'study'>()

export type PollView = {
  readonly whom: PollWhom
  readonly groups: readonly PollGroup[]
  readonly answered: number
  /** Null below the anonymity floor: then nothing but the number of answers is known to anybody. */
  readonly results: PollResults | null
}

export const staffProcedures = {
  'staff.getPoll': query<PollView>()(inEngagement.extend({ studyId })),
  /** Whom the poll asks and the groups to choose from on its form, both before the first answer. */
  'staff.savePlan': command()(
    inEngagement.extend({
      studyId,
      whom: z.enum(POLL_WHOM),
      groups: z
        .array(nameText)
        .max(MOST_POLL_GROUPS)
        .refine(names => new Set(names.map(name => name.toLowerCase())).size === names.length, {
          message: 'group-twice',
        }),
    }),
    { errors: ['study-frozen', 'study-has-answers'] },
  ),
  /** Records a form whole and forgets its draft, in one step. Nothing that names the form comes back. */
  'staff.recordForm': command()(inEngagement.extend({ studyId, form: pollFormSchema, draft: z.string().max(300) }), {
    errors: ['study-frozen', 'main-twice', 'form-empty', 'not-a-poll'],
  }),
  'staff.listCases': query<readonly CaseCard[]>()(inEngagement.extend({ studyId })),
  /** One card for each client of a study; without a `respondentId` a new one. */
  'staff.saveCase': command<{ readonly respondentId: RespondentId }>()(
    inEngagement.extend({ studyId, respondentId: idOf<'respondent'>().nullable(), card: caseCardSchema }),
    { errors: ['study-frozen', 'main-twice', 'case-exists', 'not-case-cards'] },
  ),
} as const
