/** A box that asks for one reason: type, choose among the engagement's and the catalogue's, or make a new one. */
import { useMemo, useRef, useState } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { reasonChoices, type ReasonChoice } from './reason-choices.ts'
import { useCatalogue, usePickReason, useReasons } from './use-reasons.ts'

type Props = {
  readonly label: string
  /** The reason shown; null for an empty box. */
  readonly reasonId: ReasonId | null
  readonly onPick: (reasonId: ReasonId, name: string) => void
  /** Told when the text is emptied. */
  readonly onClear?: () => void
  /** Told whether the box holds text that is no chosen reason yet. */
  readonly onUnfinished?: (unfinished: boolean) => void
  readonly placeholder?: string
  /** Stands in the box from the beginning, as if it had been typed. */
  readonly startText?: string
}

/** After a pick the box shows the chosen reason, or is empty again where `reasonId` stays null. */
export const ReasonBox = ({ label, reasonId, onPick, onClear, onUnfinished, placeholder, startText }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons } = useReasons()
  const catalogue = useCatalogue()
  const pickReason = usePickReason()
  const [typed, setTyped] = useState<string | null>(startText ?? null)
  const latest = useRef<string | null>(null)
  const chosen = reasons.find(reason => reason.id === reasonId)
  const chosenName = chosen === undefined ? '' : textIn(chosen.name, language)
  const search = typed === null || typed === chosenName ? '' : typed
  const choices = useMemo(
    () => reasonChoices(reasons, catalogue, search, language),
    [reasons, catalogue, search, language],
  )

  const describe = (choice: ReasonChoice): string => {
    const group = t(`domain.group.${choice.group}`)
    if (choice.from === 'new') return t('evidence.newReasonIn', { group })
    return choice.from === 'catalogue' ? t('evidence.fromCatalogueIn', { group }) : group
  }
  const take = async (choice: ReasonChoice): Promise<void> => {
    // The box is free at once: who types fast is at the next reason before this one is answered.
    const words = typed
    setTyped(null)
    latest.current = null
    const picked = await pickReason(choice.pick)
    if (latest.current === null) {
      if (picked === undefined) setTyped(words)
      else onUnfinished?.(false)
    }
    if (picked !== undefined) onPick(picked, choice.label)
  }
  const type = (text: string): void => {
    setTyped(text)
    latest.current = text
    onUnfinished?.(text.trim() !== '' && text !== chosenName)
    if (text === '' && reasonId !== null) onClear?.()
  }
  return (
    <ComboField
      label={label}
      items={choices.map(choice => ({ id: choice.id, label: choice.label, description: describe(choice) }))}
      inputValue={typed ?? chosenName}
      onInputChange={type}
      onPick={id => {
        const choice = choices.find(other => other.id === id)
        if (choice !== undefined) void take(choice)
      }}
      {...(search.trim() === '' ? {} : { description: t('evidence.pressEnter') })}
      placeholder={placeholder ?? t('evidence.reasonPlaceholder')}
    />
  )
}
