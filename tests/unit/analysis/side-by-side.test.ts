import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crmWords, type CrmWords } from '#shared/analysis/crm-word.ts'
import { DEFAULT_RANKING_SETTINGS, type RankingMention } from '#shared/analysis/figures.ts'
import { rankReasons } from '#shared/analysis/ranking.ts'
import { sideBySide } from '#shared/analysis/side-by-side.ts'
import type { SideBySide, SideStudy, SilentVoice, Voice } from '#shared/analysis/side-by-side-figures.ts'
import { RULE_WEIGHTS, ruleOf, TRIANGULATION_RULES } from '#shared/analysis/triangulation.ts'
import type { MethodId } from '#shared/domain/evidence.ts'
import { reasonsMeant } from '#shared/domain/reason-words.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'

const METHOD_OF: { readonly [voice in Voice]: MethodId } = {
  brainstorm: 'brainstorm',
  staff: 'staff',
  cases: 'staff',
  survey: 'survey',
  interview: 'interview',
}

const said = (
  voice: Voice,
  unit: string | null,
  reason: string,
  more: Partial<RankingMention> = {},
): RankingMention => ({
  method: METHOD_OF[voice],
  studyId: voice,
  unit,
  clientId: voice === 'survey' || voice === 'interview' ? (unit as ClientId | null) : null,
  reasonId: reason as ReasonId,
  pain: null,
  isMain: false,
  verified: false,
  dots: null,
  ...more,
})

const study = (voice: Voice, asked: number | null = null, isHidden = false): SideStudy => ({
  studyId: voice,
  method: METHOD_OF[voice],
  voice,
  asked,
  isHidden,
})

const NO_RECORDS: CrmWords = { spoke: 0, written: 0, counts: { agrees: 0, contradicts: 0, unclear: 0 }, clients: [] }

const lookAt = (
  mentions: readonly RankingMention[],
  studies: readonly SideStudy[],
  silent: readonly SilentVoice[] = [],
): SideBySide =>
  sideBySide({
    ranking: rankReasons({
      mentions,
      reasons: [...new Set(mentions.map(mention => mention.reasonId))].map(id => ({
        id,
        group: 'company' as const,
        override: null,
      })),
      money: new Map(),
      settings: DEFAULT_RANKING_SETTINGS,
      studies: [],
      resamples: 0,
    }),
    mentions,
    silent,
    studies,
    crm: NO_RECORDS,
  })

const cell = (side: SideBySide, reason: string, voice: Voice) =>
  side.rows.find(row => row.reasonId === (reason as ReasonId))?.cells[
    side.columns.findIndex(column => column.voice === voice)
  ]

