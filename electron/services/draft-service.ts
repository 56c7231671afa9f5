/** Keeps half-filled forms with the engagement, so that a closed window loses no typed word. */
import { ok } from '#shared/kit/result.ts'
import { findDraft, saveDraft } from '#electron/storage/queries/draft-queries.ts'
import { withEngagement, type Handlers, type ServiceContext } from './context.ts'

export const createDraftService = (context: ServiceContext): Handlers<'drafts.get' | 'drafts.save'> => ({
  'drafts.get': ({ engagement, name }) =>
    withEngagement(context, engagement, ({ reader }) => ok({ value: findDraft(reader, name) ?? null })),
  // Nobody is told: a draft shows only in the form that it belongs to.
  'drafts.save': ({ engagement, name, value }) =>
    withEngagement(context, engagement, ({ file }) =>
      file.change(writer => {
        saveDraft(writer, name, value)
        return ok(null)
      }),
    ),
})
