/** The rules by which the methods are combined: a few with names, and the consultant's own weights. */
import { METHOD_IDS } from '#shared/domain/evidence.ts'
import { DEFAULT_RANKING_SETTINGS, type RankingSettings } from './figures.ts'

type MethodWeights = RankingSettings['methodWeights']

/**
 * `interview-first`: interview over survey over staff over brainstorm where they conflict. `clients-only`: nothing but what
 * clients said themselves. `equal-voices`: each method counts as much as another.
 */
export const TRIANGULATION_RULES = ['interview-first', 'clients-only', 'equal-voices'] as const
export type TriangulationRule = (typeof TRIANGULATION_RULES)[number]

export const RULE_WEIGHTS: { readonly [rule in TriangulationRule]: MethodWeights } = {
  'interview-first': DEFAULT_RANKING_SETTINGS.methodWeights,
  'clients-only': { interview: 1, survey: 1, staff: 0, brainstorm: 0 },
  'equal-voices': { interview: 1, survey: 1, staff: 1, brainstorm: 1 },
}

const total = (weights: MethodWeights): number => METHOD_IDS.reduce((sum, method) => sum + weights[method], 0)

/** Only the proportions count: 8:6:4:2 is the same rule as 4:3:2:1. Null for weights of the consultant's own. */
export const ruleOf = (weights: MethodWeights): TriangulationRule | null => {
  const sum = total(weights)
  if (sum <= 0) return null
  const isSame = (rule: TriangulationRule): boolean =>
    METHOD_IDS.every(
      method => Math.abs(weights[method] / sum - RULE_WEIGHTS[rule][method] / total(RULE_WEIGHTS[rule])) < 1e-9,
    )
  return TRIANGULATION_RULES.find(isSame) ?? null
}
