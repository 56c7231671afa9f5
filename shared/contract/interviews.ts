/** Exit interviews: what was agreed, the guide's steps, the talk's clock, the tree of whys, and erasure. */
import { z } from 'zod'
import {
  interviewDraftSchema,
  whyDraftSchema,
  type Erasure,
  type Interview,
  type TalkClock,
  type WhyNode,
  type WhyNodeId,
} from '#shared/domain/interviews.ts'
import { idOf, noteText } from '#shared/domain/schema-parts.ts'
import { WHY_MOVES } from '#shared/domain/why-tree.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const respondentId = idOf<'respondent'>()
const nodeId = idOf<'why'>()
const errors = { errors: ['study-frozen', 'interview-erased'] }

export type InterviewView = {
  readonly interview: Interview
  /** Ids of the method's steps that were ticked off. */
  readonly askedSteps: readonly string[]
  readonly clock: TalkClock
  readonly whys: readonly WhyNode[]
}

/** `start` lets the clock run (on), `pause` stops it. */
export const CLOCK_ACTIONS = ['start', 'pause'] as const

export const interviewProcedures = {
  'interviews.get': query<InterviewView>()(inEngagement.extend({ respondentId })),
  'interviews.save': command()(inEngagement.extend({ respondentId, draft: interviewDraftSchema }), errors),
  'interviews.tick': command()(
    inEngagement.extend({ respondentId, stepId: z.string().min(1).max(100), isAsked: z.boolean() }),
    errors,
  ),
  /** The clock is no part of the history: undo does not turn back time. */
  'interviews.clock': command()(inEngagement.extend({ respondentId, action: z.enum(CLOCK_ACTIONS) }), errors),
  /**
   * Erases the words and the person for good, in the file, its log, its backups and the history; mentions stay without words. Answers
   * whether all of it is done; where the disk did not let it finish, the next opening goes on.
   */
  'interviews.erase': command<{ readonly isFinished: boolean }>()(inEngagement.extend({ respondentId })),
  /** Erasures of which nobody has read yet, or that are not finished. */
  'interviews.erasures': query<readonly Erasure[]>()(inEngagement),
  'interviews.readErasures': command()(inEngagement),

  'whys.add': command<{ readonly nodeId: WhyNodeId }>()(
    inEngagement.extend({ respondentId, parentId: nodeId.nullable(), afterId: nodeId.nullable(), body: noteText }),
    errors,
  ),
  'whys.save': command()(inEngagement.extend({ nodeId, draft: whyDraftSchema }), errors),
  /** Worked out from the tree as it stands here, so that keys pressed fast one after another each find the place the last one left. */
  'whys.move': command()(inEngagement.extend({ nodeId, move: z.enum(WHY_MOVES) }), errors),
  /** What stands below goes with it. */
  'whys.remove': command()(inEngagement.extend({ nodeId }), errors),
  'whys.attach': command()(inEngagement.extend({ nodeId, textId: idOf<'text'>(), isAttached: z.boolean() }), errors),
} as const
