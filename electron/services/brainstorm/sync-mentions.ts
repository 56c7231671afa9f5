/** The result of a led brainstorm as mentions of its study: what the deciding vote gave every reason, at once, so that the ranking counts it. */
import { tallyVote } from '#shared/analysis/brainstorm-vote.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { MentionId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { insertMention, listMentions, removeMention, saveMention } from '#electron/storage/queries/study-queries.ts'
import { listBallots, listVotes } from '#electron/storage/queries/vote-queries.ts'
import type { Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from '../context.ts'

/** Points of the deciding vote by reason: the second vote where it was revealed, else the first; empty before a reveal. */
const pointsByReason = (writer: Writer, studyId: StudyId): Map<ReasonId, number> => {
  const reasons = new Map(listReasons(writer).map(reason => [reason.id, reason]))
  const points = new Map<ReasonId, number>()
  const deciding = listVotes(writer, studyId)
    .filter(vote => vote.revealedAt !== null && vote.setAsideAt === null)
    .toSorted((one, other) => other.round - one.round)[0]
  if (deciding === undefined) return points
  const ballots = listBallots(writer, studyId).get(deciding.id) ?? []
  for (const { reasonId, points: given } of tallyVote(deciding, ballots)) {
    const reason = finalReasonId(reasons, reasonId)
    points.set(reason, (points.get(reason) ?? 0) + given)
  }
  return points
}

/**
 * Call after every change of a revealed vote, in the same transaction. Dots and points count as they were given; of a ranking
 * each place counts Borda points (of k places the first gives k, the last 1), so that `dots` of all modes add up alike.
 */
export const syncBrainstormMentions = (
  context: Pick<ServiceContext, 'newId' | 'clock'>,
  writer: Writer,
  studyId: StudyId,
): void => {
  const wanted = pointsByReason(writer, studyId)
  for (const mention of listMentions(writer, studyId)) {
    const dots = wanted.get(mention.reasonId)
    if (dots === undefined) removeMention(writer, mention.id)
    else if (dots !== mention.dots) saveMention(writer, mention.id, { ...mention, dots })
    wanted.delete(mention.reasonId)
  }
  for (const [reasonId, dots] of wanted) {
    const told = { respondentId: null, reasonId, pain: null, isMain: false, verbatim: '', standing: 'stated' } as const
    insertMention(writer, context.newId<MentionId>(), studyId, { ...told, dots }, context.clock())
  }
}
