/** A box that asks for one departed client: type a part of the name, choose. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import type { ClientId } from '#shared/kit/id.ts'

/** Enough to choose from without scrolling long; typing narrows it. */
const OFFERED = 50

type Props = {
  readonly label: string
  readonly clientId: ClientId | null
  readonly clientName: string
  /** The greatest clients first, each with its money. */
  readonly byMoney?: boolean
  /** Null when the text is emptied: no client is named. */
  readonly onPick: (clientId: ClientId | null, name: string) => void
  /** Told whether the box holds text that is no chosen client yet. */
  readonly onUnfinished?: (unfinished: boolean) => void
}

export const ClientBox = ({ label, clientId, clientName, byMoney = false, onPick, onUnfinished }: Props) => {
  const t = useT()
  const { money } = useFormats()
  const engagement = useEngagementId()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed === null || typed === clientName ? '' : typed.trim()
  const { data } = useProcedure('clients.list', {
    engagement,
    text,
    status: 'lost',
    sort: byMoney ? 'value' : 'name',
    descending: byMoney,
    offset: 0,
    limit: OFFERED,
  })
  const rows = data?.rows ?? []
  const isNobody = data !== undefined && rows.length === 0
  const moneyOf = (value: number | null): string =>
    value === null ? t('staff.caseMoneyUnknown') : t('staff.caseMoney', { money: money(value) })
  const type = (next: string): void => {
    setTyped(next)
    onUnfinished?.(next.trim() !== '' && next !== clientName)
    if (next === '' && clientId !== null) onPick(null, '')
  }
  return (
    <ComboField
      label={label}
      items={rows.map(row => ({
        id: row.id,
        label: row.name,
        description: byMoney ? moneyOf(row.value) : (row.segment ?? row.id),
      }))}
      inputValue={typed ?? clientName}
      onInputChange={type}
      onPick={id => {
        const row = rows.find(other => other.id === id)
        if (row === undefined) return
        setTyped(null)
        onUnfinished?.(false)
        onPick(row.id, row.name)
      }}
      {...(text === '' ? {} : { description: t(isNobody ? 'evidence.noSuchClient' : 'evidence.pickClient') })}
      placeholder={t('evidence.clientPlaceholder')}
    />
  )
}
