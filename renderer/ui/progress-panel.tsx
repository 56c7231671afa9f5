/** How far a long piece of work is, and the way to stop it. */
import type { ReactNode } from 'react'
import { formatNumber } from '#shared/i18n/formats.ts'
import { Button } from './button.tsx'
import styles from './overlay.module.css'
import { useWords } from './words.tsx'

export type Progress = {
  readonly done: number
  /** null where nobody knows how much there is. */
  readonly total: number | null
  readonly unit: 'bytes' | 'rows' | 'pages' | 'steps'
}

export type ProgressPanelProps = {
  readonly label: string
  /** undefined until the first word of the job arrives. */
  readonly job: { readonly progress: Progress } | undefined
  readonly onCancel?: (() => unknown) | undefined
}

const MEGABYTE = 1_000_000

export const ProgressPanel = ({ label, job, onCancel }: ProgressPanelProps): ReactNode => {
  const t = useWords()
  const progress = job?.progress
  const write = (amount: number): string =>
    progress?.unit === 'bytes' ? formatNumber(amount / MEGABYTE, t.language, 1) : formatNumber(amount, t.language)
  const count =
    progress === undefined || progress.done === 0
      ? ''
      : progress.total === null
        ? t(`ui.progress.${progress.unit}`, { done: write(progress.done) })
        : t(`ui.progressOf.${progress.unit}`, { done: write(progress.done), total: write(progress.total) })
  return (
    <div className={styles['progress']}>
      <strong>{label}</strong>
      <progress
        aria-label={label}
        {...(progress === undefined || progress.total === null || progress.total === 0
          ? {}
          : { max: progress.total, value: Math.min(progress.done, progress.total) })}
      />
      <div className={styles['progressLine']}>
        <output>{count}</output>
        {onCancel === undefined ? null : <Button onPress={() => void onCancel()}>{t('common.cancel')}</Button>}
      </div>
    </div>
  )
}
