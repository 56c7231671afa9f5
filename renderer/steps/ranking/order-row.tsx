/** One ranked reason: class, name, grade, what is known of it, and the bar of its share. */
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Badge, ClassBadge } from '#renderer/ui/badge.tsx'
import type { RankedReason } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './ranking.module.css'

type Props = {
  readonly ranked: RankedReason
  readonly reason: ReasonView | undefined
  /** Share of this reason over the largest share, 0 to 1. */
  readonly width: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** What is said under the name, in the order of the mockup: group, human factor, methods, pain, gap. */
const useFacts = (ranked: RankedReason, reason: ReasonView | undefined): string => {
  const t = useT()
  const { number } = useFormats()
  return [
    t(`domain.groupShort.${ranked.group}`),
    ...(reason?.humanFactor === true ? [t('domain.humanFactor')] : []),
    ...(reason?.controllable === false ? [t('domain.notControllable')] : []),
    t('ranking.methods', { count: ranked.byMethod.length }),
    ...(ranked.pain === null ? [] : [t('ranking.painOf', { pain: number(ranked.pain, 1) })]),
  ].join(' · ')
}

export const OrderRow = ({ ranked, reason, width, isChosen, onChoose }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { number, money, share } = useFormats()
  const facts = useFacts(ranked, reason)
  const name = reason === undefined ? t('common.unknown') : textIn(reason.name, language)
  return (
    <tr className={isChosen ? styles['chosen'] : undefined}>
      <td>
        <ClassBadge class={ranked.class} />
      </td>
      <td>
        <button type="button" className={styles['nameButton']} aria-pressed={isChosen} onClick={onChoose}>
          {name}
        </button>{' '}
        <Badge tone={ranked.grade === 'confirmed' ? 'ok' : 'plain'}>{t(`domain.grade.${ranked.grade}`)}</Badge>
        <small>{facts}</small>
        {ranked.gap !== null && <small className={styles['gap']}>{t(`domain.gap.${ranked.gap}`)}</small>}
        {ranked.override !== null && (
          <small>{t('ranking.overridden', { class: ranked.computedClass, note: ranked.override.note })}</small>
        )}
        <div className={styles['bar']}>
          <i className={styles[`bar${ranked.class}`]} style={{ width: `${width * 100}%` }} />
        </div>
      </td>
      <td className={styles['n']}>{number(ranked.clients)}</td>
      <td className={styles['n']}>{ranked.money === 0 ? '–' : money(ranked.money)}</td>
      <td className={styles['n']}>
        {ranked.stability === null ? '–' : `${ranked.computedClass} ${share(ranked.stability, 0)}`}
      </td>
    </tr>
  )
}
