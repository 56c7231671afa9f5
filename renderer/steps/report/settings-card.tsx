/** Title, version, opening words and decisions of the report; each field saves itself. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ReportSettings } from '#shared/domain/report-settings.ts'

const DECISIONS = [0, 1, 2] as const

/** The list with one decision changed; empty ones at the end fall away. */
const withDecision = (decisions: readonly string[], place: number, text: string): string[] => {
  const all = DECISIONS.map(index => (index === place ? text : (decisions[index] ?? '')))
  while (all.at(-1) === '') all.pop()
  return all
}

export const SettingsCard = ({ settings }: { readonly settings: ReportSettings }): ReactNode => {
  const t = useT()
  const { id: engagement } = useEngagement()
  const saving = useCommand('report.saveSettings', { quiet: true })
  const { patch: save } = useRecordDraft(settings, whole => saving.run({ engagement, settings: whole }))
  return (
    <Card title={t('reportscreen.words')}>
      <Stack gap={3}>
        <TextField
          label={t('reportscreen.reportTitle')}
          description={t('reportscreen.reportTitleHint')}
          value={settings.title}
          onCommit={title => save({ title })}
        />
        <TextField label={t('reportscreen.author')} value={settings.author} onCommit={author => save({ author })} />
        <TextField
          label={t('reportscreen.version')}
          value={settings.version}
          onCommit={version => save({ version: version.trim() === '' ? '1' : version })}
        />
        <TextField
          label={t('reportscreen.opening')}
          description={t('reportscreen.openingHint')}
          value={settings.opening}
          multiline
          onCommit={opening => save({ opening })}
        />
        {DECISIONS.map(place => (
          <TextField
            key={place}
            label={t('reportscreen.decision', { number: place + 1 })}
            value={settings.decisions[place] ?? ''}
            onCommit={text => save({ decisions: withDecision(settings.decisions, place, text) })}
          />
        ))}
        <CheckboxField
          label={t('reportscreen.departed')}
          description={t('reportscreen.departedHint')}
          value={settings.includeDepartedList}
          onChange={includeDepartedList => save({ includeDepartedList })}
        />
      </Stack>
    </Card>
  )
}
