/** Asks after a job and cancels it. */
import { fail, ok } from '#shared/kit/result.ts'
import type { Handlers, ServiceContext } from './context.ts'

export const createJobService = (context: ServiceContext): Handlers<'jobs.get' | 'jobs.cancel'> => ({
  'jobs.get': ({ job }) => {
    const state = context.jobs.find(job)
    return state === undefined ? fail('not-found') : ok(state)
  },
  // Cancelling what has just ended is no error: the user pressed in good time by his own eyes.
  'jobs.cancel': ({ job }) => {
    if (context.jobs.find(job) === undefined) return fail('not-found')
    context.jobs.cancel(job)
    return ok(null)
  },
})
