/** One figure typed by hand where the client company has no data, and the way to take it back. */
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import type { LossEstimate } from '#shared/analysis/figures.ts'
import { toMajor, toMinor } from '#shared/kit/money.ts'
import { typedFigure, withEstimate, type Box, type PeriodName } from './loss-boxes.ts'
import styles from './losses.module.css'

/** The contract takes counts to a thousand million, and money that stays exact in minor units. */
const MOST_CLIENTS = 1e9
const MOST_MONEY = 9e12

export type EstimateDialogProps = {
  readonly period: PeriodName
  readonly box: Box
  readonly estimates: readonly LossEstimate[]
  readonly onClose: () => void
}

export const EstimateDialog = ({ period, box, estimates, onClose }: EstimateDialogProps): ReactNode => {
  const t = useT()
  const { id, engagement } = useEngagement()
  const { currency } = engagement
  const save = useCommand('losses.saveEstimate', { quiet: true })
  const typed = typedFigure(estimates, period, box)
  const isMoney = box === 'money'
  const [value, setValue] = useState(typed !== null && isMoney ? toMajor(typed, currency) : typed)
  const [isWrong, setWrong] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const form = useRef<HTMLFormElement>(null)
  // One opens this dialog to type: the field has the focus at once.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const send = async (figure: number | null): Promise<void> => {
    const answer = await save.run({ engagement: id, ...withEstimate(estimates, period, box, figure) })
    if (answer.ok) onClose()
    else setError(answer.error.message)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isWrong && value !== null) void send(isMoney ? toMinor(value, currency) : Math.round(value))
  }
  return (
    <Dialog title={t(`losses.estimate.title.${box}`)} isOpen onClose={onClose}>
      <form ref={form} className={styles['form']} onSubmit={submit}>
        <p className={styles['muted']}>{t('losses.estimate.text')}</p>
        <NumberField
          label={t(`losses.estimate.field.${box}`, { period: t(`losses.when.${period}`) })}
          value={value}
          min={0}
          max={isMoney ? MOST_MONEY : MOST_CLIENTS}
          step={1}
          suffix={isMoney ? currency : undefined}
          error={error}
          onWrong={setWrong}
          onCommit={number => {
            setError(null)
            setValue(number)
          }}
        />
        <div className={styles['buttons']}>
          {typed === null ? null : (
            <Button isPending={save.pending} onPress={() => void send(null)}>
              {t('losses.estimate.takeBack')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" isPending={save.pending}>
            {t('losses.estimate.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
