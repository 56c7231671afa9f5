import { describe, expect, test } from 'vitest'
import type { WhyNode, WhyNodeId } from '#shared/domain/interviews.ts'
import { branchOf, linesOf, placeAfter, placeOfMove } from '#shared/domain/why-tree.ts'
import type { RespondentId } from '#shared/kit/id.ts'

const node = (id: string, parent: string | null, position: number): WhyNode => ({
  id: id as WhyNodeId,
  respondentId: 'p' as RespondentId,
  parentId: parent as WhyNodeId | null,
  position,
  body: id,
  reasonId: null,
  isRoot: false,
  mentionId: null,
  textIds: [],
})
const id = (name: string): WhyNodeId => name as WhyNodeId

/** a (b (c), d), e */
const TREE = [node('e', null, 2), node('a', null, 1), node('d', 'a', 2), node('b', 'a', 1), node('c', 'b', 1)]

describe('the tree of whys', () => {
  test('reads from top to bottom, each answer below what it explains', () => {
    expect(linesOf(TREE).map(line => `${line.depth}${line.node.id}${line.isLeaf ? '*' : ''}`)).toEqual([
      '0a',
      '1b',
      '2c*',
      '1d*',
      '0e*',
    ])
    expect(branchOf(TREE, id('a')).map(one => one.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('moves an answer in, out, up and down, and nowhere it cannot go', () => {
    expect(placeOfMove(TREE, id('d'), 'in')).toEqual({ parentId: 'b', afterId: 'c' })
    expect(placeOfMove(TREE, id('e'), 'in')).toEqual({ parentId: 'a', afterId: 'd' })
    expect(placeOfMove(TREE, id('c'), 'out')).toEqual({ parentId: 'a', afterId: 'b' })
    expect(placeOfMove(TREE, id('d'), 'up')).toEqual({ parentId: 'a', afterId: null })
    expect(placeOfMove(TREE, id('a'), 'down')).toEqual({ parentId: null, afterId: 'e' })
    expect(placeOfMove(TREE, id('a'), 'in')).toBeUndefined()
    expect(placeOfMove(TREE, id('a'), 'out')).toBeUndefined()
    expect(placeOfMove(TREE, id('e'), 'down')).toBeUndefined()
    expect(placeAfter([node('a', null, 1)], node('x', null, 0), null).map(one => one.id)).toEqual(['x', 'a'])
  })
})
