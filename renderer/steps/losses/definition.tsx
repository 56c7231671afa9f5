/** By which rule, over which days and from which data the losses are counted: the sentence under the boxes. */
import type { ReactNode } from 'react'
import { useFormats, useT, type Formats } from '#renderer/client/language.tsx'
import type { LossFigures } from '#shared/analysis/figures.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import styles from './losses.module.css'

/** The rule as it was really applied: where the data cannot carry the chosen one, the sentence says so. */
export const ruleSentence = (figures: LossFigures, t: Translate): string => {
  const { rule, method } = figures
  if (method === 'flags') return t('losses.rule.flags')
  if (rule.kind === 'contractual') return t('losses.rule.contractual')
  if (method === 'dates') return t('losses.rule.gapByDates')
  const days = t('losses.rule.gap', { count: rule.days })
  return rule.segments.length === 0 ? days : `${days} ${t('losses.rule.segments')}`
}

const periodSentence = ({ current, previous }: LossFigures, t: Translate, formats: Formats): string =>
  t('losses.rule.period', {
    from: formats.day(current.period.from),
    to: formats.day(current.period.to),
    previousFrom: formats.day(previous.period.from),
    previousTo: formats.day(previous.period.to),
  })

export const Definition = ({ figures }: { readonly figures: LossFigures }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  return (
    <p className={styles['definition']}>
      {ruleSentence(figures, t)} {periodSentence(figures, t, formats)}
    </p>
  )
}
