/** Weights, method weights and cuts as numbers, with the rule they make printed as sentences; each is saved as it is set. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { DEFAULT_RANKING_SETTINGS, type RankingSettings } from '#shared/analysis/figures.ts'
import { METHOD_IDS } from '#shared/domain/evidence.ts'
import { methodsByWeight } from './method-order.ts'
import { WEIGHT_NAMES } from './presets.ts'
import styles from './ranking.module.css'

type Props = { readonly settings: RankingSettings; readonly onClose: () => void }

const useRule = (settings: RankingSettings): string => {
  const t = useT()
  const { number } = useFormats()
  const parts = methodsByWeight(settings.methodWeights).map(({ method, weight }) =>
    t('ranking.ruleTimes', { method: t(`domain.method.${method}`), weight: number(weight, weight % 1 === 0 ? 0 : 1) }),
  )
  return t('ranking.ruleSentence', { parts: parts.join(', ') })
}

export const SettingsDialog = ({ settings, onClose }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const command = useCommand('ranking.saveSettings')
  const rule = useRule(settings)
  const { patch: save } = useRecordDraft(settings, next => command.run({ engagement, settings: next }))
  const { patch: saveWeights } = useRecordDraft(settings.weights, weights => save({ weights }))
  const { patch: saveMethodWeights } = useRecordDraft(settings.methodWeights, methodWeights => save({ methodWeights }))
  const footer = (
    <>
      <Button variant="quiet" onPress={() => void save({ ...DEFAULT_RANKING_SETTINGS, seed: settings.seed })}>
        {t('ranking.asShipped')}
      </Button>
      <Button variant="primary" onPress={onClose}>
        {t('common.close')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('ranking.settingsTitle')} isOpen onClose={onClose} footer={footer}>
      <fieldset className={styles['numbers']}>
        <legend>{t('ranking.weights')}</legend>
        <p>{t('ranking.weightsText')}</p>
        {WEIGHT_NAMES.map(name => (
          <NumberField
            key={name}
            label={t(`ranking.weight.${name}`)}
            value={settings.weights[name]}
            min={0}
            max={100}
            step={0.1}
            onCommit={value => saveWeights({ [name]: value ?? 0 })}
          />
        ))}
      </fieldset>
      <fieldset className={styles['numbers']}>
        <legend>{t('ranking.methodWeights')}</legend>
        <p>{rule}</p>
        {METHOD_IDS.toReversed().map(method => (
          <NumberField
            key={method}
            label={t(`domain.method.${method}`)}
            value={settings.methodWeights[method]}
            min={0}
            max={100}
            step={1}
            onCommit={value => saveMethodWeights({ [method]: value ?? 0 })}
          />
        ))}
      </fieldset>
      <fieldset className={styles['numbers']}>
        <legend>{t('ranking.cutsTitle')}</legend>
        <p>{t('ranking.cutsText')}</p>
        <NumberField
          label={t('ranking.cutA')}
          value={percent(settings.cutA)}
          min={5}
          max={percent(settings.cutB) - 1}
          step={1}
          suffix="%"
          onCommit={value => (value === null ? undefined : save({ cutA: value / 100 }))}
        />
        <NumberField
          label={t('ranking.cutB')}
          value={percent(settings.cutB)}
          min={percent(settings.cutA) + 1}
          max={100}
          step={1}
          suffix="%"
          onCommit={value => (value === null ? undefined : save({ cutB: value / 100 }))}
        />
      </fieldset>
    </Dialog>
  )
}

const percent = (share: number): number => Math.round(share * 1000) / 10
