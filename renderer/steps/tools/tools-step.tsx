/** Step 4: which win-back tools fit the market and the reasons; the consultant chooses, the catalogue says how well each is known to work. */
import { useState, type ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Columns, Page, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { collator } from '#shared/i18n/formats.ts'
import { ToolCard } from './tool-card.tsx'

type Shown = 'market' | 'chosen' | 'all'

export const ToolsStep = (): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { id, engagement } = useEngagement()
  const catalogue = useProcedure('tools.catalogue', { engagement: id })
  const choices = useProcedure('tools.list', { engagement: id })
  const [shown, setShown] = useState<Shown>('market')
  const chosen = new Map((choices.data ?? []).map(choice => [choice.toolId, choice]))
  const fits: { readonly [which in Shown]: (tool: NonNullable<typeof catalogue.data>[number]) => boolean } = {
    market: tool => tool.markets.includes(engagement.market),
    chosen: tool => chosen.has(tool.id),
    all: () => true,
  }
  const tools = (catalogue.data ?? [])
    .filter(fits[shown])
    .toSorted(
      (a, b) =>
        Number(chosen.has(b.id)) - Number(chosen.has(a.id)) ||
        collator(language).compare(a.name[language], b.name[language]),
    )
  const error = catalogue.error ?? choices.error
  return (
    <Page title={t('plan.tools.title')} lede={t('plan.tools.lede')}>
      <Stack gap={5}>
        {error === null ? null : <Notice tone="error">{error.message}</Notice>}
        <Segmented<Shown>
          label={t('plan.tools.show')}
          options={[
            { id: 'market', label: t(`plan.tools.show.${engagement.market}`) },
            { id: 'chosen', label: t('plan.tools.show.chosen', { count: chosen.size }) },
            { id: 'all', label: t('common.all') },
          ]}
          value={shown}
          onChange={setShown}
        />
        {shown === 'chosen' && chosen.size === 0 ? <Notice tone="info">{t('plan.tools.noneChosen')}</Notice> : null}
        <Columns min={380}>
          {tools.map(tool => (
            <ToolCard key={tool.id} tool={tool} choice={chosen.get(tool.id)} />
          ))}
        </Columns>
      </Stack>
    </Page>
  )
}
