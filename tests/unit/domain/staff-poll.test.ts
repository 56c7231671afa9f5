import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pollFormSchema, reasonsInFormOrder, saysSomething, type PollForm } from '#shared/domain/staff-poll.ts'

const reasons = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(id => ({ id }))
const order = (seed: number, form: number, list = reasons): string =>
  reasonsInFormOrder(list, seed, form)
    .map(reason => reason.id)
    .join('')

describe('the order of the reasons on a form', () => {
  test('holds every reason once, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 500 }), (seed, form) => {
        expect(order(seed, form).split('').toSorted().join('')).toBe('abcdefgh')
      }),
    )
  })

  test('is the same again for the same study and form, in whatever order the reasons come', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 32 - 1),
        fc.integer({ min: 1, max: 500 }),
        fc.shuffledSubarray(reasons, { minLength: 8 }),
        (seed, form, mixed) => {
          expect(order(seed, form, mixed)).toBe(order(seed, form))
        },
      ),
    )
  })

  test('gives every reason every place about as often', () => {
    const first = new Map<string, number>()
    for (let form = 1; form <= 800; form += 1) {
      const id = order(20_261_125, form).charAt(0)
      first.set(id, (first.get(id) ?? 0) + 1)
    }
    // 800 forms, 8 reasons: 100 each, five standard deviations of 9.35 on either side.
    for (const reason of reasons) {
      expect(first.get(reason.id) ?? 0).toBeGreaterThan(53)
      expect(first.get(reason.id) ?? 0).toBeLessThan(147)
    }
  })

  test('of a form is not that of the next form', () => {
    const orders = Array.from({ length: 50 }, (_, index) => order(7, index + 1))
    expect(new Set(orders).size).toBeGreaterThan(45)
  })
})

describe('a form', () => {
  const empty: PollForm = { openAnswer: '', reasons: [], other: ' ', knowsNone: false, groupId: null }

  test('that says nothing is no answer; “don’t know” is one', () => {
    expect(saysSomething(empty)).toBe(false)
    expect(saysSomething({ ...empty, knowsNone: true })).toBe(true)
    expect(saysSomething({ ...empty, openAnswer: 'Late.' })).toBe(true)
  })

  test('cannot know nothing and name a reason, nor name one twice', () => {
    const named = { reasonId: 'a', isMain: false, pain: null, certainty: null, basis: null }
    expect(pollFormSchema.safeParse({ ...empty, knowsNone: true, reasons: [named] }).success).toBe(false)
    expect(pollFormSchema.safeParse({ ...empty, knowsNone: true, other: 'Rain' }).success).toBe(false)
    expect(pollFormSchema.safeParse({ ...empty, reasons: [named, named] }).success).toBe(false)
    expect(pollFormSchema.safeParse({ ...empty, reasons: [{ ...named, certainty: 6 }] }).success).toBe(false)
  })
})
