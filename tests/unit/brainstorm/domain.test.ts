/** The rules of a led brainstorm: lines that are typed, codes, what stands together, the clock, the points. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tallyVote } from '#shared/analysis/brainstorm-vote.ts'
import { drawCodes, isCode } from '#shared/domain/brainstorm/ballot-code.ts'
import { clustersOf, doesHold } from '#shared/domain/brainstorm/clusters.ts'
import { checkBallot, readBallotLine, readCardLine, readNumbers } from '#shared/domain/brainstorm/read-line.ts'
import { VOTE_MODES, type Card, type CardMerge } from '#shared/domain/brainstorm/session.ts'
import { clockText, MINUTE_MS, timeLeft, turnTimer } from '#shared/domain/brainstorm/timer.ts'
import type { CardId, ClusterId, MergeId, ReasonId } from '#shared/kit/id.ts'

const rising = (one: number, other: number): number => one - other

describe('a line with a card', () => {
  const seats = [1, 2, 3, 12]
  test.each([
    ['price too high', { seat: 2, text: 'price too high' }],
    ['3 price too high', { seat: 3, text: 'price too high' }],
    ['12: late', { seat: 12, text: 'late' }],
    ['3', { seat: 3, text: '' }],
    ['9 lives', { seat: 2, text: '9 lives' }],
    ['3.5 per cent dearer', { seat: 2, text: '3.5 per cent dearer' }],
    ['* 3 months of waiting', { seat: 2, text: '3 months of waiting' }],
    ['   ', { seat: 2, text: '' }],
  ])('%j', (line, read) => {
    expect(readCardLine(line, 2, seats)).toEqual(read)
  })
})

describe('a line with a ballot', () => {
  test('is a ranking, dots, dots one by one, or points; a code may stand before', () => {
    const [code = ''] = drawCodes(1, 7, new Set())
    expect(readBallotLine('4 1 7', 'rank')).toMatchObject({
      ok: true,
      value: {
        code: null,
        entries: [
          { number: 4, value: 1 },
          { number: 1, value: 2 },
          { number: 7, value: 3 },
        ],
      },
    })
    expect(readBallotLine(`${code} 4:3, 1 : 2`, 'dots')).toEqual({
      ok: true,
      value: {
        code,
        entries: [
          { number: 4, value: 3 },
          { number: 1, value: 2 },
        ],
      },
    })
    expect(readBallotLine('4 4 1 4 1', 'dots')).toEqual(readBallotLine('4:3 1:2', 'dots'))
    expect(readBallotLine('4:60 1=40', 'points')).toMatchObject({ ok: true })
    for (const [line, mode] of [
      ['4:3', 'rank'],
      ['4 1', 'points'],
      ['four', 'dots'],
    ] as const)
      expect(readBallotLine(line, mode)).toMatchObject({ ok: false, error: { code: 'ballot-unreadable' } })
  })

  test.each([
    ['rank', 5, '1 2 3 4 5', null],
    ['rank', 5, '1 2 3 4', 'ballot-too-few'],
    ['rank', 5, '1 2 3 4 5 6', 'ballot-too-many'],
    ['rank', 5, '1 2 2 4 5', 'ballot-item-twice'],
    ['rank', 5, '1 2 3 4 9', 'ballot-no-item'],
    ['dots', 3, '1:2 2:1', null],
    ['dots', 3, '1:2 2:2', 'ballot-too-many'],
    ['points', 100, '1:60 2:40', null],
    ['points', 100, '1:60 2:39', 'ballot-too-few'],
    ['points', 100, '1:60 1:40', 'ballot-item-twice'],
    ['dots', 3, '', 'ballot-empty'],
  ] as const)('held against a vote by %s %i: %j', (mode, size, line, code) => {
    const read = readBallotLine(line, mode)
    if (!read.ok) throw new Error(read.error.code)
    const checked = checkBallot(read.value.entries, { mode, size }, [1, 2, 3, 4, 5, 6])
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...VOTE_MODES), (line, mode) => {
        const read = readBallotLine(line, mode)
        if (read.ok) checkBallot(read.value.entries, { mode: mode, size: 5 }, [1, 2, 3])
        readCardLine(line, 1, [1, 2])
        readNumbers(line)
      }),
    )
  })
})

describe('ballot codes', () => {
  test('end in the check digit of Damm: 572 has 4', () => {
    expect(isCode('00572')).toBe(false)
    // Leading zeros leave the interim digit as it is, so that the published example holds for five digits too.
    expect(isCode('05724')).toBe(true)
  })

  test('differ from each other, and a wrong digit or two swapped neighbours are always noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.nat(4), fc.integer({ min: 1, max: 9 }), (seed, at, step) => {
        const codes = drawCodes(60, seed, new Set())
        expect(new Set(codes).size).toBe(60)
        for (const code of codes) {
          expect(isCode(code)).toBe(true)
          const digits = Array.from(code)
          const wrong = digits.with(at, String((Number(digits[at]) + step) % 10)).join('')
          expect(isCode(wrong)).toBe(false)
          const next = (at + 1) % 5
          const [one = '', other = ''] = [digits[at], digits[next]]
          if (next > at && one !== other) expect(isCode(digits.with(at, other).with(next, one).join(''))).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })
})

const card = (number: number): Card => ({
  id: `k${number}` as CardId,
  seat: 1,
  position: number,
  number,
  text: `card ${number}`,
  meaning: '',
  home: `c${number}` as ClusterId,
  createdAt: number,
})
const merge = (id: number, from: number, into: number, single = false): CardMerge => ({
  id: `m${id}` as MergeId,
  cardId: single ? (`k${from}` as CardId) : null,
  from: `c${from}` as ClusterId,
  into: `c${into}` as ClusterId,
  at: id,
  takenApartAt: null,
})
const apart = (one: CardMerge): CardMerge => ({ ...one, takenApartAt: 99 })
const shape = (cards: readonly Card[], merges: readonly CardMerge[]): number[][] =>
  clustersOf(cards, merges, new Map()).map(cluster => cluster.cards.map(one => one.number ?? 0).toSorted(rising))

describe('what stands together', () => {
  const cards = [1, 2, 3, 4].map(card)

  test('any merge can be taken apart by itself, in any order', () => {
    const [first, second] = [merge(1, 2, 1), merge(2, 1, 3)]
    expect(shape(cards, [first, second])).toEqual([[1, 2, 3], [4]])
    expect(shape(cards, [apart(first), second])).toEqual([[2], [1, 3], [4]])
    expect(shape(cards, [first, apart(second)])).toEqual([[1, 2], [3], [4]])
    expect(shape(cards, [apart(first), apart(second)])).toEqual([[1], [2], [3], [4]])
    expect(doesHold(first, cards, [first, second])).toBe(true)
    expect(doesHold(apart(first), cards, [apart(first), second])).toBe(false)
  })

  test('one card goes alone, and the cluster goes on without it', () => {
    const merges = [merge(1, 2, 1), merge(2, 3, 1), merge(3, 2, 4, true)]
    expect(shape(cards, merges)).toEqual([
      [1, 3],
      [2, 4],
    ])
  })

  test('no card is ever lost or doubled', () => {
    const step = fc.record({
      from: fc.integer({ min: 1, max: 4 }),
      into: fc.integer({ min: 1, max: 4 }),
      single: fc.boolean(),
      off: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const merges = steps
          .filter(({ from, into }) => from !== into)
          .map(({ from, into, single, off }, index) => {
            const one = merge(index, from, into, single)
            return off ? apart(one) : one
          })
        expect(shape(cards, merges).flat().toSorted(rising)).toEqual([1, 2, 3, 4])
      }),
    )
  })

  test('a cluster without a name takes the first name put into it', () => {
    const named = new Map([['c2' as ClusterId, 'r2' as ReasonId]])
    expect(clustersOf(cards, [merge(1, 2, 1)], named)[0]).toMatchObject({ id: 'c1', number: 1, reasonId: 'r2' })
  })
})

describe('the clock', () => {
  test('is stored as its end, so that a restart neither stops nor resets it', () => {
    const started = turnTimer({ leftMs: 5 * MINUTE_MS, endsAt: null }, 'start', 1000, 0)
    expect(timeLeft(started, 1000 + MINUTE_MS)).toBe(4 * MINUTE_MS)
    expect(timeLeft(started, 1000 + 9 * MINUTE_MS)).toBe(0)
    const paused = turnTimer(started, 'pause', 1000 + MINUTE_MS, 0)
    expect(timeLeft(paused, 10 ** 9)).toBe(4 * MINUTE_MS)
    expect(timeLeft(turnTimer(started, 'add-minute', 1000, 0), 1000)).toBe(6 * MINUTE_MS)
    expect(timeLeft(turnTimer(started, 'reset', 9000, 300_000), 9000)).toBe(300_000)
  })

  test.each([
    [0, '0:00'],
    [1, '0:01'],
    [245_000, '4:05'],
    [3_845_000, '1:04:05'],
  ])('%i ms reads %s', (ms, text) => {
    expect(clockText(ms)).toBe(text)
  })
})

test('a ranking counts Borda points of the places asked for; spoiled ballots count for nothing', () => {
  const items = [1, 2, 3].map(number => ({
    number,
    clusterId: `c${number}` as ClusterId,
    reasonId: `r${number}` as ReasonId,
  }))
  const ballot = (order: readonly number[], spoiled = false) => ({
    spoiled,
    entries: order.map((number, index) => ({ number, value: index + 1 })),
  })
  const tally = tallyVote({ mode: 'rank', size: 5, items }, [
    ballot([3, 1, 2]),
    ballot([3, 2, 1]),
    ballot([1, 2, 3], true),
  ])
  expect(tally.map(({ number, points, place, voters }) => [number, points, place, voters])).toEqual([
    [3, 6, 1, 2],
    [1, 3, 2, 2],
    [2, 3, 2, 2],
  ])
})
