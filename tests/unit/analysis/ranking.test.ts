import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { DEFAULT_RANKING_SETTINGS, type Ranking, type RankingMention } from '#shared/analysis/figures.ts'
import { rankReasons, type RankingReason } from '#shared/analysis/ranking.ts'
import { METHOD_IDS, type MethodId } from '#shared/domain/evidence.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import { shuffle, createRandom } from '#shared/kit/random.ts'

const SETTINGS = DEFAULT_RANKING_SETTINGS

const said = (
  method: MethodId,
  unit: string | null,
  reason: string,
  more: Partial<Omit<RankingMention, 'reasonId'>> = {},
): RankingMention => ({
  method,
  studyId: `${method} study`,
  unit,
  clientId: null,
  reasonId: reason as ReasonId,
  pain: null,
  isMain: false,
  verified: false,
  dots: null,
  ...more,
})

/** A mention of a client, whose id is also what counts once. */
const client = (method: MethodId, id: string, reason: string, more: Partial<RankingMention> = {}): RankingMention =>
  said(method, id, reason, { clientId: id as ClientId, ...more })

const reasonList = (...ids: string[]): RankingReason[] =>
  ids.map(id => ({ id: id as ReasonId, group: 'company', override: null }))

const money = (amounts: Record<string, number>): Map<ClientId, number> =>
  new Map(Object.entries(amounts).map(([id, amount]) => [id as ClientId, amount]))

const rank = (mentions: readonly RankingMention[], more: Partial<Parameters<typeof rankReasons>[0]> = {}): Ranking =>
  rankReasons({
    mentions,
    reasons: reasonList(...new Set(mentions.map(mention => mention.reasonId))),
    money: new Map(),
    settings: SETTINGS,
    studies: [],
    resamples: 0,
    ...more,
  })

const find = (ranking: Ranking, id: string) => ranking.reasons.find(reason => reason.reasonId === id)

describe('one method’s score', () => {
  test('is the weighted mean of the shares of namings, main reasons, pain and money', () => {
    const ranking = rank(
      [
        client('survey', 'c1', 'late', { isMain: true, pain: 8 }),
        client('survey', 'c2', 'late', { pain: 4 }),
        client('survey', 'c2', 'price', { isMain: true }),
        client('survey', 'c3', 'price'),
        client('survey', 'c4', 'price'),
      ],
      { money: money({ c1: 600, c2: 200, c3: 200 }) },
    )
    const late = find(ranking, 'late')
    const expected = 0.4 * (2 / 4) + 0.2 * (1 / 4) + 0.2 * (12 / 10 / 4) + 0.2 * (800 / 1000)
    expect(late?.byMethod).toEqual([
      {
        method: 'survey',
        count: 2,
        share: 0.5,
        rank: 2,
        mainCount: 1,
        pain: 6,
        money: 800,
        score: expect.closeTo(expected),
      },
    ])
    expect(late?.weight).toBeCloseTo(expected)
    expect(late).toMatchObject({ clients: 2, mentions: 2, mainCount: 1, pain: 6, money: 800 })
  })

  test('leaves out what nobody in the method gave, and lets the other weights take its place', () => {
    const ranking = rank([said('staff', 's1', 'late', { isMain: true }), said('staff', 's2', 'price')])
    expect(find(ranking, 'late')?.weight).toBeCloseTo((0.4 * 0.5 + 0.2 * 0.5) / 0.6)
    expect(find(ranking, 'price')?.weight).toBeCloseTo((0.4 * 0.5) / 0.6)
  })

  test('counts a repeated mention of one unit once, with the greatest pain', () => {
    const ranking = rank([
      client('survey', 'c1', 'late', { pain: 3 }),
      client('survey', 'c1', 'late', { pain: 9, isMain: true }),
      client('survey', 'c2', 'price'),
    ])
    expect(find(ranking, 'late')).toMatchObject({ clients: 1, mentions: 2, mainCount: 1, pain: 9 })
    expect(find(ranking, 'late')?.byMethod[0]).toMatchObject({ count: 1, share: 0.5 })
  })

  test('is the share of the dots in a workshop, whoever gave them', () => {
    const ranking = rank([
      said('brainstorm', null, 'late', { dots: 6 }),
      said('brainstorm', 'p1', 'late', { dots: 1 }),
      said('brainstorm', 'p1', 'price', { dots: 3 }),
    ])
    expect(find(ranking, 'late')).toMatchObject({ weight: 0.7, clients: 0, mentions: 2 })
    expect(find(ranking, 'late')?.byMethod[0]).toMatchObject({ count: 7, share: 0.7, mainCount: 0, pain: null })
  })

  test('is the share of the mentions in a workshop without dots', () => {
    const ranking = rank([
      said('brainstorm', null, 'late'),
      said('brainstorm', null, 'late'),
      said('brainstorm', null, 'price'),
    ])
    expect(find(ranking, 'late')?.weight).toBeCloseTo(2 / 3)
  })
})

