/** The currency of all amounts; the host refuses to change it once amounts are stored, and the sentence stands here. */
import { useState, type ReactNode } from 'react'
import { COMMON_CURRENCIES } from '#shared/kit/money.ts'
import { useT } from '#renderer/client/language.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { FramePartProps } from './use-frame.ts'

const OTHER = 'other'

export const CurrencyField = ({ frame, save }: FramePartProps): ReactNode => {
  const t = useT()
  const [typing, setTyping] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const known: readonly string[] = COMMON_CURRENCIES
  const codes = known.includes(frame.currency) ? known : [...known, frame.currency]

  const change = async (currency: string): Promise<void> => {
    setFailure(null)
    const answer = await save({ currency })
    if (answer.ok) setTyping(false)
    else setFailure(answer.error.message)
  }
  const changeTyped = (text: string): unknown => {
    const code = text.trim().toUpperCase()
    if (code === '') return undefined
    if (/^[A-Z]{3}$/.test(code)) return change(code)
    setFailure(t('start.currencyWrong'))
    return undefined
  }
  return (
    <div>
      <SelectField
        label={t('frame.currency')}
        description={t('frame.currencyHelp')}
        options={[...codes.map(id => ({ id, label: id })), { id: OTHER, label: t('start.otherCurrency') }]}
        value={typing ? OTHER : frame.currency}
        onChange={id => {
          setFailure(null)
          setTyping(id === OTHER)
          return id === OTHER ? undefined : change(id)
        }}
        error={failure}
      />
      {typing ? (
        <TextField
          label={t('start.currencyCode')}
          description={t('start.currencyHelp')}
          value=""
          onCommit={changeTyped}
          maxLength={3}
        />
      ) : null}
    </div>
  )
}
