/** The report: what the consultant says beyond the figures, what is still missing, and the export to PDF. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Columns, Page, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ExportCard } from './export-card.tsx'
import { ReadinessCard } from './readiness-card.tsx'
import { SettingsCard } from './settings-card.tsx'

export const ReportStep = (): ReactNode => {
  const t = useT()
  const { id: engagement } = useEngagement()
  const settings = useProcedure('report.getSettings', { engagement })
  return (
    <Page title={t('reportscreen.title')} lede={t('reportscreen.lede')}>
      {settings.error === null ? null : <Notice tone="error">{settings.error.message}</Notice>}
      <Columns min={420}>
        {settings.data === undefined ? (
          <output>{t('common.loading')}</output>
        ) : (
          <SettingsCard settings={settings.data} />
        )}
        <Stack gap={5}>
          <ExportCard />
          <ReadinessCard />
        </Stack>
      </Columns>
    </Page>
  )
}
