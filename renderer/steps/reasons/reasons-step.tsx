/** Step 2: the four methods with their studies, and the list of reasons that all of them name. */
import { useT } from '#renderer/client/language.tsx'
import { Page, Stack } from '#renderer/ui/layout.tsx'
import { ExchangeCard } from './exchange/exchange-card.tsx'
import { MethodCards } from './method-cards.tsx'
import { ReasonList } from './reason-list.tsx'

export const ReasonsStep = () => {
  const t = useT()
  return (
    <Page title={t('reasons.title')} lede={t('reasons.lede')}>
      <Stack gap={5}>
        <MethodCards />
        <ReasonList />
        <ExchangeCard />
      </Stack>
    </Page>
  )
}
