import { describe, expect, test } from 'vitest'
import { reasonChoices } from '#renderer/steps/reasons/reason-choices.ts'
import {
  filterCatalogue,
  isUnused,
  reasonsByGroup,
  reasonsPastAdvice,
  rootReason,
} from '#renderer/steps/reasons/reason-lists.ts'
import { entry, id, reason } from './build.ts'

describe('the list of reasons', () => {
  test('stands in three groups, sorted, without those merged away', () => {
    const reasons = [
      reason('Slow'),
      reason('late'),
      reason('Gone', { mergedInto: id('late') }),
      reason('Price', { group: 'competitor' }),
    ]
    expect(reasonsByGroup(reasons, 'en').map(({ group, reasons: own }) => [group, own.map(one => one.id)])).toEqual([
      ['competitor', ['Price']],
      ['company', ['late', 'Slow']],
      ['external', []],
    ])
  })

  test('a merged reason counts where its chain of merges ends', () => {
    const reasons = [reason('a', { mergedInto: id('b') }), reason('b', { mergedInto: id('c') }), reason('c')]
    expect(rootReason(reasons, id('a'))?.id).toBe('c')
    expect(rootReason(reasons, id('nobody'))).toBeUndefined()
  })

  test('merges that run in a circle or into nothing still come to an end', () => {
    const circle = [reason('a', { mergedInto: id('b') }), reason('b', { mergedInto: id('a') })]
    expect(rootReason(circle, id('a'))).toBeDefined()
    expect(rootReason([reason('a', { mergedInto: id('lost') })], id('a'))?.id).toBe('a')
  })

  test('only a reason that nothing names and nothing was merged into may be removed', () => {
    const reasons = [
      reason('named', { mentionCount: 1 }),
      reason('target'),
      reason('from', { mergedInto: id('target') }),
    ]
    expect(reasons.map(one => isUnused(reasons, one))).toEqual([false, false, true])
  })

  test('the advice begins with the twelfth reason', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => reason(`r${index}`))
    expect([11, 12, 14].map(count => reasonsPastAdvice(many(count)))).toEqual([0, 1, 3])
  })

  test('the catalogue offers what matches in the language of the screen and is not in the list yet', () => {
    const catalogue = [entry('late'), entry('rude'), entry('price', { group: 'competitor' })]
    const reasons = [reason('own', { catalogueId: 'rude' })]
    const found = (text: string, group: 'all' | 'competitor') =>
      filterCatalogue(catalogue, reasons, { text, group }, 'ru').map(one => one.id)
    expect(found('', 'all')).toEqual(['late', 'price'])
    expect(found(' ПО-РУССКИ ', 'competitor')).toEqual(['price'])
    expect(found('rude', 'all')).toEqual([])
  })
})

describe('choosing a reason by typing', () => {
  const reasons = [reason('Late deliveries', { catalogueId: 'late' }), reason('Merged', { mergedInto: id('x') })]
  const catalogue = [entry('late'), entry('Late answers')]

  test('the own reasons come first, then the catalogue, then a new one in each group, the company first', () => {
    expect(reasonChoices(reasons, catalogue, ' late ', 'en').map(choice => choice.id)).toEqual([
      'reason:Late deliveries',
      'catalogue:Late answers',
      'new:company',
      'new:competitor',
      'new:external',
    ])
  })

  test('what is called exactly so is not offered as new', () => {
    expect(reasonChoices(reasons, catalogue, 'LATE DELIVERIES', 'en').map(choice => choice.from)).toEqual([
      'engagement',
    ])
  })

  test('a new reason carries the typed text without outer blanks', () => {
    const fresh = reasonChoices([], [], '  Rude driver ', 'en')[0]
    expect(fresh?.pick).toEqual({ kind: 'new', group: 'company', name: 'Rude driver' })
  })

  test('nothing typed offers everything and nothing new; reasons merged away are not offered', () => {
    expect(reasonChoices(reasons, catalogue, '', 'en').map(choice => choice.label)).toEqual([
      'Late deliveries',
      'Late answers',
    ])
  })
})
