/** The problems of a check or an import, each as a whole sentence; the contract hands over the first 500 of them. */
import type { ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { KEPT_PROBLEMS } from '#shared/domain/import/problem.ts'
import styles from './wizard.module.css'

export const ProblemList = ({ summary }: { readonly summary: ImportSummary }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  if (summary.problemCount === 0) return <p>{t('wizard.problems.none')}</p>
  const shown = summary.problems.length
  return (
    <div>
      <h3>{t('wizard.problems.title', { count: summary.problemCount })}</h3>
      {shown < summary.problemCount ? (
        <p className={styles['muted']}>{t('wizard.problems.first', { shown: formats.number(shown) })}</p>
      ) : null}
      <section
        className={styles['scroll']}
        aria-label={t('wizard.problems.list')}
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ul className={styles['problems']}>
          {summary.problems.map((problem, index) => (
            // A row may have the same problem twice; the list never changes.
            <li key={index}>
              <span>
                <Badge tone="warn">
                  {t(KEPT_PROBLEMS.has(problem.code) ? 'wizard.severity.kept' : `wizard.severity.${problem.severity}`)}
                </Badge>
              </span>
              <span>{problem.message}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
