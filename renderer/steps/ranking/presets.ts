/** Four ready mixtures of the weights, and which of them the settings are. */
import type { RankingWeights } from '#shared/analysis/figures.ts'

export const PRESET_IDS = ['balanced', 'clients', 'money', 'pain'] as const
export type PresetId = (typeof PRESET_IDS)[number]

/** Each keeps some weight on how many name a reason: a workshop has neither money nor pain, and one cry is not a ranking. */
export const PRESETS: { readonly [id in PresetId]: RankingWeights } = {
  balanced: { share: 0.4, main: 0.2, pain: 0.2, money: 0.2 },
  clients: { share: 0.8, main: 0.2, pain: 0, money: 0 },
  money: { share: 0.2, main: 0, pain: 0, money: 0.8 },
  pain: { share: 0.2, main: 0, pain: 0.8, money: 0 },
}

export const WEIGHT_NAMES = ['share', 'main', 'pain', 'money'] as const

/** Only the proportions count, so 4:2:2:2 is the same mixture as 0.4:0.2:0.2:0.2. */
const sameMixture = (one: RankingWeights, other: RankingWeights): boolean => {
  const total = (weights: RankingWeights): number => WEIGHT_NAMES.reduce((sum, name) => sum + weights[name], 0)
  if (total(one) <= 0 || total(other) <= 0) return false
  return WEIGHT_NAMES.every(name => Math.abs(one[name] / total(one) - other[name] / total(other)) < 1e-6)
}

/** @returns the preset with these proportions, or undefined for weights of the consultant's own. */
export const presetOf = (weights: RankingWeights): PresetId | undefined =>
  PRESET_IDS.find(id => sameMixture(PRESETS[id], weights))
