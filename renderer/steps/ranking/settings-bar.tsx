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
import { PRESET_IDS, presetOf, PRESETS, type PresetId } from './presets.ts'
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
  // The pressed mixture is shown at once; the order itself follows when it has been computed anew.
  const [pressed, setPressed] = useState<{ readonly id: PresetId; readonly over: RankingSettings } | null>(null)
  const preset = pressed?.over === settings ? pressed.id : presetOf(settings.weights)
  const options = [
    ...PRESET_IDS.map(id => ({ id, label: t(`ranking.preset.${id}`) })),
    ...(preset === undefined ? [{ id: 'own' as const, label: t('ranking.preset.own') }] : []),
  ]
  const choose = async (id: PresetId): Promise<void> => {
    setPressed({ id, over: settings })
    const answer = await save.run({ engagement, settings: { ...settings, weights: PRESETS[id] } })
    if (!answer.ok) setPressed(null)
  }
  return (
    <div className={styles['settings']}>
      <Segmented
        label={t('ranking.presets')}
        hideLabel
        options={options}
        value={preset ?? 'own'}
        onChange={id => {
          if (id !== 'own') void choose(id)
        }}
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
