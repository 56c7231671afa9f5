/** What a Pareto chart is given, and the bars it draws of it. */
import type { AbcClass } from '#shared/domain/reasons.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'

export type ParetoItem = {
  readonly label: string
  /** Of the whole, 0 to 1. */
  readonly share: number
  readonly class: AbcClass
}

export type ParetoData = {
  /** In the order of the ranking, the heaviest first. */
  readonly items: readonly ParetoItem[]
  /** Shares of 0 to 1 on which the classes are cut. */
  readonly cutA: number
  readonly cutB: number
  /** Pixels, or points on paper. */
  readonly width: number
  readonly height: number
}

/** A bar: one reason, or all that follow the twelfth together; those may be of several classes. */
export type ParetoBar = {
  readonly label: string
  readonly share: number
  readonly cumulative: number
  readonly letters: string
  /** Null where the bar stands for reasons of several classes. */
  readonly class: AbcClass | null
}

/** More bars than this cannot be told apart. */
export const MOST_BARS = 12

const sum = (items: readonly ParetoItem[]): number => items.reduce((total, item) => total + item.share, 0)

/** The bars of the chart: at most twelve, the last of them the rest where there are more reasons. */
export const paretoBars = (items: readonly ParetoItem[], language: Language): readonly ParetoBar[] => {
  const shown = items.length > MOST_BARS ? items.slice(0, MOST_BARS - 1) : items
  const rest = items.slice(shown.length)
  let cumulative = 0
  const bars = shown.map((item): ParetoBar => {
    cumulative += item.share
    return { label: item.label, share: item.share, cumulative, letters: item.class, class: item.class }
  })
  if (rest.length === 0) return bars
  const classes = [...new Set(rest.map(item => item.class))].sort()
  const [only] = classes
  return [
    ...bars,
    {
      label: translator(language)('charts.pareto.others', { count: rest.length }),
      share: sum(rest),
      cumulative: cumulative + sum(rest),
      letters: classes.join(', '),
      class: classes.length === 1 && only !== undefined ? only : null,
    },
  ]
}
