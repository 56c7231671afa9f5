/** What a verb is: data for the help and the reading of its words, and one function that does it. */
import type { MessageKey } from '#shared/i18n/messages.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { Session } from './session.ts'

export type VerbOption = {
  readonly kind: 'text' | 'many' | 'switch'
  /** How its value is written in the help, e.g. `NAME` or `b2b|b2c`. */
  readonly value?: string
  readonly required?: boolean
  /** The only values it takes. */
  readonly choices?: readonly string[]
  readonly help: Extract<MessageKey, `cli.option.${string}`>
}

/** Words and options of one call, read but not judged. */
export type Given = {
  readonly words: readonly string[]
  readonly text: Readonly<Record<string, string | undefined>>
  readonly many: Readonly<Record<string, readonly string[]>>
  readonly on: ReadonlySet<string>
}

/** What a verb has found: the figures for programs, and the same for people. */
export type Outcome = { readonly json: unknown; readonly text: string }

export type Verb = {
  readonly name: string
  /** Names of the words that must follow it. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, VerbOption>>
  readonly help: Extract<MessageKey, `cli.verb.${string}`>
  /** More lines for its own help. */
  readonly more?: (t: Translate) => readonly string[]
  /** Puts words in their place before they are counted. */
  readonly reshape?: (given: Given) => Given
  /** @throws Refusal */
  readonly run: (session: Session, given: Given) => Promise<Outcome>
}

/** @returns how the verb is called, e.g. `churn-audit losses FILE`. */
export const usageOf = (verb: Verb): string => {
  const options = Object.entries(verb.options).map(([name, option]) => {
    const shown = option.value === undefined ? `--${name}` : `--${name} ${option.value}`
    return `${option.required === true ? shown : `[${shown}]`}${option.kind === 'many' ? '…' : ''}`
  })
  return ['churn-audit', verb.name, ...verb.words, ...options].join(' ')
}