describe('the methods together', () => {
  test('are the mean of their scores by the triangulation rule, whatever their size', () => {
    const staff = Array.from({ length: 50 }, (_, index) => said('staff', `s${index}`, 'price'))
    const ranking = rank([...staff, client('interview', 'c1', 'late')])
    expect(find(ranking, 'late')?.weight).toBeCloseTo(4 / 6)
    expect(find(ranking, 'price')?.weight).toBeCloseTo(2 / 6)
    expect(ranking.reasons.map(reason => reason.reasonId)).toEqual(['late', 'price'])
  })

  test('count a client who answered twice once', () => {
    const ranking = rank(
      [client('survey', 'c1', 'late', { pain: 2 }), client('interview', 'c1', 'late', { pain: 7, isMain: true })],
      { money: money({ c1: 500 }) },
    )
    expect(find(ranking, 'late')).toMatchObject({ clients: 1, mentions: 2, mainCount: 1, pain: 7, money: 500 })
  })

  test('count as clients, and as their money, only who spoke for themselves', () => {
    const ranking = rank(
      [
        client('survey', 'c1', 'late'),
        client('staff', 'c2', 'late', { pain: 8 }),
        said('staff', 's1', 'late'),
        said('staff', 's1', 'price'),
      ],
      { money: money({ c1: 500, c2: 300 }) },
    )
    expect(find(ranking, 'late')).toMatchObject({ clients: 1, mentions: 3, money: 500 })
    expect(find(ranking, 'price')).toMatchObject({ clients: 0, mentions: 1, money: 0 })
  })

  test('say nothing where no weight can be filled', () => {
    const onlyMoney = { ...SETTINGS, weights: { share: 0, main: 0, pain: 0, money: 1 } }
    const ranking = rank([client('survey', 'c1', 'late'), client('survey', 'c2', 'price')], { settings: onlyMoney })
    expect(ranking.reasons.map(({ rank: place, share, class: letter }) => [place, share, letter])).toEqual([
      [1, 0, 'C'],
      [1, 0, 'C'],
    ])
  })

  test('state who was asked and who answered', () => {
    const studies = [
      { studyId: 'survey study', method: 'survey' as const, asked: 40 },
      { studyId: 'later survey', method: 'survey' as const, asked: 10 },
      { studyId: 'poll', method: 'staff' as const, asked: null },
    ]
    const mentions = [
      client('survey', 'c1', 'late'),
      client('survey', 'c1', 'price'),
      client('survey', 'c2', 'late'),
      said('brainstorm', null, 'late', { dots: 4 }),
    ]
    expect(rank(mentions, { studies }).bases).toEqual([
      { method: 'brainstorm', studies: 1, answered: 1, asked: null, mentions: 1 },
      { method: 'staff', studies: 1, answered: 0, asked: null, mentions: 0 },
      { method: 'survey', studies: 2, answered: 2, asked: 50, mentions: 3 },
    ])
  })
})

describe('the ranked list', () => {
  const survey = (counts: Record<string, number>): RankingMention[] =>
    Object.entries(counts).flatMap(([reason, count]) =>
      Array.from({ length: count }, (_, index) => client('survey', `${reason} ${index}`, reason, { isMain: true })),
    )

  test('cuts the classes on the share before the reason', () => {
    const ranking = rank(survey({ f: 3, e: 5, d: 10, c: 12, b: 22, a: 40 }))
    expect(ranking.reasons.map(reason => reason.reasonId + reason.class).join(' ')).toBe('aA bA cA dB eB fC')
    expect(ranking.reasons.at(-1)?.cumulative).toBeCloseTo(1)
    expect(ranking.reasons[1]?.cumulativeBefore).toBeCloseTo(40 / 92)
  })

  test('gives ties one rank, one class, and the order of their ids', () => {
    const ranking = rank(survey({ z: 2, m: 5, b: 2 }))
    expect(ranking.reasons.map(reason => [reason.reasonId, reason.rank])).toEqual([
      ['m', 1],
      ['b', 2],
      ['z', 2],
    ])
  })

  test('leaves out reasons nobody named and keeps the consultant’s own class beside the computed one', () => {
    const override = { class: 'C' as const, note: 'repaired in May' }
    const reasons = [{ id: 'late' as ReasonId, group: 'company' as const, override }, ...reasonList('unnamed')]
    const ranking = rank([client('survey', 'c1', 'late')], { reasons })
    expect(ranking.reasons).toHaveLength(1)
    expect(ranking.reasons[0]).toMatchObject({ computedClass: 'A', class: 'C', override })
  })

  test('establishes the order only where the counts of main reasons carry it', () => {
    expect(rank(survey({ a: 9, b: 6, c: 4, d: 3 })).orderEstablished).toEqual([false, false, false])
    expect(rank(survey({ a: 60, b: 8, c: 7 })).orderEstablished).toEqual([true, false])
    expect(rank([said('brainstorm', null, 'a', { dots: 90 }), said('brainstorm', null, 'b')]).orderEstablished).toEqual(
      [false],
    )
  })

  test('does not add the staff’s answers to the clients’ when it tests the order', () => {
    const staff = Array.from({ length: 80 }, (_, index) => said('staff', `s${index}`, 'a', { isMain: true }))
    expect(rank([...survey({ a: 4, b: 3 }), ...staff]).orderEstablished).toEqual([false])
    expect(rank([...staff, said('staff', 'other', 'b', { isMain: true })]).orderEstablished).toEqual([true])
  })

  test('refuses a mention of a reason that does not exist', () => {
    expect(() => rank([client('survey', 'c1', 'late')], { reasons: [] })).toThrow('the reason late of a mention')
  })
})

