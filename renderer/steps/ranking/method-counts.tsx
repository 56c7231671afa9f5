/** What each method counted for one reason, each on its own base; there is no row of totals, and there must be none. */
import { useFormats, useT } from '#renderer/client/language.tsx'
import type { MethodBase, MethodScore } from '#shared/analysis/figures.ts'
import styles from './ranking.module.css'

type Props = { readonly scores: readonly MethodScore[]; readonly bases: readonly MethodBase[] }

export const MethodCounts = ({ scores, bases }: Props) => {
  const t = useT()
  const { number, share } = useFormats()
  const countOf = (score: MethodScore): string => {
    if (score.method === 'brainstorm') return t('ranking.dots', { count: score.count })
    const answered = bases.find(base => base.method === score.method)?.answered ?? 0
    return t('ranking.countOf', { count: number(score.count), answered: number(answered) })
  }
  return (
    <table className={styles['counts']}>
      <caption>{t('ranking.countsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ranking.method')}</th>
          <th scope="col">{t('ranking.named')}</th>
          <th scope="col">{t('ranking.share')}</th>
          <th scope="col">{t('ranking.rank')}</th>
          <th scope="col">{t('ranking.main')}</th>
          <th scope="col">{t('ranking.pain')}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(score => (
          <tr key={score.method}>
            <th scope="row">{t(`domain.method.${score.method}`)}</th>
            <td>{countOf(score)}</td>
            <td>{share(score.share)}</td>
            <td>{number(score.rank)}</td>
            <td>{score.method === 'brainstorm' ? '–' : number(score.mainCount)}</td>
            <td>{score.pain === null ? '–' : number(score.pain, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
