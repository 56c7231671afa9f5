/** Names a stratum: its class, then the value of the dividing field. */
import { useT } from '#renderer/client/language.tsx'
import type { StratumField } from '#shared/domain/survey-sample.ts'
import { stratumOf } from '#shared/domain/survey-sample.ts'

/** @param field what divides; `none` leaves the value out */
export const useStratumName = (field: StratumField): ((stratum: string, wholeA: boolean) => string) => {
  const t = useT()
  return (stratum, wholeA) => {
    const { abcClass, value } = stratumOf(stratum)
    const letter = abcClass === null ? t('clientsurvey.noClass') : t('clientsurvey.classOf', { letter: abcClass })
    if (field === 'none' || (wholeA && abcClass === 'A')) return letter
    return `${letter} · ${value ?? t('clientsurvey.noValue')}`
  }
}
