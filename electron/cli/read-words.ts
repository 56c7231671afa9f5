/** Reads the words after the program's name: which verb, which files, which options; says in one sentence what is wrong. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Translate } from '#shared/i18n/translate.ts'
import { Refusal } from './refusal.ts'
import { usageOf, type Given, type Verb, type VerbOption } from './verb.ts'

/** Options that every verb takes. */
export const COMMON_OPTIONS: Readonly<Record<string, VerbOption>> = {
  json: { kind: 'switch', help: 'cli.option.json' },
  language: { kind: 'text', value: 'en|ru|sq', choices: ['en', 'ru', 'sq'], help: 'cli.option.language' },
  profile: { kind: 'text', value: 'DIR', help: 'cli.option.profile' },
  help: { kind: 'switch', help: 'cli.option.help' },
}

const parserOptions = (options: Readonly<Record<string, VerbOption>>): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      {
        type: option.kind === 'switch' ? ('boolean' as const) : ('string' as const),
        multiple: option.kind === 'many',
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  )

/** @returns words and options as they stand, every option known and every value where one belongs. @throws Refusal (2) */
export const readWords = (verb: Verb, words: readonly string[], t: Translate): Given => {
  const options = { ...COMMON_OPTIONS, ...verb.options }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: parserOptions(options),
    })
    const given = Object.entries(values)
    return {
      words: positionals,
      text: Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
      many: Object.fromEntries(
        given.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)]] : [])),
      ),
      on: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    }
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : ''
    throw new Refusal(t('cli.wrong.option', { problem }), 2)
  }
}

/** Holds what was given against what the verb wants. @throws Refusal (2) for whatever is missing, unknown or too many */
export const checkGiven = (verb: Verb, given: Given, t: Translate): void => {
  const usage = usageOf(verb)
  if (given.words.length < verb.words.length || given.words.includes(''))
    throw new Refusal(t('cli.wrong.missing-file', { usage }), 2)
  const extra = given.words[verb.words.length]
  if (extra !== undefined) throw new Refusal(t('cli.wrong.too-many', { word: extra, usage }), 2)
  for (const [name, option] of Object.entries({ ...COMMON_OPTIONS, ...verb.options })) {
    const value = given.text[name]
    if (option.required === true && (value === undefined || value === ''))
      throw new Refusal(t('cli.wrong.missing-option', { option: name }), 2)
    if (value !== undefined && option.choices?.includes(value) === false)
      throw new Refusal(t('cli.wrong.choice', { option: name, choices: option.choices.join(', '), value }), 2)
  }
}

/** @returns a required option, which `checkGiven` has seen. */
export const textOf = (given: Given, name: string): string => given.text[name] ?? ''
/** @returns a word that `checkGiven` has seen. */
export const wordOf = (given: Given, index: number): string => given.words[index] ?? ''
