import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kaplanMeier, numbersAtRisk, type Spell, type SurvivalCurve } from '#shared/analysis/survival.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { readTelco, telcoPath } from './telco.ts'

const stepAt = (curve: SurvivalCurve, time: number) => curve.steps.findLast(step => step.time <= time)

/** "6, 9+": a plus marks who is still there. */
const spells = (text: string): Spell[] =>
  text.split(',').map(part => ({ time: Number.parseInt(part, 10), left: !part.trim().endsWith('+') }))

describe('the Kaplan-Meier curve', () => {
  const freireich = kaplanMeier(spells('6,6,6,6+,7,9+,10,10+,11+,13,16,17+,19+,20+,22,23,25+,32+,32+,34+,35+'))

  test.each([
    [6, 21, 0.85714, 0.07636, 0.61972, 0.95155],
    [10, 15, 0.75294, 0.09635, 0.5032, 0.88936],
    [16, 11, 0.62745, 0.11405, 0.36751, 0.80491],
    [23, 6, 0.44818, 0.13459, 0.18805, 0.68014],
  ])('of the Freireich data at %i is that of the table', (time, atRisk, survival, error, lower, upper) => {
    const step = stepAt(freireich, time)
    expect(step?.atRisk).toBe(atRisk)
    expect(step?.survival).toBeCloseTo(survival, 5)
    expect(step?.standardError).toBeCloseTo(error, 5)
    expect(step?.lower).toBeCloseTo(lower, 5)
    expect(step?.upper).toBeCloseTo(upper, 5)
  })

  test('has the published median and counts', () => {
    expect(freireich).toMatchObject({ clients: 21, events: 9, median: 23, lastTime: 35 })
  })

  test('gives no limits where everybody or nobody is left', () => {
    const [all, none] = kaplanMeier(spells('1+,2,3')).steps
    expect(all).toMatchObject({ survival: 0.5 })
    expect(none).toMatchObject({ survival: 0, standardError: null, lower: null, upper: null })
    expect(kaplanMeier([])).toEqual({ clients: 0, events: 0, steps: [], median: null, lastTime: 0 })
  })

  test.each([
    [
      [1, 2, 4, 0, 0],
      [0.667, 0.444, 0.222, 0.111, 0],
    ],
    [
      [1.9, 0, 0, 0, 0],
      [0.8, 0.6, 0.4, 0.2, 0],
    ],
  ])('takes a client who is known from %j on into the risk from then on', (entries, expected) => {
    const times = [2, 10, 5, 4, 3]
    const curve = kaplanMeier(times.map((time, index) => ({ time, left: true, entry: entries[index] ?? 0 })))
    for (const [index, survival] of expected.entries()) expect(curve.steps[index]?.survival).toBeCloseTo(survival, 3)
  })

  test('counts at risk who is observed just before the time', () => {
    expect(numbersAtRisk(spells('1,2,2+,3'), [0, 1, 2, 3, 4])).toEqual([4, 4, 3, 1, 0])
  })

  test.skipIf(telcoPath === undefined)('of the Telco data is the published one, and its median is not reached', () => {
    const curve = kaplanMeier(readTelco(telcoPath ?? '').map(row => ({ time: row.tenure, left: row.churned })))
    expect(curve.median).toBeNull()
    expect(stepAt(curve, 1)?.atRisk).toBe(7032)
    const published: [number, number][] = [
      [1, 0.9459613197],
      [6, 0.8848262389],
      [12, 0.8431995538],
      [24, 0.7887363984],
      [36, 0.7485454149],
      [48, 0.7088401843],
      [60, 0.6644039144],
      [72, 0.5927901521],
    ]
    for (const [time, survival] of published) expect(stepAt(curve, time)?.survival).toBeCloseTo(survival, 9)
    expect(stepAt(curve, 12)?.lower).toBeCloseTo(0.8341686858, 8)
    expect(stepAt(curve, 12)?.upper).toBeCloseTo(0.8517833207, 8)
  })

  const waltons = testData('survival/waltons_dataset.csv')
  test.skipIf(waltons === undefined)('of the Waltons data has the published medians', () => {
    const rows = readFileSync(waltons ?? '', 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
    const read = (group: string): Spell[] =>
      rows
        .map(row => row.split(','))
        .filter(cells => group === '' || cells[2] === group)
        .map(cells => ({ time: Number(cells[0]), left: cells[1] === '1' }))
    expect(kaplanMeier(read('')).median).toBe(56)
    expect(kaplanMeier(read('control')).median).toBe(58)
    expect(kaplanMeier(read('miR-137')).median).toBe(26)
  })
})
