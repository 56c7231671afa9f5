/** The order after a vote: points with bars, what is contested, and how far the voters agree. */
import type { ReactNode } from 'react'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Card as Sheet } from '#renderer/ui/layout.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { VoteResult } from '#shared/analysis/brainstorm-figures.ts'
import { agreementLine } from '#shared/i18n/agreement-line.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

export const AgreementNote = ({ result }: { readonly result: VoteResult }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { agreement, isPartial, mode, size, items, spoiled } = result
  const line = agreementLine(agreement, language)
  return (
    <div className={styles['agreement']}>
      <h3>{t('brainstorm.agreement')}</h3>
      {line === null ? (
        <p>{agreement.why === null ? '' : t(`brainstorm.noW.${agreement.why}`)}</p>
      ) : (
        <>
          <p className={styles['w']}>
            <span>{t('brainstorm.w')}</span> <output aria-label={t('brainstorm.w')}>{line}</output>
          </p>
          <p className={styles['hint']}>
            {t('brainstorm.wWhy', { voters: agreement.voters, items: agreement.items })}
            {isPartial && ` ${t('brainstorm.wPartial')}`}
            {agreement.isRough && ` ${t('brainstorm.wRough')}`}
          </p>
        </>
      )}
      {line === null && isPartial && <p className={styles['hint']}>{t('brainstorm.wPartial')}</p>}
      {mode === 'rank' && (
        <p className={styles['hint']}>{t('brainstorm.bordaWhy', { size: Math.min(size, items.length) })}</p>
      )}
      {spoiled > 0 && <p className={styles['hint']}>{t('brainstorm.spoiledCount', { count: spoiled })}</p>}
    </div>
  )
}

export const VoteResultView = ({ result }: { readonly result: VoteResult }): ReactNode => {
  const t = useT()
  const { number } = useFormats()
  const { reasonName } = useWorkshop()
  const most = Math.max(1, ...result.items.map(item => item.points))
  const title = t(`brainstorm.result.${result.round}`)
  return (
    <Sheet title={title} actions={<strong>{t('brainstorm.ballotCount', { count: result.ballots })}</strong>}>
      <SimpleTable
        label={title}
        columns={[
          { id: 'place', header: t('brainstorm.place'), align: 'end', width: 60 },
          { id: 'reason', header: t('brainstorm.reason') },
          { id: 'bar', header: t(`brainstorm.points.${result.mode}`), width: '34%' },
          { id: 'voters', header: t('brainstorm.voters'), align: 'end', width: 90 },
        ]}
        rows={result.items.map(item => ({
          key: String(item.number),
          cells: {
            place: number(item.place),
            reason: (
              <>
                {reasonName(item.reasonId)} {item.contested && <Badge tone="warn">{t('brainstorm.contested')}</Badge>}
              </>
            ),
            bar: (
              <span className={styles['barCell']}>
                <span className={styles['barTrack']} aria-hidden>
                  <span style={{ inlineSize: `${(100 * item.points) / most}%` }} />
                </span>
                <b>{number(item.points)}</b>
              </span>
            ),
            voters: number(item.voters),
          },
        }))}
      />
      <AgreementNote result={result} />
    </Sheet>
  )
}
