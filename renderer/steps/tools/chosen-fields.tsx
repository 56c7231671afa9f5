/** What the consultant expects of a chosen tool: its cost per client, the share that returns, a note. Saved as typed. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ToolChoice } from '#shared/domain/win-back.ts'
import { toMajor, toMinor } from '#shared/kit/money.ts'
import styles from './tools.module.css'

const MOST_COST = 1e9

export const ChosenFields = ({ choice, name }: { readonly choice: ToolChoice; readonly name: string }): ReactNode => {
  const t = useT()
  const { id: engagement, engagement: frame } = useEngagement()
  const { currency } = frame
  const choose = useCommand('tools.choose', { quiet: true })
  const { patch: save } = useRecordDraft(choice, whole => choose.run({ engagement, choice: whole }))
  return (
    <fieldset className={styles['chosen']}>
      <legend className={styles['legend']}>{t('plan.tools.plan', { name })}</legend>
      <NumberField
        label={t('plan.tools.cost')}
        value={choice.costPerClient === null ? null : toMajor(choice.costPerClient, currency)}
        min={0}
        max={MOST_COST}
        suffix={currency}
        onCommit={cost => save({ costPerClient: cost === null ? null : toMinor(cost, currency) })}
      />
      <NumberField
        label={t('plan.tools.expected')}
        value={choice.expectedReturn === null ? null : Math.round(choice.expectedReturn * 1000) / 10}
        min={0}
        max={100}
        suffix="%"
        onCommit={share => save({ expectedReturn: share === null ? null : share / 100 })}
      />
      <TextField label={t('common.note')} value={choice.note} multiline onCommit={note => save({ note })} />
    </fieldset>
  )
}
