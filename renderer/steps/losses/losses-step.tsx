/** Step 1: how many clients were lost, in clients, in share of the base and in money, and who they are. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { openImport } from '#renderer/app/import-launcher.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { LossFigures } from '#shared/analysis/figures.ts'
import { BreakdownCard } from './breakdown-card.tsx'
import { ClientsCard } from './clients-card.tsx'
import { CohortsCard } from './cohorts-card.tsx'
import { Definition } from './definition.tsx'
import { GapsCard } from './gaps-card.tsx'
import { ImportsCard } from './imports-card.tsx'
import { LeftOutNotes } from './left-out.tsx'
import { QualityCard } from './quality-card.tsx'
import { ReasonsOverTimeCard } from './reasons-over-time-card.tsx'
import { RevenueCard } from './revenue-card.tsx'
import { SixBoxes } from './six-boxes.tsx'
import { SurvivalCard } from './survival-card.tsx'
import { hasThresholds, ThresholdsCard } from './thresholds-card.tsx'
import styles from './losses.module.css'

const useSources = (): string | undefined => {
  const t = useT()
  const { clients, orders } = useEngagement().counts
  if (clients === 0 && orders === 0) return undefined
  const clientCount = t('losses.data.clients', { count: clients })
  return orders === 0
    ? t('losses.data.one', { clients: clientCount })
    : t('losses.data.both', { clients: clientCount, orders: t('losses.data.orders', { count: orders }) })
}

/** Cards that only some data have; a card without anything to say takes no room. */
const LossDetails = ({ figures }: { readonly figures: LossFigures }): ReactNode => (
  <>
    <div className={styles['details']}>
      {hasThresholds(figures) ? <ThresholdsCard figures={figures} /> : null}
      <GapsCard />
      <BreakdownCard />
      <SurvivalCard />
      <ReasonsOverTimeCard />
      <RevenueCard />
    </div>
    <CohortsCard />
    <QualityCard />
  </>
)

export const LossesStep = (): ReactNode => {
  const t = useT()
  const { id } = useEngagement()
  const sources = useSources()
  const losses = useProcedure('losses.get', { engagement: id })
  const importClients = (): void => openImport({ kind: 'clients' })
  const figures = losses.data?.figures
  return (
    <Page title={t('losses.title')} lede={sources}>
      {losses.error === null ? null : <Notice tone="error">{losses.error.message}</Notice>}
      {losses.data === undefined || figures === undefined ? (
        losses.error === null && <output>{t('common.loading')}</output>
      ) : (
        <Stack gap={5}>
          <div>
            <SixBoxes figures={figures} estimates={losses.data.estimates} />
            <Stack gap={2}>
              <Definition figures={figures} />
              <LeftOutNotes leftOut={figures.leftOut} />
            </Stack>
          </div>
          {sources === undefined ? (
            <EmptyState
              title={t('losses.empty.title')}
              text={t('losses.empty.text')}
              action={
                <Button variant="primary" onPress={importClients}>
                  {t('losses.empty.action')}
                </Button>
              }
            />
          ) : (
            <>
              <LossDetails figures={figures} />
              <ClientsCard figures={figures} />
              <ImportsCard />
            </>
          )}
        </Stack>
      )}
    </Page>
  )
}
