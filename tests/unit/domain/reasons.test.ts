/** Merges lead to the reason that counts in the end. */
import { expect, test } from 'vitest'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { ReasonId } from '#shared/kit/id.ts'

const id = (text: string): ReasonId => text as ReasonId

test('a chain of merges is followed to its end, an unknown id stays as it is', () => {
  const reasons = new Map([
    [id('a'), { mergedInto: id('b') }],
    [id('b'), { mergedInto: id('c') }],
    [id('c'), { mergedInto: null }],
  ])
  expect(['a', 'b', 'c', 'x'].map(one => finalReasonId(reasons, id(one)))).toEqual(['c', 'c', 'c', 'x'])
})
