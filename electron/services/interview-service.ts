/** Exit interviews: what was agreed, the guide, the clock of the talk, and erasing an interview for good. */
import { secondsInto } from '#shared/domain/interviews.ts'
import { fail, ok } from '#shared/kit/result.ts'
import {
  getClock,
  getInterview,
  listAskedSteps,
  listErasures,
  readErasures,
  saveClock,
  saveInterview,
  tickStep,
} from '#electron/storage/queries/interview-queries.ts'
import { findRespondent } from '#electron/storage/queries/study-queries.ts'
import { listWhyNodes } from '#electron/storage/queries/why-queries.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { eraseInterviews } from './erase-interviews.ts'
import { openInterview } from './why-service.ts'

type Names =
  | 'interviews.get'
  | 'interviews.save'
  | 'interviews.tick'
  | 'interviews.clock'
  | 'interviews.erase'
  | 'interviews.erasures'
  | 'interviews.readErasures'

const AREAS = ['interviews', 'studies', 'report'] as const
const ALL_EVIDENCE = ['interviews', 'texts', 'studies', 'reasons', 'ranking', 'rules', 'report'] as const

export const createInterviewService = (context: ServiceContext): Handlers<Names> => ({
  'interviews.get': ({ engagement, respondentId }) =>
    withEngagement(context, engagement, ({ reader }) =>
      findRespondent(reader, respondentId) === undefined
        ? fail('not-found')
        : ok({
            interview: getInterview(reader, respondentId),
            askedSteps: listAskedSteps(reader, respondentId),
            clock: getClock(reader, respondentId),
            whys: listWhyNodes(reader, respondentId),
          }),
    ),
  'interviews.save': ({ engagement, respondentId, draft }) =>
    edit(context, engagement, { label: 'interview-saved', areas: AREAS }, writer => {
      const open = openInterview(writer, respondentId)
      if (open.ok) saveInterview(writer, respondentId, draft)
      return open
    }),
  'interviews.tick': ({ engagement, respondentId, stepId, isAsked }) =>
    edit(context, engagement, { label: 'interview-ticked', areas: ['interviews'] }, writer => {
      const open = openInterview(writer, respondentId)
      if (open.ok) tickStep(writer, respondentId, stepId, isAsked ? context.clock() : null)
      return open
    }),
  'interviews.clock': ({ engagement, respondentId, action }) =>
    withEngagement(context, engagement, ({ file }) => {
      const saved = file.change(writer => {
        const open = openInterview(writer, respondentId)
        if (!open.ok) return open
        const now = context.clock()
        const clock = getClock(writer, respondentId)
        const isRunning = clock.runningSince !== null
        if (isRunning !== (action === 'start'))
          saveClock(writer, respondentId, {
            elapsedSeconds: secondsInto(clock, now),
            runningSince: action === 'start' ? now : null,
          })
        return ok(null)
      })
      if (saved.ok) context.emit({ type: 'changed', engagement, areas: ['interviews'] })
      return saved
    }),
  'interviews.erase': async ({ engagement, respondentId }) => {
    const found = context.engagements.find(engagement)
    if (!found.ok) return found
    const { file, reader } = found.value
    if (findRespondent(reader, respondentId) === undefined) return fail('not-found')
    // A job that reads the file would keep its old pages.
    await context.jobs.stop(engagement)
    const erased = eraseInterviews(context, file, [respondentId], 'hand')
    if (erased.ok) context.emit({ type: 'changed', engagement, areas: ['engagement', ...ALL_EVIDENCE] })
    return erased
  },
  'interviews.erasures': ({ engagement }) =>
    withEngagement(context, engagement, ({ reader }) =>
      ok(listErasures(reader).filter(erasure => !erasure.isRead || !erasure.isFinished)),
    ),
  'interviews.readErasures': ({ engagement }) =>
    withEngagement(context, engagement, ({ file }) => {
      const read = file.change(writer => {
        readErasures(writer)
        return ok(null)
      })
      if (read.ok) context.emit({ type: 'changed', engagement, areas: ['interviews'] })
      return read
    }),
})
