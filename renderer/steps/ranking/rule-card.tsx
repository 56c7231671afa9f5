/** The triangulation rule: chosen from a few, stored with the engagement, printed as a sentence. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Row } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { RankingSettings } from '#shared/analysis/figures.ts'
import { RULE_WEIGHTS, ruleOf, TRIANGULATION_RULES, type TriangulationRule } from '#shared/analysis/triangulation.ts'
import { methodsByWeight } from './method-order.ts'
import { SettingsDialog } from './settings-dialog.tsx'
import styles from './side.module.css'

export const RuleCard = ({ settings }: { readonly settings: RankingSettings }) => {
  const t = useT()
  const { number } = useFormats()
  const engagement = useEngagementId()
  const save = useCommand('ranking.saveSettings')
  const [open, setOpen] = useState(false)
  // The pressed rule is shown at once, until the order has been computed anew: by it, or by an undo that came between.
  const computedAt = useProcedure('ranking.get', { engagement }).dataUpdatedAt
  const [pressed, setPressed] = useState<{ readonly id: TriangulationRule; readonly at: number } | null>(null)
  const rule = pressed?.at === computedAt ? pressed.id : ruleOf(settings.methodWeights)
  const options = [
    ...TRIANGULATION_RULES.map(id => ({ id, label: t(`side.rule.${id}`) })),
    ...(rule === null ? [{ id: 'own' as const, label: t('side.rule.own') }] : []),
  ]
  const choose = async (id: TriangulationRule): Promise<void> => {
    setPressed({ id, at: computedAt })
    const answer = await save.run({ engagement, settings: { ...settings, methodWeights: RULE_WEIGHTS[id] } })
    if (!answer.ok) setPressed(null)
  }
  const parts = methodsByWeight(settings.methodWeights)
    .map(({ method, weight }) =>
      t('ranking.ruleTimes', {
        method: t(`domain.method.${method}`),
        weight: number(weight, weight % 1 === 0 ? 0 : 1),
      }),
    )
    .join(', ')
  return (
    <Card title={t('side.rule')}>
      <Row>
        <Segmented
          label={t('side.rule')}
          hideLabel
          options={options}
          value={rule ?? 'own'}
          onChange={id => {
            if (id !== 'own') void choose(id)
          }}
        />
        <Button variant="plain" onPress={() => setOpen(true)}>
          {t('side.rule.own')}…
        </Button>
      </Row>
      <p className={styles['after']}>
        {rule === null ? t('side.ruleText.own', { parts }) : t(`side.ruleText.${rule}`)}
      </p>
      {open && <SettingsDialog settings={settings} onClose={() => setOpen(false)} />}
    </Card>
  )
}
