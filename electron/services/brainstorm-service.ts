/** The led brainstorm: its queries, the gate before other results, and all of its commands. */
import type { ProcedureName } from '#shared/contract/contract.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { insertFreeze, listOpenGuesses } from '#electron/storage/queries/freeze-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import { boardCommands } from './brainstorm/board-commands.ts'
import { printCommands } from './brainstorm/print-commands.ts'
import { readBrainstorm, readPresent } from './brainstorm/read-view.ts'
import { voteCommands } from './brainstorm/vote-commands.ts'
import { withEngagement, type Handlers, type ServiceContext } from './context.ts'

type Names = Extract<ProcedureName, `brainstorm.${string}`>

export const createBrainstormService = (context: ServiceContext): Handlers<Names> => ({
  'brainstorm.get': ({ engagement, studyId }) =>
    withEngagement(context, engagement, ({ reader }) =>
      findStudy(reader, studyId) === undefined ? fail('not-found') : ok(readBrainstorm(reader, studyId) ?? null),
    ),
  'brainstorm.present': ({ engagement, studyId }) =>
    withEngagement(context, engagement, ({ reader }) => ok(readPresent(reader, studyId) ?? null)),
  'brainstorm.gate': ({ engagement }) => withEngagement(context, engagement, open => ok(listOpenGuesses(open.reader))),
  'brainstorm.look': ({ engagement }) =>
    withEngagement(context, engagement, open => {
      // Outside the history: what was seen cannot be unseen.
      const looked = open.file.change(writer => {
        for (const { studyId } of listOpenGuesses(writer))
          insertFreeze(writer, studyId, { at: context.clock(), event: 'looked', reason: '' })
        return ok(null)
      })
      if (looked.ok) context.emit({ type: 'changed', engagement, areas: ['brainstorm'] })
      return looked
    }),
  ...boardCommands(context),
  ...voteCommands(context),
  ...printCommands(context),
})
