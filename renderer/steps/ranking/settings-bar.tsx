/** How the order is made, in sight above it: a ready mixture of weights, the cuts, and the rule that combines the methods. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { RankingSettings } from '#shared/analysis/figures.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { methodSteps } from './method-order.ts'
import { PRESET_IDS, presetOf, PRESETS } from './presets.ts'
import styles from './ranking.module.css'
import { SettingsDialog } from './settings-dialog.tsx'

/** "exit interview over client survey over staff poll and team brainstorm" */
const ruleInShort = (settings: RankingSettings, t: Translate): string =>
  methodSteps(settings.methodWeights)
    .map(methods => methods.map(method => t(`ranking.methodShort.${method}`)).join(t('ranking.and')))
    .join(t('ranking.over'))

export const SettingsBar = ({ settings }: { readonly settings: RankingSettings }) => {
  const t = useT()
  const { share } = useFormats()
  const engagement = useEngagementId()
  const save = useCommand('ranking.saveSettings')
  const [open, setOpen] = useState(false)
  const preset = presetOf(settings.weights)
  const options = [
    ...PRESET_IDS.map(id => ({ id, label: t(`ranking.preset.${id}`) })),
    ...(preset === undefined ? [{ id: 'own' as const, label: t('ranking.preset.own') }] : []),
  ]
  return (
    <div className={styles['settings']}>
      <Segmented
        label={t('ranking.presets')}
        hideLabel
        options={options}
        value={preset ?? 'own'}
        onChange={id =>
          id === 'own' ? undefined : void save.run({ engagement, settings: { ...settings, weights: PRESETS[id] } })
        }
      />
      <Button variant="plain" onPress={() => setOpen(true)}>
        {t('ranking.cuts', { a: share(settings.cutA, 0), b: share(settings.cutB, 0) })}
      </Button>
      <Button variant="plain" onPress={() => setOpen(true)}>
        {t('ranking.rule', { rule: ruleInShort(settings, t) })}
      </Button>
      {open && <SettingsDialog settings={settings} onClose={() => setOpen(false)} />}
    </div>
  )
}
