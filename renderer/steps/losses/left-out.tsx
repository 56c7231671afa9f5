/** The clients that a figure leaves out, each kind with its reason, one press away. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import type { LeftOut } from '#shared/analysis/figures.ts'
import styles from './losses.module.css'

export const LeftOutNotes = ({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode => {
  const t = useT()
  const kinds = leftOut.filter(({ count }) => count > 0)
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0)
  if (count === 0) return null
  return (
    <details className={styles['leftOut']}>
      <summary>{t('losses.leftOut.summary', { count })}</summary>
      <ul>
        {kinds.map(kind => (
          <li key={kind.code}>{t(`losses.leftOut.${kind.code}`, { count: kind.count })}</li>
        ))}
      </ul>
    </details>
  )
}
