/** The list of reasons in its three groups, with the ways to fill it and the advice to keep it short. */
import { useState } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { ADVISED_REASONS } from '#shared/domain/reasons.ts'
import { CatalogueDialog } from './catalogue-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MergeHistory } from './merge-history.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { liveReasons, reasonsByGroup, reasonsPastAdvice } from './reason-lists.ts'
import { ReasonRow } from './reason-row.tsx'
import styles from './reasons.module.css'
import { useReasons } from './use-reasons.ts'

type Open =
  | { readonly what: 'catalogue' | 'new' }
  | { readonly what: 'edit' | 'merge'; readonly reason: ReasonView }
  | null

export const ReasonList = () => {
  const t = useT()
  const language = useLanguage()
  const { reasons, merges, loaded } = useReasons()
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  const count = liveReasons(reasons).length
  const actions = (
    <Row gap={2}>
      <Button variant={count === 0 ? 'primary' : 'plain'} onPress={() => setOpen({ what: 'catalogue' })}>
        {t('reasons.fromCatalogue')}
      </Button>
      <Button variant="plain" onPress={() => setOpen({ what: 'new' })}>
        {t('reasons.addOwn')}
      </Button>
    </Row>
  )
  return (
    <Card title={t('reasons.listTitle', { count })} lede={t('reasons.listLede')} actions={actions}>
      {reasonsPastAdvice(reasons) > 0 && (
        <Notice tone="info">{t('reasons.tooMany', { count, advised: ADVISED_REASONS })}</Notice>
      )}
      {loaded && count === 0 ? (
        <EmptyState title={t('reasons.emptyTitle')} text={t('reasons.emptyText')} />
      ) : (
        reasonsByGroup(reasons, language).map(({ group, reasons: grouped }) => (
          <section key={group} aria-label={t(`domain.group.${group}`)} className={styles['group']}>
            <h3>
              {t(`domain.group.${group}`)} <span className={styles['counts']}>{grouped.length}</span>
            </h3>
            {grouped.length === 0 && <p className={styles['none']}>{t('reasons.groupEmpty')}</p>}
            <ul className={styles['reasons']}>
              {grouped.map(reason => (
                <ReasonRow
                  key={reason.id}
                  reason={reason}
                  reasons={reasons}
                  onEdit={() => setOpen({ what: 'edit', reason })}
                  onMerge={() => setOpen({ what: 'merge', reason })}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      <MergeHistory reasons={reasons} merges={merges} />
      {open?.what === 'catalogue' && <CatalogueDialog reasons={reasons} onClose={close} />}
      {open?.what === 'new' && <ReasonDialog reason={null} onClose={close} />}
      {open?.what === 'edit' && <ReasonDialog reason={open.reason} onClose={close} />}
      {open?.what === 'merge' && <MergeDialog reason={open.reason} reasons={reasons} onClose={close} />}
    </Card>
  )
}
