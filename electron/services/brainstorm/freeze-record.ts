/** Notes every freezing and opening of a study, whatever did it: the button, an undo, a redo. The notes themselves cannot be undone. */
import type { FreezeEvent } from '#shared/domain/brainstorm/session.ts'
import type { Study } from '#shared/domain/evidence.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { ok, type Result } from '#shared/kit/result.ts'
import { insertFreeze } from '#electron/storage/queries/freeze-queries.ts'
import { listStudies } from '#electron/storage/queries/study-queries.ts'
import type { OpenEngagement } from '../context.ts'

/**
 * Runs what may turn the state of studies and notes each turn after it.
 * @param note when it happens, and why.
 */
export const recordingTurns = <Value>(
  open: OpenEngagement,
  note: Pick<FreezeEvent, 'at' | 'reason'>,
  act: () => Result<Value>,
): Result<Value> => {
  const states = (): ReadonlyMap<StudyId, Study['state']> =>
    new Map(listStudies(open.reader).map(study => [study.id, study.state]))
  const before = states()
  const result = act()
  if (!result.ok) return result
  const turned = [...states()].filter(([id, state]) => before.has(id) && before.get(id) !== state)
  if (turned.length === 0) return result
  const noted = open.file.change(writer => {
    for (const [id, state] of turned)
      insertFreeze(writer, id, { ...note, event: state === 'frozen' ? 'frozen' : 'opened' })
    return ok(null)
  })
  return noted.ok ? result : noted
}
