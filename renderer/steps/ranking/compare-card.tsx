/** One voice from inside the company against one of the clients': signed gaps, differences of shares, common A-reasons, order. */
import { useState } from 'react'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { Comparison, SideBySide } from '#shared/analysis/side-by-side-figures.ts'
import { comparisonSentences, differenceWords } from '#shared/i18n/comparison-sentences.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import styles from './side.module.css'

type NameOf = (id: ReasonId) => string

const GapTable = ({ comparison, nameOf }: { readonly comparison: Comparison; readonly nameOf: NameOf }) => {
  const t = useT()
  const language = useLanguage()
  const { number } = useFormats()
  const rank = (value: number | null): string => (value === null ? t('side.notNamed') : number(value))
  const signed = (gap: number): string => (gap > 0 ? `+${number(gap)}` : number(gap))
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={t('side.compareTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('side.reason')}</th>
            <th scope="col" className={styles['n']}>
              {t('side.insideRank')}
              <small>{t(`side.voice.${comparison.inside}`)}</small>
            </th>
            <th scope="col" className={styles['n']}>
              {t('side.clientRank')}
              <small>{t(`side.voice.${comparison.clients}`)}</small>
            </th>
            <th scope="col" className={styles['n']}>
              {t('side.gap')}
            </th>
            <th scope="col" className={styles['n']}>
              {t('side.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.gaps.map(row => (
            <tr key={row.reasonId}>
              <th scope="row">{nameOf(row.reasonId)}</th>
              <td className={styles['n']}>{rank(row.insideRank)}</td>
              <td className={styles['n']}>{rank(row.clientRank)}</td>
              <td className={styles['n']}>{row.gap === null ? '–' : signed(row.gap)}</td>
              <td className={styles['n']}>{differenceWords(row, t, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const CompareCard = ({ side, nameOf }: { readonly side: SideBySide; readonly nameOf: NameOf }) => {
  const t = useT()
  const language = useLanguage()
  const [chosen, setChosen] = useState(0)
  const comparison = side.comparisons[chosen] ?? side.comparisons[0]
  if (comparison === undefined) return <Card title={t('side.compareTitle')} lede={t('side.compareNone')} />
  const options = side.comparisons.map(({ inside, clients }, index) => ({
    id: String(index),
    label: t('side.pair', { inside: t(`side.voice.${inside}`), clients: t(`side.voice.${clients}`) }),
  }))
  return (
    <Card title={t('side.compareTitle')} lede={t('side.compareText')}>
      {options.length > 1 && (
        <div className={styles['pick']}>
          <SelectField
            label={t('side.comparePair')}
            options={options}
            value={String(side.comparisons.indexOf(comparison))}
            onChange={id => setChosen(Number(id))}
          />
        </div>
      )}
      <GapTable comparison={comparison} nameOf={nameOf} />
      <p className={styles['after']}>{comparisonSentences(comparison, t, language).join(' ')}</p>
    </Card>
  )
}
