/** Every chart in the shapes that matter, with labels in the three languages and some that try to break out of the markup. */
import { saturationOf } from '#shared/analysis/saturation.ts'
import { kaplanMeier, numbersAtRisk } from '#shared/analysis/survival.ts'
import { gapDistribution, type GapCount } from '#shared/analysis/order-gaps.ts'
import { gapBars, gapBarsSummary } from '#shared/charts/gap-bars.ts'
import { lossBars, lossBarsSummary } from '#shared/charts/loss-bars.ts'
import { paretoChart, paretoSummary } from '#shared/charts/pareto-chart.ts'
import type { ParetoData } from '#shared/charts/pareto-items.ts'
import { saturationChart, saturationSummary } from '#shared/charts/saturation-chart.ts'
import { shareBar, shareBarSummary } from '#shared/charts/share-bar.ts'
import { stepLines, stepLinesSummary, type StepLinesData } from '#shared/charts/step-lines.ts'
import { survivalTicks } from '#shared/analysis/survival-ticks.ts'
import { survivalCurve, survivalSummary, type SurvivalData } from '#shared/charts/survival-curve.ts'
import type { ChartTheme } from '#shared/charts/theme.ts'
import type { Language } from '#shared/kit/language.ts'

export const LABELS: { readonly [language in Language]: readonly string[] } = {
  en: ['Incomplete deliveries', 'Manager unavailable, never calls back', 'Contact person left', 'Lower price', 'Moved'],
  ru: ['Неполные поставки', 'Менеджер недоступен и не перезванивает', 'Ушло контактное лицо', 'Цена ниже', 'Переезд'],
  sq: [
    'Dërgesa të paplota',
    'Menaxheri nuk kthen telefonata',
    'U largua personi i kontaktit',
    'Çmim më i ulët',
    'U zhvendos',
  ],
}
export const HOSTILE = '<script>alert("1")</script> & \'x\' ]]> \u0007\ud800 \n\u202e'

const SHARES = [0.402, 0.287, 0.157, 0.104, 0.05]
const CLASSES = ['A', 'A', 'A', 'B', 'C'] as const

export const pareto = (labels: readonly string[], more: Partial<ParetoData> = {}): ParetoData => ({
  items: labels.map((label, index) => ({
    label,
    share: SHARES[index] ?? 0.01,
    class: CLASSES[index] ?? 'C',
  })),
  cutA: 0.8,
  cutB: 0.95,
  width: 520,
  height: 330,
  ...more,
})

export const survival = (tenures: readonly number[], unit: SurvivalData['unit'] = 'months'): SurvivalData => {
  const spells = tenures.map((time, index) => ({ time, left: index % 2 === 0 }))
  const curve = kaplanMeier(spells)
  const ticks = survivalTicks(curve.lastTime, unit)
  const atRisk = numbersAtRisk(spells, ticks)
  const risk = ticks.map((time, index) => ({ time, atRisk: atRisk[index] ?? 0 }))
  return { curve, unit, risk, width: 520, height: 280 }
}

type Case = {
  readonly name: string
  readonly draw: (theme: ChartTheme, language: Language) => string
  readonly summary: (language: Language) => string
}

const paretoCase = (name: string, dataIn: (language: Language) => ParetoData): Case => ({
  name: `Pareto, ${name}`,
  draw: (theme, language) => paretoChart(dataIn(language), theme, language),
  summary: language => paretoSummary(dataIn(language), language),
})

type Bars = Parameters<typeof lossBars>[0]
const barsCase = (name: string, dataIn: (language: Language) => Bars): Case => ({
  name: `bars, ${name}`,
  draw: (theme, language) => lossBars(dataIn(language), theme, language),
  summary: language => lossBarsSummary(dataIn(language), language),
})

const survivalCase = (name: string, data: SurvivalData): Case => ({
  name: `survival, ${name}`,
  draw: (theme, language) => survivalCurve(data, theme, language),
  summary: language => survivalSummary(data, language),
})

const shareCase = (name: string, labelsIn: (language: Language) => readonly string[]): Case => {
  const dataIn = (language: Language) => ({
    items: labelsIn(language).map((label, index) => ({ label, share: SHARES[index] ?? 0 })),
    width: 420,
  })
  return {
    name: `shares, ${name}`,
    draw: (theme, language) => shareBar(dataIn(language), theme, language),
    summary: language => shareBarSummary(dataIn(language), language),
  }
}

