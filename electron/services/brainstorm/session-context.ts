/** What every command of a led brainstorm does first: find the open study with its session; and last: keep its mentions in step. */
import type { StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { clustersOf, type Cluster } from '#shared/domain/brainstorm/clusters.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import type { Study } from '#shared/domain/evidence.ts'
import {
  findSession,
  listCardMerges,
  listCards,
  listNames,
  type SessionRow,
} from '#electron/storage/queries/brainstorm-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { edit, type ServiceContext } from '../context.ts'
import { openStudy } from '../open-study.ts'

export type OpenSession = { readonly study: Study; readonly session: SessionRow }

export const BRAINSTORM_AREAS = ['brainstorm', 'studies', 'reasons', 'ranking', 'rules', 'report'] as const

/** @returns failures: `not-found`, `study-frozen`, `brainstorm-not-begun` */
export const findOpenSession = (reader: Reader, studyId: StudyId): Result<OpenSession> => {
  const study = openStudy(reader, studyId)
  if (!study.ok) return study
  const session = findSession(reader, studyId)
  return session === undefined ? fail('brainstorm-not-begun') : ok({ study: study.value, session })
}

/** One undoable command on the session of an open study. */
export const editSession = <Value>(
  context: ServiceContext,
  { engagement, studyId }: { readonly engagement: EngagementId; readonly studyId: StudyId },
  label: string,
  work: (writer: Writer, open: OpenSession) => Result<Value>,
): Result<Value> =>
  edit(context, engagement, { label, areas: BRAINSTORM_AREAS }, writer => {
    const open = findOpenSession(writer, studyId)
    return open.ok ? work(writer, open.value) : open
  })

/** The clusters as they stand now. */
export const readClusters = (reader: Reader, studyId: StudyId): readonly Cluster[] =>
  clustersOf(listCards(reader, studyId), listCardMerges(reader, studyId), listNames(reader, studyId))
