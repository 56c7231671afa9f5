/** Step 0: who is audited, over which period, when a client counts as lost, and how the report looks. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Page, Stack } from '#renderer/ui/layout.tsx'
import { BrandCard } from './brand-card.tsx'
import { CompanyCard } from './company-card.tsx'
import { LostRuleCard } from './lost-rule-card.tsx'
import { PeriodCard } from './period-card.tsx'
import { useFrame } from './use-frame.ts'

export const FrameStep = (): ReactNode => {
  const t = useT()
  const editing = useFrame()
  return (
    <Page title={t('frame.title')} lede={t('frame.lede')}>
      <Stack gap={5}>
        <CompanyCard {...editing} />
        <LostRuleCard {...editing} />
        <PeriodCard {...editing} />
        <BrandCard />
      </Stack>
    </Page>
  )
}
