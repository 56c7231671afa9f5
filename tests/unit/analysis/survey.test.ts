/** The client survey's figures: sample sizes as published, draws that repeat, shares with their base. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLIENT_CUTS, classifyClients } from '#shared/analysis/client-classes.ts'
import { wilsonInterval } from '#shared/analysis/proportions.ts'
import { surveyResults, type SurveyAnswer, type SurveyEvidence } from '#shared/analysis/survey-results.ts'
import { drawSample, planSample, sampleAdvice, type SampleClient } from '#shared/analysis/survey-sample.ts'
import type { Question } from '#shared/domain/questionnaire.ts'
import type { ClientId, RespondentId } from '#shared/kit/id.ts'

const client = fc.record({
  id: fc.uuid().map(id => id as ClientId),
  abcClass: fc.constantFrom('A', 'B', 'C', null),
  value: fc.constantFrom('north', 'south', 'a|b', null),
})
const clients = fc.uniqueArray(client, { selector: ({ id }) => id, maxLength: 60 })
const plans = fc.record({ wholeA: fc.boolean(), total: fc.integer({ min: 1, max: 80 }), seed: fc.nat() })

describe('how many to ask', () => {
  // Finite population, worst case, 95 %, margins of 5, 10 and 15 points (Cochran 1977, 4.4).
  test.each([
    [42, [38, 30, 22]],
    [100, [80, 50, 31]],
    [300, [169, 73, 38]],
  ])('of %i lost clients', (lost, sizes) => {
    expect(sampleAdvice(lost, 0).sizes.map(({ answers }) => answers)).toEqual(sizes)
  })

  // Interviews that meet a reason with a chance of 85, 90 and 95 %: 1 - (1 - p)^n, rounded up.
  test('to meet a reason at least once', () => {
    expect(sampleAdvice(42, 5).discovery.map(({ share, interviews }) => [share, ...interviews])).toEqual([
      [0.05, 37, 45, 59],
      [0.1, 19, 22, 29],
      [0.2, 9, 11, 14],
      [0.3, 6, 7, 9],
    ])
  })

  test('is everybody below a hundred', () => {
    expect([sampleAdvice(99, 10), sampleAdvice(100, 10)].map(({ askAll, advised }) => [askAll, advised])).toEqual([
      [true, 99],
      [false, 10 + 47],
    ])
  })
})

describe('a draw', () => {
  test('is of distinct clients, of the size planned, and the same in whatever order the clients come', () => {
    fc.assert(
      fc.property(clients, plans, (all, plan) => {
        const drawn = drawSample(all, plan)
        const ids = drawn.map(({ clientId }) => clientId)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBe(Math.min(plan.total, all.length))
        expect(drawSample(all.toReversed(), plan)).toEqual(drawn)
        for (const { key, asked } of planSample(all, plan))
          expect(drawn.filter(({ stratum }) => stratum === key)).toHaveLength(asked)
      }),
    )
  })

  test('leaves out no A-client while there is room', () => {
    fc.assert(
      fc.property(clients, plans, (all, plan) => {
        const important = all.filter(({ abcClass }: SampleClient) => abcClass === 'A')
        const drawn = new Set(drawSample(all, { ...plan, wholeA: true }).map(({ clientId }) => clientId))
        expect(important.filter(({ id }) => drawn.has(id))).toHaveLength(Math.min(important.length, plan.total))
      }),
    )
  })
})

describe('the clients’ own classes', () => {
  const value = (id: string, amount: number | null) => ({ id: id as ClientId, value: amount })

  test('cut on the share before the client, and count who cannot be ranked', () => {
    const { classes, unknown, notPositive } = classifyClients([
      value('a', 85),
      value('b', 10),
      value('c', 5),
      value('d', null),
      value('e', -40),
      value('f', 0),
    ])
    expect([...classes.values()]).toEqual(['A', 'B', 'C', null, null, null])
    expect([unknown, notPositive]).toEqual([1, 2])
  })

  test('bring at least the first cut in class A, and every client has a class or is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -50, max: 1000 })), { maxLength: 40 }), amounts => {
        const all = amounts.map((amount, index) => value(String(index), amount))
        const { classes, unknown, notPositive } = classifyClients(all)
        const ranked = all.filter(({ id }) => classes.get(id) !== null)
        expect(ranked.length + unknown + notPositive).toBe(all.length)
        const sum = (some: typeof all): number => some.reduce((total, one) => total + (one.value ?? 0), 0)
        if (ranked.length > 0)
          expect(sum(ranked.filter(({ id }) => classes.get(id) === 'A'))).toBeGreaterThanOrEqual(
            CLIENT_CUTS.cutA * sum(ranked) - 1e-6,
          )
      }),
    )
  })
})

const local = { en: 'x', ru: '', sq: '' }
const question: Question = {
  key: 'q',
  kind: 'multiple',
  purpose: 'reasons',
  text: local,
  hint: local,
  low: local,
  high: local,
  options: ['a', 'b', 'c'].map(key => ({ key, text: local, reasonId: null })),
  hasOther: true,
  catalogueId: null,
  position: 1,
  corrections: [],
}

const evidence = (answers: readonly (readonly [string | null, readonly string[]])[], drawn: number | null) => {
  const respondents = answers.map(([clientId], index) => ({
    id: `r${index}` as RespondentId,
    clientId: clientId as ClientId | null,
  }))
  return {
    questions: [question],
    respondents,
    answers: answers.map(([, options], index): SurveyAnswer => ({
      respondentId: `r${index}` as RespondentId,
      questionKey: 'q',
      value: { kind: 'multiple', options: [...options] },
      words: '',
    })),
    mentioning: [],
    lost: 200,
    drawn,
    population: drawn === null ? null : 200,
    attempted: [],
  } satisfies SurveyEvidence
}

describe('results', () => {
  test('of several answers have the clients who answered as their base, each client once', () => {
    const results = surveyResults(
      evidence(
        [
          ['one', ['a', 'b']],
          ['one', ['a']],
          ['two', ['a']],
          [null, ['c']],
        ],
        60,
      ),
    )
    expect(results.questions[0]?.base).toBe(3)
    expect(results.questions[0]?.options.map(({ count, share }) => [count, share])).toEqual([
      [2, 2 / 3],
      [1, 1 / 3],
      [1, 1 / 3],
    ])
    expect(results.coverage).toEqual({ lost: 200, drawn: 60, asked: 2, answered: 3 })
  })

  test('have an interval for a sample, none for a census and none where nothing was drawn', () => {
    const answers = [
      ['one', ['a']],
      ['two', ['b']],
    ] as const
    const of = (drawn: number | null) => {
      const results = surveyResults(evidence(answers, drawn))
      return [results.basis, results.questions[0]?.options[0]?.interval, results.finiteShare]
    }
    expect(of(60)).toEqual(['sample', wilsonInterval(1, 2), 0.3])
    expect(of(5)).toEqual(['sample', wilsonInterval(1, 2), null])
    expect(of(200)).toEqual(['census', null, null])
    expect(of(null)).toEqual(['unknown', null, null])
  })
})
