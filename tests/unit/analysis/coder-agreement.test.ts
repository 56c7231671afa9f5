import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOfAll, agreementOfPair, type CodedReading } from '#shared/analysis/coder-agreement.ts'

const CODES = ['late', 'price', 'rude']

const reading = (textId: string, coder: string, ...codes: string[]): CodedReading => ({ textId, coder, codes })

const READINGS: readonly CodedReading[] = [
  reading('t1', 'first', 'price', 'late'),
  reading('t1', 'second', 'price'),
  reading('t2', 'first'),
  reading('t2', 'second'),
  reading('t3', 'first', 'late'),
  reading('t3', 'second', 'late'),
  reading('t4', 'first', 'price'),
]

describe('two coders over the texts both have read', () => {
  const result = agreementOfPair(READINGS, CODES, 'first', 'second')

  test('judge each code on its own: present or absent', () => {
    expect(result.texts).toBe(3)
    expect(result.codes[0]).toMatchObject({ code: 'late', both: 1, firstOnly: 1, secondOnly: 0, neither: 1 })
    expect(result.codes[1]?.kappa).toMatchObject({ kappa: 1, agreement: 1 })
  })

  test('have no kappa on a code that neither gave, and full raw agreement', () => {
    expect(result.codes[2]?.kappa).toMatchObject({ kappa: null, agreement: 1, why: 'no-variation' })
  })

  test('are listed where they differ, with the one who gave the code', () => {
    expect(result.disagreements).toEqual([{ textId: 't1', code: 'late', only: 'first' }])
    expect(result.sameCodes).toBeCloseTo(2 / 3, 10)
    expect(result.pooled).toMatchObject({ judged: 9, agreement: 8 / 9 })
  })

  test('say nothing where no text was read by both', () => {
    const none = agreementOfPair(READINGS.slice(-1), CODES, 'first', 'second')
    expect(none).toMatchObject({ texts: 0, sameCodes: null, disagreements: [] })
    expect(none.pooled.why).toBe('no-pairs')
  })

  const anyReading = fc.record({
    textId: fc.constantFrom('a', 'b', 'c', 'd'),
    coder: fc.constantFrom('first', 'second'),
    codes: fc.subarray(CODES),
  })
  const anyReadings = fc.uniqueArray(anyReading, { selector: ({ textId, coder }) => `${textId} ${coder}` })

  test('give the same figures in any order and with the coders swapped', () => {
    fc.assert(
      fc.property(anyReadings, given => {
        const there = agreementOfPair(given, CODES, 'first', 'second')
        const back = agreementOfPair([...given].reverse(), CODES, 'second', 'first')
        expect(back.disagreements).toEqual(there.disagreements)
        expect(back.pooled.why).toBe(there.pooled.why)
        expect(back.pooled.kappa ?? 0).toBeCloseTo(there.pooled.kappa ?? 0, 12)
        for (const [index, own] of there.codes.entries()) {
          expect(back.codes[index]).toMatchObject({ firstOnly: own.secondOnly, secondOnly: own.firstOnly })
          expect(own.both + own.firstOnly + own.secondOnly + own.neither).toBe(there.texts)
        }
      }),
    )
  })
})

describe('any number of coders who may have missed texts', () => {
  test('have an alpha over all decisions on texts that at least two have read', () => {
    const result = agreementOfAll(READINGS, CODES, 1)
    expect(result).toMatchObject({ units: 9, answers: 18, interval: null })
    // By hand: 5 times present and 13 times absent, one pair of them apart.
    expect(result.alpha).toBeCloseTo(1 - (17 * 2) / (2 * 5 * 13), 10)
  })

  test('may be three', () => {
    const three = [...READINGS, reading('t4', 'third', 'price'), reading('t1', 'third', 'price')]
    expect(agreementOfAll(three, CODES, 1)).toMatchObject({ units: 12, answers: 27, why: null })
  })
})