describe('the matrix of reasons and voices', () => {
  test('counts a client once, however many of its people named the reason', () => {
    const side = lookAt(
      [
        said('survey', 'client 1', 'late'),
        said('survey', 'client 1', 'late', { isMain: true }),
        said('survey', 'client 2', 'price'),
      ],
      [study('survey', 4)],
    )
    expect(side.columns[0]).toMatchObject({ voice: 'survey', answered: 2, asked: 4, base: 2 })
    expect(cell(side, 'late', 'survey')).toEqual({ count: 1, share: 0.5, rank: 1, mainCount: 1 })
  })

  test('takes those into the base who answered and named nothing', () => {
    const side = lookAt(
      [said('staff', 's1', 'price'), said('staff', 's2', 'price')],
      [study('staff')],
      [
        { studyId: 'staff', unit: 's3' },
        { studyId: 'staff', unit: 's4' },
      ],
    )
    expect(cell(side, 'price', 'staff')).toMatchObject({ count: 2, share: 0.5 })
  })

  test('shares a brainstorm out in dots', () => {
    const side = lookAt(
      [said('brainstorm', null, 'price', { dots: 6 }), said('brainstorm', null, 'late', { dots: 2 })],
      [study('brainstorm', 4)],
    )
    expect(side.columns[0]).toMatchObject({ answered: 4, base: 8 })
    expect(cell(side, 'late', 'brainstorm')).toMatchObject({ count: 2, share: 0.25, rank: 2 })
  })

  test('never joins case cards with the anonymous poll', () => {
    const side = lookAt(
      [said('staff', 's1', 'price'), said('cases', 'client 1', 'late'), said('cases', 'client 2', 'price')],
      [study('staff'), study('cases')],
    )
    expect(side.columns.map(column => [column.voice, column.base])).toEqual([
      ['staff', 1],
      ['cases', 2],
    ])
    expect(cell(side, 'price', 'staff')).toMatchObject({ count: 1, share: 1 })
    expect(cell(side, 'price', 'cases')).toMatchObject({ count: 1, share: 0.5 })
  })

  test('keeps the column of a hidden poll and shows no cell of it, nor compares with it', () => {
    const side = lookAt([said('survey', 'c1', 'price')], [study('staff', 9, true), study('survey')])
    expect(side.columns[0]).toMatchObject({ voice: 'staff', isHidden: true, mentions: 0 })
    expect(side.rows.every(row => row.cells[0] === null)).toBe(true)
    expect(side.comparisons).toEqual([])
    expect(side.rows[0]?.namedByAll).toBe(false)
  })

  test('keeps what was stated and what was verified apart', () => {
    const side = lookAt(
      [
        said('interview', 'c1', 'price'),
        said('interview', 'c1', 'late', { verified: true }),
        said('survey', 'c2', 'late'),
      ],
      [study('interview'), study('survey')],
    )
    expect(
      side.rows
        .map(row => [row.reasonId, row.stated, row.verified] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ).toEqual([
      ['late', 1, 1],
      ['price', 1, 0],
    ])
  })
})

describe('staff against clients', () => {
  const side = lookAt(
    [
      said('staff', 's1', 'price'),
      said('staff', 's2', 'price'),
      said('staff', 's2', 'late'),
      said('survey', 'c1', 'late'),
      said('survey', 'c2', 'late'),
      said('survey', 'c3', 'price'),
      said('survey', 'c3', 'contact'),
    ],
    [study('staff'), study('survey')],
  )

  test('are compared on the rank and on the share of each reason', () => {
    const comparison = side.comparisons[0]
    expect(comparison).toMatchObject({ inside: 'staff', clients: 'survey', insideBase: 2, clientBase: 3, shared: 2 })
    expect(comparison?.tauB).toBe(-1)
    expect(comparison?.gaps.map(row => [row.reasonId, row.gap])).toEqual([
      ['late', 1],
      ['price', -1],
      ['contact', null],
    ])
    expect(comparison?.gaps[1]?.difference?.difference).toBeCloseTo(1 - 1 / 3, 12)
  })

  test('have blind spots and myths', () => {
    expect(side.blindSpots).toEqual(['contact'])
    expect(side.myths).toEqual([])
  })

  test('carry no difference of shares where the inside gave dots', () => {
    const dots = lookAt(
      [said('brainstorm', null, 'price', { dots: 3 }), said('survey', 'c1', 'price')],
      [study('brainstorm'), study('survey')],
    )
    expect(dots.comparisons[0]?.gaps).toMatchObject([{ gap: 0, difference: null }])
  })

  test('do not depend on the order of mentions and studies', () => {
    const voices = ['brainstorm', 'staff', 'cases', 'survey', 'interview'] as const
    const mention = fc
      .tuple(fc.constantFrom(...voices), fc.nat({ max: 4 }), fc.constantFrom('price', 'late', 'rude'), fc.boolean())
      .map(([voice, unit, reason, verified]) =>
        said(voice, `unit ${unit}`, reason, { verified, dots: voice === 'brainstorm' ? unit : null }),
      )
    fc.assert(
      fc.property(fc.array(mention, { minLength: 1, maxLength: 20 }), mentions => {
        const studies = voices.map(voice => study(voice))
        const there = lookAt(mentions, studies)
        expect(lookAt(mentions.toReversed(), studies.toReversed())).toEqual(there)
        for (const row of there.rows)
          for (const own of row.cells) {
            expect(own?.share ?? 0).toBeGreaterThanOrEqual(0)
            expect(own?.share ?? 0).toBeLessThanOrEqual(1)
          }
      }),
    )
  })
})

test('a rule of triangulation is known by its proportions, other weights are the consultant’s own', () => {
  expect(TRIANGULATION_RULES.map(rule => ruleOf(RULE_WEIGHTS[rule]))).toEqual([...TRIANGULATION_RULES])
  expect(ruleOf({ interview: 8, survey: 6, staff: 4, brainstorm: 2 })).toBe('interview-first')
  expect(ruleOf({ interview: 1, survey: 2, staff: 0, brainstorm: 0 })).toBeNull()
  expect(ruleOf({ interview: 0, survey: 0, staff: 0, brainstorm: 0 })).toBeNull()
})

const named = (key: string, en: string, catalogueId: string | null = key) => ({
  key,
  catalogueId,
  name: { en, ru: '', sq: '' },
})
const KNOWN = [
  named('lower-price', 'Lower price'),
  named('need-ended', 'The need ended'),
  named('own', 'Parking', null),
]

describe('what a short text in a record means', () => {
  test.each([
    ['price', ['lower-price']],
    ['PRICE!', ['lower-price']],
    ['Цена', ['lower-price']],
    ['çmimi', ['lower-price']],
    ['нет потребности', ['need-ended']],
    ['s’kanë më nevojë', ['need-ended']],
    ['lack of parking', ['own']],
    ['went to a competitor', []],
    ['', []],
  ])('%s', (text, keys) => {
    expect(reasonsMeant(text, KNOWN)).toEqual(keys)
  })
})

describe('the records of the client company', () => {
  const client = (id: string, written: string | null) => ({
    id: id as ClientId,
    name: `Client ${id}`,
    reason_crm: written,
  })
  const known = KNOWN.map(({ key, catalogueId, name }) => ({ reasonId: key as ReasonId, catalogueId, name }))
  const words = crmWords({
    clients: [
      client('c1', 'price'),
      client('c2', 'цена'),
      client('c3', 'unknown'),
      client('c4', null),
      client('c5', 'price'),
    ],
    mentions: [
      said('survey', 'c1', 'lower-price'),
      said('survey', 'c2', 'late', { isMain: true }),
      said('interview', 'c2', 'rude', { verified: true }),
      said('survey', 'c3', 'late'),
      said('survey', 'c4', 'late'),
      said('staff', 'c5', 'lower-price', { clientId: 'c5' as ClientId }),
    ],
    reasons: known,
  })

  test('stand only beside clients who spoke themselves', () => {
    expect(words).toMatchObject({ spoke: 4, written: 3, counts: { agrees: 1, contradicts: 1, unclear: 1 } })
  })

  test('tell the contradictions first, with all the client said, the main reason before the others', () => {
    expect(words.clients.map(word => [word.clientName, word.verdict])).toEqual([
      ['Client c2', 'contradicts'],
      ['Client c3', 'unclear'],
      ['Client c1', 'agrees'],
    ])
    expect(words.clients[0]?.said).toEqual([
      { reasonId: 'late', isMain: true, isVerified: false },
      { reasonId: 'rude', isMain: false, isVerified: true },
    ])
  })
})
