/** The shape of the tree of whys: who stands below whom, in which order, and where a key moves an answer. */
import type { WhyNode, WhyNodeId } from './interviews.ts'

/** The answers right below one (or at the top, for null), in their order. */
export const childrenOf = (nodes: readonly WhyNode[], parentId: WhyNodeId | null): readonly WhyNode[] =>
  nodes.filter(node => node.parentId === parentId).toSorted((one, other) => one.position - other.position)

/** The node and all that stands below it; empty where there is no such node. */
export const branchOf = (nodes: readonly WhyNode[], id: WhyNodeId): readonly WhyNode[] => {
  const top = nodes.filter(node => node.id === id)
  return [...top, ...childrenOf(nodes, id).flatMap(child => branchOf(nodes, child.id))]
}

/** `node` among its siblings: behind `afterId`, or before all of them for null or one that is not there. */
export const placeAfter = (
  siblings: readonly WhyNode[],
  node: WhyNode,
  afterId: WhyNodeId | null,
): readonly WhyNode[] => {
  const index = siblings.findIndex(sibling => sibling.id === afterId)
  return [...siblings.slice(0, index + 1), node, ...siblings.slice(index + 1)]
}

/** A line of the tree as it is read from top to bottom; `depth` 0 for a reason as stated. */
export type WhyLine = { readonly node: WhyNode; readonly depth: number; readonly isLeaf: boolean }

export const linesOf = (nodes: readonly WhyNode[], parentId: WhyNodeId | null = null, depth = 0): readonly WhyLine[] =>
  childrenOf(nodes, parentId).flatMap(node => {
    const below = linesOf(nodes, node.id, depth + 1)
    return [{ node, depth, isLeaf: below.length === 0 }, ...below]
  })

export const WHY_MOVES = ['in', 'out', 'up', 'down'] as const
export type WhyMove = (typeof WHY_MOVES)[number]

/** Where a move puts a node; undefined where it cannot go there. */
export type WhyPlace = { readonly parentId: WhyNodeId | null; readonly afterId: WhyNodeId | null }

/** `in`: below the sibling before it. `out`: behind its parent. `up`, `down`: among its siblings. */
export const placeOfMove = (nodes: readonly WhyNode[], id: WhyNodeId, move: WhyMove): WhyPlace | undefined => {
  const node = nodes.find(one => one.id === id)
  if (node === undefined) return undefined
  const siblings = childrenOf(nodes, node.parentId)
  const index = siblings.findIndex(sibling => sibling.id === id)
  const [before, next] = [siblings[index - 1], siblings[index + 1]]
  if (move === 'in')
    return before === undefined
      ? undefined
      : { parentId: before.id, afterId: childrenOf(nodes, before.id).at(-1)?.id ?? null }
  if (move === 'out') {
    const parent = nodes.find(one => one.id === node.parentId)
    return parent === undefined ? undefined : { parentId: parent.parentId, afterId: parent.id }
  }
  if (move === 'up')
    return before === undefined ? undefined : { parentId: node.parentId, afterId: siblings[index - 2]?.id ?? null }
  return next === undefined ? undefined : { parentId: node.parentId, afterId: next.id }
}
