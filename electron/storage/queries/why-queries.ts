/** The tree of whys of each interview, and the texts that its answers rest on. */
import type { WhyDraft, WhyNode, WhyNodeId } from '#shared/domain/interviews.ts'
import type { MentionId, ReasonId, RespondentId, TextId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

type NodeRow = {
  id: string
  respondent_id: string
  parent_id: string | null
  position: number
  body: string
  reason_id: string | null
  is_root: number
  mention_id: string | null
}

const nodeOf = (row: NodeRow, textIds: readonly TextId[]): WhyNode => ({
  id: row.id as WhyNodeId,
  respondentId: row.respondent_id as RespondentId,
  parentId: row.parent_id as WhyNodeId | null,
  position: row.position,
  body: row.body,
  reasonId: row.reason_id as ReasonId | null,
  isRoot: row.is_root === 1,
  mentionId: row.mention_id as MentionId | null,
  textIds,
})

/** All nodes of one interview, siblings in their order. */
export const listWhyNodes = (reader: Reader, respondentId: RespondentId): WhyNode[] => {
  const evidence = Map.groupBy(
    reader.all<{ node_id: string; text_id: string }>(
      `SELECT why_evidence.* FROM why_evidence JOIN why_nodes ON why_nodes.id = node_id JOIN texts ON texts.id = text_id
       WHERE why_nodes.respondent_id = ? ORDER BY texts.position`,
      [respondentId],
    ),
    row => row.node_id,
  )
  return reader
    .all<NodeRow>('SELECT * FROM why_nodes WHERE respondent_id = ? ORDER BY position, created_at, id', [respondentId])
    .map(row =>
      nodeOf(
        row,
        (evidence.get(row.id) ?? []).map(one => one.text_id as TextId),
      ),
    )
}

export const findWhyNode = (reader: Reader, id: WhyNodeId): WhyNode | undefined => {
  const row = reader.get<NodeRow>('SELECT * FROM why_nodes WHERE id = ?', [id])
  return row === undefined
    ? undefined
    : listWhyNodes(reader, row.respondent_id as RespondentId).find(one => one.id === id)
}

export const insertWhyNode = (
  writer: Writer,
  id: WhyNodeId,
  place: Pick<WhyNode, 'respondentId' | 'parentId' | 'position'>,
  draft: WhyDraft,
  at: number,
): void => {
  writer.run(
    `INSERT INTO why_nodes
       (id, respondent_id, parent_id, position, body, reason_id, is_root, mention_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
    [id, place.respondentId, place.parentId, place.position, draft.body, draft.reasonId, draft.isRoot ? 1 : 0, at],
  )
}

export const saveWhyNode = (writer: Writer, id: WhyNodeId, draft: WhyDraft): number =>
  writer.run('UPDATE why_nodes SET body = ?, reason_id = ?, is_root = ? WHERE id = ?', [
    draft.body,
    draft.reasonId,
    draft.isRoot ? 1 : 0,
    id,
  ])

export const placeWhyNode = (writer: Writer, id: WhyNodeId, parentId: WhyNodeId | null, position: number): number =>
  writer.run('UPDATE why_nodes SET parent_id = ?, position = ? WHERE id = ?', [parentId, position, id])

/** The mention that stands for a root cause; null where the node is none any more. */
export const linkWhyMention = (writer: Writer, id: WhyNodeId, mentionId: MentionId | null): number =>
  writer.run('UPDATE why_nodes SET mention_id = ? WHERE id = ?', [mentionId, id])

/** What stands below it goes with it. */
export const removeWhyNode = (writer: Writer, id: WhyNodeId): number =>
  writer.run('DELETE FROM why_nodes WHERE id = ?', [id])

export const attachText = (writer: Writer, id: WhyNodeId, textId: TextId, isAttached: boolean): void => {
  if (isAttached)
    writer.run('INSERT INTO why_evidence (node_id, text_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [id, textId])
  else writer.run('DELETE FROM why_evidence WHERE node_id = ? AND text_id = ?', [id, textId])
}
