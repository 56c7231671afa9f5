/** Step 3: the order of the reasons, the three boards, and what each method says, side by side. */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/layout.tsx'
import type { Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { Board } from './board.tsx'
import { BOARDS } from './boards.ts'
import { HiddenPolls } from './hidden-polls.tsx'
import { OrderView } from './order-view.tsx'
import { SideBySideView } from './side-by-side-view.tsx'
import styles from './ranking.module.css'

const VIEWS = ['order', ...BOARDS, 'side-by-side'] as const
type View = (typeof VIEWS)[number]

type Data = { readonly ranking: Ranking; readonly reasons: readonly ReasonView[] }

const ViewOf = ({ view, ranking, reasons }: Data & { readonly view: View }) => {
  if (view === 'order') return <OrderView ranking={ranking} reasons={reasons} />
  if (view === 'side-by-side') return <SideBySideView ranking={ranking} reasons={reasons} />
  return <Board kind={view} ranking={ranking} reasons={reasons.filter(reason => reason.mergedInto === null)} />
}

export const RankingStep = () => {
  const t = useT()
  const engagement = useEngagementId()
  const ranking = useProcedure('ranking.get', { engagement })
  const list = useProcedure('reasons.list', { engagement })
  if (ranking.data === undefined || list.data === undefined) {
    const failure = ranking.error ?? list.error
    return (
      <Page title={t('ranking.title')} lede={failure === null ? t('common.loading') : failure.message}>
        {null}
      </Page>
    )
  }
  const data: Data = { ranking: ranking.data, reasons: list.data.reasons }
  if (data.reasons.length === 0) {
    return (
      <Page title={t('ranking.title')}>
        <EmptyState title={t('ranking.emptyTitle')} text={t('ranking.emptyText')} />
      </Page>
    )
  }
  return (
    <Page title={t('ranking.title')} lede={t('ranking.lede', { count: data.ranking.reasons.length })}>
      <HiddenPolls />
      <Tabs className={styles['tabs'] ?? ''}>
        <TabList aria-label={t('ranking.views')} className={styles['tabList'] ?? ''}>
          {VIEWS.map(view => (
            <Tab key={view} id={view} className={styles['tab'] ?? ''}>
              {t(`ranking.view.${view}`)}
            </Tab>
          ))}
        </TabList>
        {VIEWS.map(view => (
          <TabPanel key={view} id={view} className={styles['panel'] ?? ''}>
            <ViewOf view={view} {...data} />
          </TabPanel>
        ))}
      </Tabs>
    </Page>
  )
}
