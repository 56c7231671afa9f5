/** The coder's queue: which texts are to be read, what comes next, and which reasons the keys 1 to 9 stand for. */
import type { CoderText } from '#shared/contract/coding.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { ReasonId, TextId } from '#shared/kit/id.ts'
import { collator } from '#shared/i18n/formats.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import { liveReasons, rootReason } from '../reason-lists.ts'

/** The next unread text behind `current`, from the start again at the end; null where all are read. */
export const nextUnread = (texts: readonly CoderText[], current: TextId | null): TextId | null => {
  const at = texts.findIndex(text => text.id === current)
  const ahead = [...texts.slice(at + 1), ...texts.slice(0, Math.max(0, at))]
  return ahead.find(text => !text.isRead)?.id ?? null
}

/** The text so many places on; the ends are not walked past. */
export const neighbour = (texts: readonly CoderText[], current: TextId, step: 1 | -1): TextId => {
  const at = texts.findIndex(text => text.id === current)
  return texts[Math.min(texts.length - 1, Math.max(0, at + step))]?.id ?? current
}

export type CodeChoice = {
  readonly reasonId: ReasonId
  readonly name: string
  readonly isOn: boolean
  readonly isPrimary: boolean
}

/** The reasons a text has from this coder, merged ones resolved. */
const codesOf = (text: CoderText, reasons: readonly ReasonView[]): ReadonlyMap<ReasonId, boolean> => {
  const codes = new Map<ReasonId, boolean>()
  for (const coding of text.codings) {
    const id = rootReason(reasons, coding.reasonId)?.id ?? coding.reasonId
    codes.set(id, (codes.get(id) ?? false) || coding.isPrimary)
  }
  return codes
}

/**
 * The engagement's reasons as choices for one text: those that this coder used most often come first and keep their place while he
 * works on a text, so that a key always means the same.
 * @param used how often this coder gave each reason when the queue was opened
 */
export const codeChoices = (
  text: CoderText,
  reasons: readonly ReasonView[],
  used: ReadonlyMap<ReasonId, number>,
  language: Language,
): readonly CodeChoice[] => {
  const codes = codesOf(text, reasons)
  const { compare } = collator(language)
  return liveReasons(reasons)
    .map(reason => ({ reason, name: textIn(reason.name, language), often: used.get(reason.id) ?? 0 }))
    .toSorted((one, other) => other.often - one.often || compare(one.name, other.name))
    .map(({ reason, name }) => ({
      reasonId: reason.id,
      name,
      isOn: codes.has(reason.id),
      isPrimary: codes.get(reason.id) === true,
    }))
}

/** How often each reason was given over all texts. */
export const timesUsed = (
  texts: readonly CoderText[],
  reasons: readonly ReasonView[],
): ReadonlyMap<ReasonId, number> => {
  const used = new Map<ReasonId, number>()
  for (const text of texts) {
    for (const id of codesOf(text, reasons).keys()) used.set(id, (used.get(id) ?? 0) + 1)
  }
  return used
}

/** Choices whose name holds the typed text, their numbers as in the whole list. */
export const fittingChoices = (
  choices: readonly CodeChoice[],
  typed: string,
): readonly (CodeChoice & { readonly number: number })[] => {
  const wanted = typed.trim().toLocaleLowerCase()
  return choices
    .map((choice, index) => ({ ...choice, number: index + 1 }))
    .filter(choice => choice.name.toLocaleLowerCase().includes(wanted))
}

/** What a key does while a text is open: a number takes or drops a reason, with Alt makes it the primary one. */
export type QueueKey =
  | { readonly act: 'toggle' | 'primary'; readonly number: number }
  | { readonly act: 'next' | 'forward' | 'back' }

/** @param box the box's text: what is typed there goes before the numbers. */
export const queueKey = (
  event: { readonly key: string; readonly code: string; readonly altKey: boolean; readonly ctrlKey: boolean },
  box: string,
): QueueKey | undefined => {
  if (event.ctrlKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  if (event.altKey) {
    if (digit !== undefined) return { act: 'primary', number: Number(digit) }
    if (event.key === 'ArrowRight') return { act: 'forward' }
    return event.key === 'ArrowLeft' ? { act: 'back' } : undefined
  }
  if (box !== '') return undefined
  if (event.key === 'Enter') return { act: 'next' }
  return /^[1-9]$/.test(event.key) ? { act: 'toggle', number: Number(event.key) } : undefined
}
