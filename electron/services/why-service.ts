/** The tree of whys of an interview; its root causes are verified mentions, kept in step in the same transaction. */
import type { WhyNode, WhyNodeId } from '#shared/domain/interviews.ts'
import { branchOf, childrenOf, placeAfter, placeOfMove } from '#shared/domain/why-tree.ts'
import type { EngagementId, RespondentId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { findText } from '#electron/storage/queries/coding-queries.ts'
import { isErased } from '#electron/storage/queries/interview-queries.ts'
import { findRespondent } from '#electron/storage/queries/study-queries.ts'
import {
  attachText,
  findWhyNode,
  insertWhyNode,
  listWhyNodes,
  placeWhyNode,
  removeWhyNode,
  saveWhyNode,
} from '#electron/storage/queries/why-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { syncCodedMentions } from './coded-mentions.ts'
import { edit, type Handlers, type ServiceContext } from './context.ts'
import { openStudyOf, usableReason } from './open-study.ts'
import { releaseVerified } from './verified-mentions.ts'

type Names = 'whys.add' | 'whys.save' | 'whys.move' | 'whys.remove' | 'whys.attach'

const AREAS = ['interviews', 'studies', 'reasons', 'ranking', 'rules', 'report'] as const

/** An interview that takes edits: its study is open and its words were not erased. */
export const openInterview = (reader: Reader, respondentId: RespondentId): Result<null> => {
  const study = openStudyOf(reader, findRespondent(reader, respondentId))
  if (!study.ok) return study
  return isErased(reader, respondentId) ? fail('interview-erased') : ok(null)
}

const openNode = (reader: Reader, id: WhyNodeId): Result<WhyNode> => {
  const node = findWhyNode(reader, id)
  if (node === undefined) return fail('not-found')
  const open = openInterview(reader, node.respondentId)
  return open.ok ? ok(node) : open
}

const putInOrder = (writer: Writer, nodes: readonly WhyNode[]): void => {
  nodes.forEach((node, index) => {
    if (node.position !== index + 1) placeWhyNode(writer, node.id, node.parentId, index + 1)
  })
}

export const createWhyService = (context: ServiceContext): Handlers<Names> => {
  const editNode = <Value>(
    engagement: EngagementId,
    label: string,
    nodeId: WhyNodeId,
    work: (writer: Writer, node: WhyNode) => Result<Value>,
  ): Result<Value> =>
    edit(context, engagement, { label, areas: AREAS }, writer => {
      const node = openNode(writer, nodeId)
      if (!node.ok) return node
      const result = work(writer, node.value)
      if (!result.ok) return result
      releaseVerified(writer, node.value.respondentId)
      syncCodedMentions(context, writer, node.value.respondentId)
      return result
    })

  return {
    'whys.add': ({ engagement, respondentId, parentId, afterId, body }) =>
      edit(context, engagement, { label: 'why-added', areas: AREAS }, writer => {
        const open = openInterview(writer, respondentId)
        if (!open.ok) return open
        const nodes = listWhyNodes(writer, respondentId)
        if (parentId !== null && !nodes.some(node => node.id === parentId)) return fail('not-found')
        const nodeId = context.newId<WhyNodeId>()
        const draft = { body, reasonId: null, isRoot: false }
        insertWhyNode(writer, nodeId, { respondentId, parentId, position: 0 }, draft, context.clock())
        const made: WhyNode = {
          ...draft,
          id: nodeId,
          respondentId,
          parentId,
          position: 0,
          mentionId: null,
          textIds: [],
        }
        putInOrder(writer, placeAfter(childrenOf(nodes, parentId), made, afterId))
        return ok({ nodeId })
      }),
    'whys.save': ({ engagement, nodeId, draft }) =>
      editNode(engagement, 'why-saved', nodeId, writer => {
        const reason = draft.reasonId === null ? ok(null) : usableReason(writer, draft.reasonId)
        if (!reason.ok) return reason
        saveWhyNode(writer, nodeId, { ...draft, reasonId: reason.value })
        return ok(null)
      }),
    // A move that leads nowhere (up from the first place, say) changes nothing and is no fault.
    'whys.move': ({ engagement, nodeId, move }) =>
      editNode(engagement, 'why-moved', nodeId, (writer, node) => {
        const nodes = listWhyNodes(writer, node.respondentId)
        const place = placeOfMove(nodes, nodeId, move)
        if (place === undefined) return ok(null)
        const siblings = childrenOf(nodes, place.parentId).filter(other => other.id !== nodeId)
        placeWhyNode(writer, nodeId, place.parentId, 0)
        putInOrder(writer, placeAfter(siblings, { ...node, parentId: place.parentId, position: 0 }, place.afterId))
        return ok(null)
      }),
    'whys.remove': ({ engagement, nodeId }) =>
      editNode(engagement, 'why-removed', nodeId, (writer, node) => {
        for (const below of branchOf(listWhyNodes(writer, node.respondentId), nodeId))
          saveWhyNode(writer, below.id, { ...below, isRoot: false })
        releaseVerified(writer, node.respondentId)
        removeWhyNode(writer, nodeId)
        return ok(null)
      }),
    'whys.attach': ({ engagement, nodeId, textId, isAttached }) =>
      editNode(engagement, 'why-saved', nodeId, (writer, node) => {
        if (findText(writer, textId)?.respondentId !== node.respondentId) return fail('not-found')
        attachText(writer, nodeId, textId, isAttached)
        return ok(null)
      }),
  }
}
