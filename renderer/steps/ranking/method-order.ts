/** The triangulation rule in the order in which it is read: the method that counts most first. */
import type { RankingSettings } from '#shared/analysis/figures.ts'
import { METHOD_IDS, type MethodId } from '#shared/domain/evidence.ts'

/** Methods with their weight, heaviest first; equal ones from the last of the catalogue (the interview) backwards. */
export const methodsByWeight = (
  weights: RankingSettings['methodWeights'],
): readonly { readonly method: MethodId; readonly weight: number }[] =>
  METHOD_IDS.toReversed()
    .map(method => ({ method, weight: weights[method] }))
    .toSorted((one, other) => other.weight - one.weight)

/** Methods that count at all, those of equal weight together. */
export const methodSteps = (weights: RankingSettings['methodWeights']): readonly (readonly MethodId[])[] => {
  const steps: { readonly weight: number; readonly methods: MethodId[] }[] = []
  for (const { method, weight } of methodsByWeight(weights)) {
    if (weight <= 0) continue
    const last = steps.at(-1)
    if (last?.weight === weight) last.methods.push(method)
    else steps.push({ weight, methods: [method] })
  }
  return steps.map(step => step.methods)
}
