/** How many answers say how much: the sizes for a known number of lost clients, and how many talks it takes to meet a reason. */
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import { DISCOVERY_CHANCES } from '#shared/analysis/survey-sample.ts'
import type { SamplePreview } from '#shared/contract/survey.ts'
import styles from './survey.module.css'

export const SizeTables = ({ preview }: { readonly preview: SamplePreview }) => {
  const t = useT()
  const { number, share } = useFormats()
  const { advice, lost } = preview
  return (
    <div className={styles['pair']}>
      <Card title={t('clientsurvey.sizesTitle')} lede={t('clientsurvey.sizesLede', { lost: number(lost) })}>
        <SimpleTable
          label={t('clientsurvey.sizesTitle')}
          columns={[
            { id: 'margin', header: t('clientsurvey.margin') },
            { id: 'answers', header: t('clientsurvey.answersNeeded'), align: 'end' },
          ]}
          rows={advice.sizes.map(({ margin, answers }) => ({
            key: String(margin),
            cells: {
              margin: t('clientsurvey.points', { points: Math.round(margin * 100) }),
              answers: number(answers),
            },
          }))}
        />
      </Card>
      <Card title={t('clientsurvey.discoveryTitle')} lede={t('clientsurvey.discoveryLede')}>
        <SimpleTable
          label={t('clientsurvey.discoveryTitle')}
          columns={[
            { id: 'share', header: t('clientsurvey.reasonHeldBy') },
            ...DISCOVERY_CHANCES.map(chance => ({
              id: String(chance),
              header: t('clientsurvey.chance', { share: share(chance, 0) }),
              align: 'end' as const,
            })),
          ]}
          rows={advice.discovery.map(({ share: held, interviews }) => ({
            key: String(held),
            cells: {
              share: share(held, 0),
              ...Object.fromEntries(
                DISCOVERY_CHANCES.map((chance, index) => [String(chance), number(interviews[index] ?? 0)]),
              ),
            },
          }))}
        />
      </Card>
    </div>
  )
}
