/** The help, made from the verbs themselves, so that it never tells of an option that is not there. */
import type { Translate } from '#shared/i18n/translate.ts'
import { COMMON_OPTIONS } from './read-words.ts'
import { textTable } from './text-table.ts'
import { usageOf, type Verb, type VerbOption } from './verb.ts'

const optionLines = (options: Readonly<Record<string, VerbOption>>, t: Translate): string =>
  textTable(
    Object.entries(options).map(([name, option]) => [
      `  --${name}${option.value === undefined ? '' : ` ${option.value}`}`,
      t(option.help),
    ]),
  )

export const helpOfAll = (verbs: readonly Verb[], t: Translate): string =>
  [
    t('cli.help.intro'),
    '',
    t('cli.help.usage'),
    '',
    `${t('cli.help.verbs')}:`,
    ...verbs.flatMap(verb => [`  ${usageOf(verb)}`, `      ${t(verb.help)}`]),
    '',
    `${t('cli.help.options')}:`,
    optionLines(COMMON_OPTIONS, t),
    '',
    t('cli.help.more'),
    '',
  ].join('\n')

export const helpOf = (verb: Verb, t: Translate): string =>
  [
    usageOf(verb),
    `  ${t(verb.help)}`,
    '',
    optionLines({ ...verb.options, ...COMMON_OPTIONS }, t),
    ...(verb.more === undefined ? [] : ['', ...verb.more(t)]),
    '',
  ].join('\n')
