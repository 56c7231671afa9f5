import { describe, expect, test } from 'vitest'
import { methodsByWeight, methodSteps } from '#renderer/steps/ranking/method-order.ts'
import { PRESET_IDS, presetOf, PRESETS } from '#renderer/steps/ranking/presets.ts'
import { idsCountedFor, witnessesOf } from '#renderer/steps/ranking/witnesses.ts'
import { DEFAULT_RANKING_SETTINGS } from '#shared/analysis/figures.ts'
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
