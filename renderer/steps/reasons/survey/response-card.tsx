/** How many of those to be asked answered: by stratum and in all, with the definition; and the coverage of all lost clients. */
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { SimpleTable, type SimpleRow } from '#renderer/ui/simple-table.tsx'
import type { Response } from '#shared/analysis/response.ts'
import type { CallList } from '#shared/contract/survey.ts'
import { useStratumName } from './stratum-name.ts'
import styles from './survey.module.css'

export const CoverageLine = ({ coverage }: { readonly coverage: CallList['coverage'] }) => {
  const t = useT()
  const { number, share } = useFormats()
  const { asked, answered, lost } = coverage
  return (
    <p>
      {t('clientsurvey.coverage', {
        asked: number(asked),
        answered: number(answered),
        lost: number(lost),
        share: share(lost === 0 ? 0 : answered / lost),
      })}
    </p>
  )
}

const COUNTS = ['completed', 'refused', 'unreachable', 'wrong-contact', 'gone', 'open'] as const

export const ResponseCard = ({ calls }: { readonly calls: CallList }) => {
  const t = useT()
  const { number, share } = useFormats()
  const field = calls.plan?.field ?? 'none'
  const nameOf = useStratumName(field)
  const row = (key: string, name: string, { counts, eligible, rate }: Response): SimpleRow => ({
    key,
    cells: {
      stratum: name,
      ...Object.fromEntries(COUNTS.map(outcome => [outcome, number(counts[outcome])])),
      eligible: number(eligible),
      rate: rate === null ? '–' : share(rate),
    },
  })
  return (
    <Card title={t('clientsurvey.responseTitle')} lede={t('clientsurvey.responseLede')}>
      <CoverageLine coverage={calls.coverage} />
      <SimpleTable
        label={t('clientsurvey.responseTitle')}
        columns={[
          { id: 'stratum', header: t('clientsurvey.stratum') },
          ...COUNTS.map(id => ({ id, header: t(`clientsurvey.outcome.${id}`), align: 'end' as const })),
          { id: 'eligible', header: t('clientsurvey.base'), align: 'end' },
          { id: 'rate', header: t('clientsurvey.rate'), align: 'end' },
        ]}
        rows={[
          ...calls.strata.map(({ stratum, response }) =>
            row(stratum, nameOf(stratum, calls.plan?.wholeA ?? false), response),
          ),
          row('all', t('common.all'), calls.response),
        ]}
      />
      <p className={styles['hint']}>{t('clientsurvey.responseDefinition')}</p>
    </Card>
  )
}