describe('grade and gap', () => {
  test.each([
    ['staff alone', [said('staff', 's1', 'x')], 'hypothesis'],
    ['a workshop alone', [said('brainstorm', null, 'x')], 'hypothesis'],
    ['a client', [client('survey', 'c1', 'x')], 'corroborated'],
    ['a verified interview alone', [client('interview', 'c1', 'x', { verified: true })], 'corroborated'],
    ['an unverified interview and staff', [client('interview', 'c1', 'x'), said('staff', 's1', 'x')], 'corroborated'],
    [
      'a verified interview and staff',
      [client('interview', 'c1', 'x', { verified: true }), said('staff', 's1', 'x')],
      'confirmed',
    ],
  ])('%s: the evidence is graded', (_, mentions, grade) => {
    expect(find(rank(mentions), 'x')?.grade).toBe(grade)
  })

  test('a myth is named by staff only, a blind spot by clients only, where both were asked', () => {
    const ranking = rank([
      said('staff', 's1', 'price'),
      client('survey', 'c1', 'late'),
      said('staff', 's1', 'both'),
      client('survey', 'c1', 'both'),
    ])
    expect(ranking.reasons.map(reason => [reason.reasonId, reason.gap])).toEqual([
      ['both', null],
      ['late', 'blind-spot'],
      ['price', 'myth'],
    ])
    expect(find(rank([said('staff', 's1', 'price')]), 'price')?.gap).toBeNull()
    expect(find(rank([client('survey', 'c1', 'late')]), 'late')?.gap).toBeNull()
  })
})

describe('stability', () => {
  const many = Array.from({ length: 40 }, (_, index) => client('survey', `c${index}`, index < 36 ? 'a' : 'b'))

  test('is high where the answers are one-sided, and the same for the same seed', () => {
    const first = rank(many, { resamples: 200 })
    expect(find(first, 'a')?.stability).toBe(1)
    expect(find(first, 'b')?.stability).toBeGreaterThan(0.5)
    expect(rank(many, { resamples: 200 })).toEqual(first)
    const other = rank(many, { resamples: 200, settings: { ...SETTINGS, seed: 7 } })
    expect(find(other, 'b')?.stability).not.toBe(find(first, 'b')?.stability)
  })

  test('is unknown where there are fewer than two to draw from', () => {
    const lone = [client('survey', 'c1', 'a'), said('brainstorm', null, 'b', { dots: 5 })]
    expect(rank(lone, { resamples: 50 }).reasons.map(reason => reason.stability)).toEqual([null, null])
  })
})

