import { describe, expect, test } from 'vitest'
import { FILL_KINDS, filledBox } from '#shared/charts/fills.ts'
import { lossBars, lossBarsSummary } from '#shared/charts/loss-bars.ts'
import { paretoChart, paretoSummary } from '#shared/charts/pareto-chart.ts'
import { MOST_BARS, paretoBars } from '#shared/charts/pareto-items.ts'
import { survivalTicks } from '#shared/analysis/survival-ticks.ts'
import { survivalCurve, survivalSummary } from '#shared/charts/survival-curve.ts'
import { cutText, estimateWidth, fitText, wrapText } from '#shared/charts/text-width.ts'
import { LIGHT_THEME } from '#shared/charts/theme.ts'
import { charts } from '#shared/i18n/messages/charts.ts'
import { LABELS, pareto, survival } from './chart-cases.ts'

const textsOf = (svg: string): string[] => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(found => found[1] ?? '')
/** No-break spaces as plain ones, so that a test can be read. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('text widths', () => {
  const one = (text: string): number => text.length

  test('rather say too wide than too narrow for Source Sans 3', () => {
    // The advance widths that the font itself gives at 1,000 px, regular and bold.
    const widths: [string, number, number][] = [
      ['Incomplete deliveries', 8951, 9496],
      ['Неполные поставки', 8758, 9177],
      ['Dërgesa të paplota', 7778, 8195],
      ['A · 40 %', 3210, 3386],
    ]
    for (const [text, regular, bold] of widths) {
      expect(estimateWidth(text, 1000) / regular).toBeGreaterThan(1)
      expect(estimateWidth(text, 1000) / regular).toBeLessThan(1.2)
      expect(estimateWidth(text, 1000, true) / bold).toBeGreaterThan(1)
    }
  })

  test('wrap whole words and cut what is left with an ellipsis', () => {
    expect(wrapText('manager never calls back', 13, 1, one)).toEqual(['manager never', 'calls back'])
    expect(wrapText('  unavailable   a ', 4, 1, one)).toEqual(['unavailable', 'a'])
    expect(cutText('deliveries', 5, 1, one)).toBe('deli…')
    expect(cutText('late', 5, 1, one)).toBe('late')
    expect(fitText('one two three four', 7, 1, 2, one)).toEqual(['one two', 'three…'])
    expect(fitText('', 7, 1, 2, one)).toEqual([])
  })
})

describe('the Pareto chart', () => {
  test('prints each label with class and share, and both cuts', () => {
    const texts = textsOf(paretoChart(pareto(LABELS.en, { width: 900 }), LIGHT_THEME, 'en')).map(plain)
    expect(texts).toEqual(expect.arrayContaining(['A · 40 %', 'B · 10 %', 'C · 5 %', 'A below 80 %', 'B below 95 %']))
    expect(texts.join(' ')).toContain('Incomplete deliveries')
  })

  test('numbers the bars and adds a key where the labels are wider than their bars', () => {
    const texts = textsOf(paretoChart(pareto(LABELS.ru, { width: 360 }), LIGHT_THEME, 'ru')).map(plain)
    expect(texts.filter(text => text === '3')).toHaveLength(2)
    expect(texts).toContain('Неполные поставки')
    expect(texts).toContain('A · 40 %')
  })

  test('draws at most twelve bars, the last for all the rest', () => {
    const items = Array.from({ length: 20 }, (_, index) => ({
      label: `r${index}`,
      share: 0.05,
      class: index < 16 ? ('A' as const) : index < 19 ? ('B' as const) : ('C' as const),
    }))
    const bars = paretoBars(items, 'en')
    expect(bars).toHaveLength(MOST_BARS)
    expect(bars.at(-1)).toMatchObject({ label: '9 other reasons', letters: 'A, B, C', class: null })
    expect(bars.at(-1)?.share).toBeCloseTo(0.45)
    expect(bars.at(-1)?.cumulative).toBeCloseTo(1)
    expect(paretoBars(items.slice(0, 12), 'en').at(-1)).toMatchObject({ label: 'r11', class: 'A' })
  })

  test('measures with what it is given', () => {
    const wide = paretoChart(pareto(LABELS.en, { width: 900 }), LIGHT_THEME, 'en', text => text.length * 30)
    expect(textsOf(wide).filter(text => text === '1')).toHaveLength(2)
  })

  test('grows rather than squeeze its bars away', () => {
    const height = (svg: string): number => Number(/ height="(\d+)"/.exec(svg)?.[1])
    expect(height(paretoChart(pareto(LABELS.en), LIGHT_THEME, 'en'))).toBe(330)
    expect(height(paretoChart(pareto(LABELS.en, { width: 300, height: 60 }), LIGHT_THEME, 'en'))).toBeGreaterThan(150)
  })

  test('says itself in words', () => {
    expect(plain(paretoSummary(pareto(LABELS.en), 'en'))).toBe(
      'Pareto chart of 5 reasons. Class A: Incomplete deliveries 40 %, Manager unavailable, never calls back 29 %, ' +
        'Contact person left 16 %. Class B: Lower price 10 %. Class C: Moved 5 %. ' +
        'Class A while the share of the reasons before is below 80 %, B while it is below 95 %, then C.',
    )
    expect(paretoSummary(pareto(LABELS.ru), 'ru')).toContain('5 причин.')
  })
})

describe('filled areas', () => {
  const box = { x: 10, y: 20, width: 30, height: 12 }
  const points = (svg: string): [number, number][] =>
    [...svg.matchAll(/[ML] ([\d.]+) ([\d.]+)/g)].map(found => [Number(found[1]), Number(found[2])])

  test.each(FILL_KINDS)('%s: every line ends within the box', kind => {
    const drawn = points(filledBox(box, { kind, colour: '#000000', paper: '#ffffff' }))
    expect(drawn.length > 0).toBe(kind !== 'solid')
    for (const [x, y] of drawn) {
      expect(x >= 10 && x <= 40).toBe(true)
      expect(y >= 20 && y <= 32).toBe(true)
    }
  })

  test('stripes run at 45 degrees', () => {
    const ends = points(filledBox(box, { kind: 'stripes', colour: '#000000', paper: '#ffffff' }))
    for (let index = 0; index < ends.length; index += 2) {
      const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = ends.slice(index, index + 2)
      expect(x1 - x2).toBeCloseTo(y1 - y2)
    }
  })
})

describe('the bars of losses', () => {
  const widths = (svg: string): number[] =>
    [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(found => Number(found[1]))

  test('are as long as their numbers', () => {
    const svg = lossBars(
      {
        items: [
          { label: 'a', value: 40 },
          { label: 'b', value: 10 },
        ],
        width: 400,
      },
      LIGHT_THEME,
      'en',
    )
    const [long = 0, short = 0] = widths(svg)
    expect(long / short).toBeCloseTo(4)
  })

  test('show the year before only where it is known, with a legend', () => {
    const items = [
      { label: 'January', value: 12, previous: 7 },
      { label: 'February', value: 9, previous: null },
    ]
    const svg = lossBars({ items, width: 400 }, LIGHT_THEME, 'en')
    expect(widths(svg)).toHaveLength(5)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['This period', 'Year before', '7']))
    expect(lossBarsSummary({ items, width: 400 }, 'en')).toBe('Bar chart. January 12 (year before 7); February 9.')
  })

  test('write numbers as the caller says and keep the notes', () => {
    const data = { items: [{ label: 'Retail', value: 4, note: '13 %' }], width: 400, format: (n: number) => `€${n}k` }
    expect(textsOf(lossBars(data, LIGHT_THEME, 'en'))).toEqual(['Retail', '€4k', '13 %'])
    expect(lossBarsSummary(data, 'en')).toBe('Bar chart. Retail €4k (13 %).')
  })
})

describe('the survival curve', () => {
  test('has ticks in steps that people count in', () => {
    expect(survivalTicks(72, 'months')).toEqual([0, 12, 24, 36, 48, 60, 72])
    expect(survivalTicks(35, 'months')).toEqual([0, 6, 12, 18, 24, 30])
    expect(survivalTicks(400, 'days')).toEqual([0, 60, 120, 180, 240, 300, 360])
    expect(survivalTicks(0, 'days')).toEqual([0])
    expect(survivalTicks(100_000, 'days').length).toBeLessThanOrEqual(7)
  })

  test('carries the numbers at risk and says whether the median is reached', () => {
    const short = survival([1, 3, 3, 8, 14, 20])
    const texts = textsOf(survivalCurve(short, LIGHT_THEME, 'en'))
    for (const { atRisk } of short.risk) expect(texts).toContain(String(atRisk))
    expect(texts).toContain('Half have left after 14 months.')
    expect(survivalSummary(survival([9, 30, 30]), 'en')).toContain('Half have left after 30 months.')
  })

  test('says a median that is not reached in words, never as a number', () => {
    const data = { ...survival([5]), curve: { clients: 9, events: 0, steps: [], median: null, lastTime: 5 } }
    expect(survivalSummary(data, 'en')).toBe(
      'How long clients stay: 9 clients, 0 of them departed. Median not reached: more than half are still clients.',
    )
  })
})

test('every message of the charts is written in all three languages with the same placeholders', () => {
  const base = (key: string): string => key.replace(/_(one|few|many|other)$/, '')
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(found => found[1] ?? '').sort()
  for (const language of ['ru', 'sq'] as const) {
    const texts: Record<string, string> = charts[language]
    expect(new Set(Object.keys(texts).map(base))).toEqual(new Set(Object.keys(charts.en).map(base)))
    for (const [key, text] of Object.entries(charts.en)) {
      const same = Object.keys(texts).filter(other => base(other) === base(key))
      for (const other of same) expect(placeholders(texts[other] ?? '')).toEqual(placeholders(text))
    }
  }
})
