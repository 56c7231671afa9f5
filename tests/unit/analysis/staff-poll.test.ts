import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pollResults, type CountedForm } from '#shared/analysis/staff-poll.ts'
import type { PollGroup, PollGroupId } from '#shared/domain/staff-poll.ts'
import type { ReasonId } from '#shared/kit/id.ts'

const LATE = 'late' as ReasonId
const RUDE = 'rude' as ReasonId

const form = (more: Partial<CountedForm> = {}): CountedForm => ({
  groupId: null,
  knowsNone: false,
  hasOther: false,
  named: [{ reasonId: LATE, isMain: true, pain: null, certainty: null, basis: null }],
  ...more,
})
const SILENT = form({ knowsNone: true, named: [] })
const EVERYONE = { whom: 'everyone', groups: [] } as const

const groups = (...names: string[]): readonly PollGroup[] => names.map(name => ({ id: name as PollGroupId, name }))
const ofGroup = (groupId: string | null, count: number, reasonId = LATE): readonly CountedForm[] =>
  Array.from({ length: count }, () =>
    form({ groupId, named: [{ reasonId, isMain: false, pain: null, certainty: null, basis: null }] }),
  )

describe('the results of a poll', () => {
  test('are nothing below five answers', () => {
    expect(pollResults([form(), form(), form(), form()], EVERYONE)).toBeNull()
    expect(pollResults([], EVERYONE)).toBeNull()
  })

  test('count on all who answered, those who know no reason among them', () => {
    const results = pollResults([form(), form(), form(), SILENT, SILENT], EVERYONE)
    expect(results).toMatchObject({ answered: 5, knowsNone: 2 })
    expect(results?.reasons).toMatchObject([{ reasonId: LATE, count: 3, base: 5, share: 0.6, mainCount: 3 }])
  })

  test('carry Wilson’s interval for a sample and none for a census', () => {
    const forms = [...Array.from({ length: 15 }, () => form()), ...Array.from({ length: 133 }, () => SILENT)]
    expect(pollResults(forms, EVERYONE)?.reasons[0]?.interval).toBeNull()
    // 15 of 148: 0.06238640 to 0.16048724 (statsmodels 0.15, proportion_confint, method "wilson").
    const interval = pollResults(forms, { whom: 'sample', groups: [] })?.reasons[0]?.interval
    expect(interval?.lower).toBeCloseTo(0.0623864, 7)
    expect(interval?.upper).toBeCloseTo(0.16048724, 7)
  })

  test('keep what clients said apart from what staff infer, and average what was given only', () => {
    const named = (certainty: number | null, basis: 'said' | 'inferred' | null) =>
      form({ named: [{ reasonId: RUDE, isMain: false, pain: certainty === null ? null : 8, certainty, basis }] })
    const results = pollResults(
      [named(5, 'said'), named(2, 'inferred'), named(null, 'inferred'), SILENT, SILENT],
      EVERYONE,
    )
    expect(results?.reasons[0]).toMatchObject({
      said: 1,
      inferred: 2,
      certainty: { mean: 3.5, of: 2 },
      pain: { mean: 8, of: 2 },
      mainCount: 0,
    })
  })
})

describe('the groups of a poll', () => {
  test('under five are hidden with the next smallest, and the others shown', () => {
    const forms = [
      ...ofGroup('depot', 2),
      ...ofGroup('depot', 2, RUDE),
      ...ofGroup('shop', 3),
      ...ofGroup('shop', 3, RUDE),
      ...ofGroup('trade', 5),
      ...ofGroup('trade', 4, RUDE),
    ]
    const table = pollResults(forms, { whom: 'everyone', groups: groups('depot', 'shop', 'trade') })?.byGroup
    expect(table?.groups.map(group => group.count)).toEqual([null, null, 9])
    expect(table?.rows).toEqual([
      { reasonId: LATE, cells: [null, null, 5] },
      { reasonId: RUDE, cells: [null, null, 4] },
    ])
  })

  test('show nothing where a small one could be had by subtraction from the whole', () => {
    const forms = [...ofGroup('depot', 4), ...ofGroup('shop', 8)]
    expect(pollResults(forms, { whom: 'everyone', groups: groups('depot', 'shop') })?.byGroup).toBeNull()
  })

  test('count those who named none as a group of their own', () => {
    const forms = [...ofGroup(null, 2), ...ofGroup('shop', 8), ...ofGroup('trade', 9)]
    const table = pollResults(forms, { whom: 'everyone', groups: groups('shop', 'trade') })?.byGroup
    expect(table?.groups).toEqual([
      { name: 'shop', count: null, hidden: 'complement' },
      { name: 'trade', count: 9, hidden: null },
      { name: null, count: null, hidden: 'small' },
    ])
  })

  test('never show a group of one to four, nor leave a hidden sum below five beside the whole', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(sizes, counts => {
        const names = counts.map((_, index) => `g${index}`)
        const forms = counts.flatMap((count, index) => ofGroup(`g${index}`, count, index % 2 === 0 ? LATE : RUDE))
        const results = pollResults(forms, { whom: 'everyone', groups: groups(...names) })
        const table = results?.byGroup
        if (table === undefined || table === null) return
        const hidden = table.groups.flatMap((group, index) => (group.count === null ? [counts[index] ?? 0] : []))
        for (const { count } of table.groups) expect(count === null || count === 0 || count >= 5).toBe(true)
        const sum = hidden.reduce((total, count) => total + count, 0)
        expect(hidden.length === 0 || (hidden.length > 1 && sum >= 5)).toBe(true)
      }),
    )
  })
})