describe('whatever was said', () => {
  const REASONS = ['r1', 'r2', 'r3', 'r4']
  const anyMention = fc
    .record({
      method: fc.constantFrom(...METHOD_IDS),
      unit: fc.option(fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5'), { nil: null, freq: 5 }),
      reason: fc.constantFrom(...REASONS),
      pain: fc.option(
        fc.integer({ min: 0, max: 100 }).map(tenths => tenths / 10),
        { nil: null },
      ),
      isMain: fc.boolean(),
      verified: fc.boolean(),
      dots: fc.option(fc.nat(9), { nil: null }),
    })
    .map(({ method, unit, reason, pain, isMain, verified, dots }) =>
      said(method, unit, reason, {
        pain,
        isMain,
        verified,
        dots,
        clientId: (method === 'survey' || method === 'interview') && unit !== 'u5' ? (unit as ClientId | null) : null,
      }),
    )
  const anyMentions = fc.array(anyMention, { minLength: 1, maxLength: 25 })
  const amounts = money({ u1: 900, u2: 50, u3: 333 })
  const all = { reasons: reasonList(...REASONS), money: amounts }

  test('the order in which mentions and reasons come has no effect', () => {
    fc.assert(
      fc.property(anyMentions, fc.nat(), (mentions, seed) => {
        const random = createRandom(seed)
        const expected = rank(mentions, { ...all, resamples: 20 })
        const reasons = shuffle(all.reasons, random)
        expect(rank(shuffle(mentions, random), { ...all, reasons, resamples: 20 })).toEqual(expected)
      }),
    )
  })

  test('weights count only in proportion to each other', () => {
    fc.assert(
      fc.property(anyMentions, fc.double({ min: 0.01, max: 90, noNaN: true }), (mentions, factor) => {
        const { weights, methodWeights } = SETTINGS
        const scale = <Weights extends Record<string, number>>(those: Weights): Weights =>
          Object.fromEntries(Object.entries(those).map(([name, weight]) => [name, weight * factor])) as Weights
        const scaled = { ...SETTINGS, weights: scale(weights), methodWeights: scale(methodWeights) }
        const places = (ranking: Ranking) => ranking.reasons.map(reason => [reason.reasonId, reason.rank, reason.class])
        const [one, other] = [rank(mentions, all), rank(mentions, { ...all, settings: scaled })]
        expect(places(other)).toEqual(places(one))
        for (const [index, reason] of one.reasons.entries())
          expect(other.reasons[index]?.weight).toBeCloseTo(reason.weight, 10)
      }),
    )
  })

  test('merging two reasons loses no one who spoke and no money, and counts nobody twice', () => {
    fc.assert(
      fc.property(anyMentions, mentions => {
        const merged = mentions.map(mention =>
          mention.reasonId === 'r2' ? { ...mention, reasonId: 'r1' as ReasonId } : mention,
        )
        const either = mentions.filter(
          ({ reasonId, method }) => ['r1', 'r2'].includes(reasonId) && ['survey', 'interview'].includes(method),
        )
        const units = new Set(either.map(mention => mention.unit ?? mention.studyId))
        const clients = new Set(either.map(mention => mention.clientId).filter(id => id !== null))
        const after = find(rank(merged, all), 'r1')
        expect(after?.clients ?? 0).toBe(units.size)
        expect(after?.money ?? 0).toBe([...clients].reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0))
        const bases = (ranking: Ranking) => ranking.bases.map(({ method, answered }) => [method, answered])
        expect(bases(rank(merged, all))).toEqual(bases(rank(mentions, all)))
      }),
    )
  })

  test('one more who names a reason never lowers its share in that method', () => {
    fc.assert(
      fc.property(anyMentions, anyMention, (mentions, model) => {
        const more = { ...model, unit: 'someone new', clientId: null }
        const shareIn = (ranking: Ranking): number =>
          find(ranking, more.reasonId)?.byMethod.find(score => score.method === more.method)?.share ?? 0
        const [before, after] = [rank(mentions, all), rank([...mentions, more], all)]
        expect(shareIn(after)).toBeGreaterThanOrEqual(shareIn(before) - 1e-12)
      }),
    )
  })

  test('shares add up to one and classes fall in the order of the ranks', () => {
    fc.assert(
      fc.property(anyMentions, mentions => {
        const { reasons, orderEstablished } = rank(mentions, all)
        expect(reasons.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(1)
        expect(orderEstablished).toHaveLength(reasons.length - 1)
        for (const [index, reason] of reasons.slice(1).entries()) {
          expect(reason.rank).toBeGreaterThanOrEqual(reasons[index]?.rank ?? 0)
          expect(reason.computedClass >= (reasons[index]?.computedClass ?? 'A')).toBe(true)
        }
      }),
    )
  })
})

describe('what is said of a reason', () => {
  test('is the clients’ word where there is one, and else the staff’s', () => {
    const ranking = rank([
      client('survey', 'c1', 'late', { pain: 8 }),
      said('staff', 's1', 'late', { pain: 2, isMain: true }),
      said('staff', 's1', 'price', { pain: 6 }),
      said('staff', 's2', 'price', { pain: 4, isMain: true }),
    ])
    expect(find(ranking, 'late')).toMatchObject({ clients: 1, pain: 8, mainCount: 0 })
    expect(find(ranking, 'price')).toMatchObject({ clients: 0, pain: 5, mainCount: 1 })
  })
})
