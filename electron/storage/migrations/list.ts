/** Every migration of an engagement file, in order. */
import { firstSchema } from './0010-first-schema.ts'
import { researchCore } from './0020-research-core.ts'
import { brainstorm } from './0030-brainstorm.ts'
import { staffPoll } from './0040-staff-poll.ts'
import { clientSurvey } from './0050-client-survey.ts'
import { interviews } from './0060-interviews.ts'
import { answerSources } from './0090-answer-sources.ts'
import type { Migration } from './migration.ts'

export const ENGAGEMENT_MIGRATIONS: readonly Migration[] = [
  firstSchema,
  researchCore,
  brainstorm,
  staffPoll,
  clientSurvey,
  interviews,
  answerSources,
]
