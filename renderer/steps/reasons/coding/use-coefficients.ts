/** Coefficients of agreement in words: three decimals, or why there is none; and their limits. */
import { useFormats, useT } from '#renderer/client/language.tsx'
import type { Kappa } from '#shared/analysis/cohen-kappa.ts'
import type { Interval } from '#shared/analysis/proportions.ts'

const DECIMALS = 3

export const useCoefficients = (): {
  readonly coefficient: (found: Pick<Kappa, 'kappa' | 'why'>) => string
  readonly limits: (interval: Interval | null) => string
} => {
  const t = useT()
  const { number } = useFormats()
  return {
    coefficient: ({ kappa, why }) => (kappa === null ? t(`coding.why.${why ?? 'no-pairs'}`) : number(kappa, DECIMALS)),
    limits: interval =>
      interval === null
        ? t('coding.noLimits')
        : t('coding.limits', { lower: number(interval.lower, DECIMALS), upper: number(interval.upper, DECIMALS) }),
  }
}