const saturationCase = (name: string, interviews: readonly (readonly string[])[]): Case => {
  const data = { points: saturationOf(interviews).points, width: 560 }
  return {
    name: `saturation, ${name}`,
    draw: (theme, language) => saturationChart(data, theme, language),
    summary: language => saturationSummary(data, language),
  }
}

const gapsCase = (name: string, counts: readonly GapCount[], days: number | null): Case => {
  const data = { distribution: gapDistribution(counts), days, width: 520, height: 240 }
  return {
    name: `gaps, ${name}`,
    draw: (theme, language) => gapBars(data, theme, language),
    summary: language => gapBarsSummary(data, language),
  }
}

const linesCase = (name: string, labelsIn: (language: Language) => readonly string[], from: 0 | 1 = 1): Case => {
  const dataIn = (language: Language): StepLinesData => ({
    lines: labelsIn(language).map((label, index) => ({
      label,
      points: [6, 12, 30].map((time, at) => ({ time, share: Math.abs(from - (at + 1) * 0.05 * (index + 1)) })),
      until: 60 + index,
    })),
    from,
    width: 520,
    height: 260,
  })
  return {
    name: `lines, ${name}`,
    draw: (theme, language) => stepLines(dataIn(language), theme, language),
    summary: language => stepLinesSummary(dataIn(language), language),
  }
}

const manyLabels = (language: Language): string[] =>
  Array.from({ length: 30 }, (_, index) => `${LABELS[language][index % 5] ?? ''} ${index + 1}`)

export const CHART_CASES: readonly Case[] = [
  paretoCase('five reasons', language => pareto(LABELS[language])),
  paretoCase('thirty reasons', language => pareto(manyLabels(language))),
  paretoCase('narrow', language => pareto(LABELS[language], { width: 300, height: 200 })),
  paretoCase('one reason', () => pareto(['Price'], { cutA: 0.94 })),
  paretoCase('hostile label', () => pareto([HOSTILE, HOSTILE.repeat(20)])),
  paretoCase('nothing', () => pareto([])),
  barsCase('one period', language => ({
    items: LABELS[language].map((label, index) => ({ label, value: 1655 - index * 400, note: '42,7 % · 3 875' })),
    width: 640,
  })),
  barsCase('two periods', language => ({
    items: manyLabels(language).map((label, index) => ({ label, value: index, previous: index === 3 ? null : 7 })),
    width: 480,
  })),
  barsCase('nobody lost', language => ({ items: [{ label: LABELS[language][0] ?? '', value: 0 }], width: 480 })),
  barsCase('hostile label', () => ({ items: [{ label: HOSTILE, value: 3, note: HOSTILE }], width: 480 })),
  barsCase('nothing', () => ({ items: [], width: 480 })),
  survivalCase('months', survival([1, 3, 3, 8, 14, 20, 31, 40, 55, 72])),
  survivalCase('days, everybody left', survival([400])),
  survivalCase('nobody', survival([])),
  saturationCase('three interviews', [['a', 'b'], ['b', 'c'], ['a']]),
  saturationCase(
    'forty interviews',
    Array.from({ length: 40 }, (_, index) => [`r${index % 7}`]),
  ),
  saturationCase('nothing', []),
  gapsCase(
    'monthly orders',
    Array.from({ length: 60 }, (_, index) => ({ days: index + 1, gaps: 60 - index })),
    45,
  ),
  gapsCase(
    'one far off',
    [
      { days: 7, gaps: 90 },
      { days: 14, gaps: 30 },
      { days: 2900, gaps: 1 },
    ],
    90,
  ),
  gapsCase('nothing', [], null),
  linesCase('five groups', language => LABELS[language]),
  linesCase('leaving by reason', language => LABELS[language].slice(0, 3), 0),
  linesCase('hostile label', () => [HOSTILE, HOSTILE.repeat(9)]),
  linesCase('nothing', () => []),
  shareCase('three parts', language => LABELS[language].slice(0, 3)),
  shareCase('hostile label', () => [HOSTILE]),
  shareCase('nothing', () => []),
]
