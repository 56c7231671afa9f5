import { describe, expect, test } from 'vitest'
import { methodsByWeight, methodSteps } from '#renderer/steps/ranking/method-order.ts'
import { PRESET_IDS, presetOf, PRESETS } from '#renderer/steps/ranking/presets.ts'
import { sideBySide } from '#renderer/steps/ranking/side-by-side.ts'
import { idsCountedFor, witnessesOf } from '#renderer/steps/ranking/witnesses.ts'
import {
  DEFAULT_RANKING_SETTINGS,
  type MethodScore,
  type RankedReason,
  type Ranking,
} from '#shared/analysis/figures.ts'
import type { MethodId } from '#shared/domain/evidence.ts'
import { id, mention, reason, respondent, study } from './build.ts'
import { rankingSettingsInput } from './schemas.ts'

describe('the ready mixtures of weights', () => {
  test('are known by their proportions, and the shipped rule is the balanced one', () => {
    expect(presetOf(DEFAULT_RANKING_SETTINGS.weights)).toBe('balanced')
    expect(presetOf({ share: 4, main: 2, pain: 2, money: 2 })).toBe('balanced')
    expect(PRESET_IDS.map(preset => presetOf(PRESETS[preset]))).toEqual([...PRESET_IDS])
    expect(presetOf({ share: 1, main: 1, pain: 1, money: 1 })).toBeUndefined()
    expect(presetOf({ share: 0, main: 0, pain: 0, money: 0 })).toBeUndefined()
  })

  test('satisfy the contract', () => {
    for (const preset of PRESET_IDS) {
      const settings = { ...DEFAULT_RANKING_SETTINGS, weights: PRESETS[preset] }
      expect(rankingSettingsInput.safeParse({ engagement: 'e', settings }).success).toBe(true)
    }
  })
})

describe('the rule that combines the methods', () => {
  test('is read from the heaviest method down', () => {
    expect(methodsByWeight(DEFAULT_RANKING_SETTINGS.methodWeights).map(one => one.method)).toEqual([
      'interview',
      'survey',
      'staff',
      'brainstorm',
    ])
  })

  test('puts equal methods together and leaves out those that count nothing', () => {
    expect(methodSteps({ interview: 2, survey: 2, staff: 1, brainstorm: 0 })).toEqual([
      ['interview', 'survey'],
      ['staff'],
    ])
  })
})

const score = (method: MethodId, count: number): MethodScore => ({
  method,
  count,
  share: count / 10,
  rank: 1,
  mainCount: 0,
  pain: null,
  money: 0,
  score: count / 10,
})
const ranked = (name: string, byMethod: readonly MethodScore[], gap: RankedReason['gap'] = null): RankedReason => ({
  reasonId: id(name),
  group: 'company',
  rank: 1,
  clients: 1,
  mentions: 1,
  mainCount: 0,
  pain: null,
  money: 0,
  byMethod,
  weight: 1,
  share: 0.5,
  cumulativeBefore: 0,
  cumulative: 0.5,
  computedClass: 'A',
  override: null,
  class: 'A',
  grade: 'hypothesis',
  gap,
  stability: null,
})

test('side by side: a column for each method with mentions, an empty cell where it is silent, myths marked', () => {
  const ranking: Ranking = {
    settings: DEFAULT_RANKING_SETTINGS,
    reasons: [ranked('both', [score('staff', 3), score('survey', 4)]), ranked('myth', [score('staff', 5)], 'myth')],
    bases: [
      { method: 'brainstorm', studies: 1, answered: 0, asked: null, mentions: 0 },
      { method: 'survey', studies: 1, answered: 10, asked: 20, mentions: 4 },
      { method: 'staff', studies: 1, answered: 10, asked: null, mentions: 8 },
    ],
    orderEstablished: [true],
  }
  const table = sideBySide(ranking)
  expect(table.methods).toEqual(['staff', 'survey'])
  expect(
    table.rows.map(row => [row.reasonId, row.cells.map(cell => cell?.count ?? null), row.namedByAll, row.gap]),
  ).toEqual([
    ['both', [3, 4], true, null],
    ['myth', [5, null], false, 'myth'],
  ])
})

describe('who named a reason', () => {
  test('merged reasons count along the chain, in any order of the list', () => {
    const reasons = [
      reason('a', { mergedInto: id('b') }),
      reason('b', { mergedInto: id('c') }),
      reason('c'),
      reason('d'),
    ]
    for (const list of [reasons, reasons.toReversed()])
      expect([...idsCountedFor(list, id('c'))].toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('is the client, else the respondent, else nobody by name', () => {
    const content = study(
      [
        respondent('p1', { clientName: 'Bardhi sh.p.k.', name: 'Ana' }),
        respondent('p2', { name: 'Ana', role: 'buyer' }),
      ],
      [
        mention('m1', { respondentId: id('p1') }),
        mention('m2', { respondentId: id('p2') }),
        mention('m3', { reasonId: id('other') }),
        mention('m4'),
      ],
    )
    expect(witnessesOf(content, new Set([id<'reason'>('r1')])).map(({ who, role }) => [who, role])).toEqual([
      ['Bardhi sh.p.k.', ''],
      ['Ana', 'buyer'],
      [null, ''],
    ])
  })
})
