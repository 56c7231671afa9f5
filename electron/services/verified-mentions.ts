/** Keeps the verified reasons in step with the tree of whys: what stands at its bottom is a verified mention of its reason. */
import type { WhyNode } from '#shared/domain/interviews.ts'
import type { Mention } from '#shared/domain/evidence.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { MentionId, ReasonId, RespondentId } from '#shared/kit/id.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findRespondent, insertMention, listMentions, saveMention } from '#electron/storage/queries/study-queries.ts'
import { linkWhyMention, listWhyNodes } from '#electron/storage/queries/why-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'

const finalIn = (reader: Reader): ((id: ReasonId) => ReasonId) => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  return id => finalReasonId(reasons, id)
}

const ownMentions = (reader: Reader, respondentId: RespondentId): Mention[] => {
  const studyId = findRespondent(reader, respondentId)?.studyId
  return studyId === undefined
    ? []
    : listMentions(reader, studyId).filter(mention => mention.respondentId === respondentId)
}

const isRootOf = (node: WhyNode, mention: Mention, final: (id: ReasonId) => ReasonId): boolean =>
  node.isRoot && node.reasonId !== null && final(node.reasonId) === final(mention.reasonId)

/** Mentions that a root cause stands on: they stay even where no text is coded so. */
export const heldMentions = (reader: Reader, respondentId: RespondentId): ReadonlySet<MentionId> =>
  new Set(listWhyNodes(reader, respondentId).flatMap(node => (node.mentionId === null ? [] : [node.mentionId])))

/** Lets go of mentions whose node is no root cause of their reason any more: what was said stays, as stated. */
export const releaseVerified = (writer: Writer, respondentId: RespondentId): void => {
  const final = finalIn(writer)
  const mentions = new Map(ownMentions(writer, respondentId).map(mention => [mention.id, mention]))
  for (const node of listWhyNodes(writer, respondentId)) {
    const mention = node.mentionId === null ? undefined : mentions.get(node.mentionId)
    if (mention === undefined || isRootOf(node, mention, final)) continue
    linkWhyMention(writer, node.id, null)
    saveMention(writer, mention.id, { ...mention, standing: 'stated' })
  }
}

/** Gives every root cause its verified mention: the respondent's own of that reason, or a new one without words. */
export const attachVerified = (
  context: Pick<ServiceContext, 'newId' | 'clock'>,
  writer: Writer,
  respondentId: RespondentId,
): void => {
  const studyId = findRespondent(writer, respondentId)?.studyId
  if (studyId === undefined) return
  const final = finalIn(writer)
  for (const node of listWhyNodes(writer, respondentId)) {
    if (!node.isRoot || node.reasonId === null) continue
    const reasonId = final(node.reasonId)
    const own = ownMentions(writer, respondentId)
    const known = own.find(mention => final(mention.reasonId) === reasonId)
    const mentionId = known?.id ?? context.newId<MentionId>()
    if (known === undefined)
      insertMention(
        writer,
        mentionId,
        studyId,
        {
          respondentId,
          reasonId,
          pain: null,
          isMain: own.length === 0,
          verbatim: '',
          standing: 'verified',
          dots: null,
        },
        context.clock(),
        'coded',
      )
    else if (known.standing !== 'verified') saveMention(writer, known.id, { ...known, standing: 'verified' })
    if (node.mentionId !== mentionId) linkWhyMention(writer, node.id, mentionId)
  }
}
