/** The door of the command line: one verb, one exit status, never a stack trace. The caller is the consultant who typed it. */
import { createServices } from '#electron/gate/create-services.ts'
import { hostFolders } from '#electron/launch/host-paths.ts'
import { languageOf } from '#electron/launch/language-of.ts'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { helpOf, helpOfAll } from './help.ts'
import { checkGiven, readWords } from './read-words.ts'
import { Refusal, type ExitStatus } from './refusal.ts'
import { createSession, type Terminal } from './session.ts'
import type { Given, Verb } from './verb.ts'
import { VERBS } from './verbs.ts'

/** The language asked for, even when the rest of the line is wrong; else that of the system. */
const languageIn = (words: readonly string[], env: Terminal['env']): Language => {
  const at = words.indexOf('--language')
  const given =
    at >= 0 ? words[at + 1] : words.find(word => word.startsWith('--language='))?.slice('--language='.length)
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return languageOf(given) ?? languageOf(system) ?? 'en'
}

const runVerb = async (verb: Verb, given: Given, language: Language, terminal: Terminal): Promise<void> => {
  const services = createServices(hostFolders({ profile: given.text['profile'] }))
  try {
    const outcome = await verb.run(createSession(services, language, terminal), given)
    terminal.print(`${given.on.has('json') ? JSON.stringify(outcome.json, null, 2) : outcome.text}\n`)
  } finally {
    await services.close()
  }
}

const run = async (
  words: readonly string[],
  language: Language,
  t: Translate,
  terminal: Terminal,
): Promise<ExitStatus> => {
  const [name, ...rest] = words
  const wantsHelp = name === undefined || name === 'help' || name === '--help' || name === '-h'
  if (wantsHelp) {
    if (name === undefined) {
      terminal.warn(helpOfAll(VERBS, t))
      return 2
    }
    terminal.print(helpOfAll(VERBS, t))
    return 0
  }
  const verb = VERBS.find(one => one.name === name)
  if (verb === undefined) throw new Refusal(`${t('cli.wrong.verb', { verb: name })} ${t('cli.help.usage')}`, 2)
  const given = readWords(verb, rest, t)
  if (given.on.has('help')) {
    terminal.print(helpOf(verb, t))
    return 0
  }
  const shaped = verb.reshape?.(given) ?? given
  checkGiven(verb, shaped, t)
  await runVerb(verb, shaped, language, terminal)
  return 0
}

/** @param words after the program's name @returns 0; 1 where the program or the file refused; 2 where the words were wrong */
export const runCommandLine = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const language = languageIn(words, terminal.env)
  const t = translator(language)
  try {
    return await run(words, language, t, terminal)
  } catch (error) {
    if (error instanceof Refusal) {
      terminal.warn(`${error.message}\n`)
      return error.status
    }
    terminal.warn(`${t('cli.fault', { message: error instanceof Error ? error.message : String(error) })}\n`)
    return 1
  }
}
