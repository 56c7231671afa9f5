import { describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { COMMON_ERRORS } from '#shared/contract/procedure.ts'
import { messages } from '#shared/i18n/messages.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { KEYS, sources } from './texts.ts'

const SOURCES = sources()
const namespaces = Object.keys(messages).join('|')
const PROCEDURES = new Set(Object.keys(contract))

/** Text literals that begin like a key; names of procedures, files and modules begin like one too. */
const literals = (quote: string): readonly { readonly file: string; readonly key: string }[] =>
  SOURCES.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(`${quote}((?:${namespaces})\\.[\\w.$\\{-][^${quote}\\n]*)${quote}`, 'g'))].map(
      match => ({
        file,
        key: match[1] ?? '',
      }),
    ),
  )

describe('keys written in the sources', () => {
  test('exist', () => {
    const written = literals("'").filter(
      ({ key }) => /^[\w.-]+$/.test(key) && !PROCEDURES.has(key) && !/\.(?:tsx?|json)$/.test(key),
    )
    expect(written.length).toBeGreaterThan(300)
    expect(written.filter(({ key }) => !KEYS.has(key) && !isPrefix(key))).toEqual([])
  })

  test('put together at run time have at least one text for their beginning', () => {
    const built = literals('`').filter(({ key }) => key.includes('${'))
    expect(built.length).toBeGreaterThan(20)
    const none = built.filter(({ key }) => {
      const pattern = key.split(/\$\{[^}]*\}/).map(part => part.replaceAll(/[.\\-]/g, '\\$&'))
      const wanted = new RegExp(`^${pattern.join('[\\w.-]+')}$`)
      return ![...KEYS].some(one => wanted.test(one))
    })
    expect(none).toEqual([])
  })
})

/** Beginnings such as `errors.` that a table of places holds. */
const isPrefix = (key: string): boolean => key.endsWith('.') && [...KEYS].some(one => one.startsWith(key))

describe('codes that people may meet', () => {
  const inContract = [...COMMON_ERRORS, ...Object.values(contract).flatMap(procedure => procedure.errors)]
  const inSources = SOURCES.filter(({ file }) => file.startsWith('electron')).flatMap(({ text }) =>
    [...text.matchAll(/\bfail\(\s*'([a-z-]+)'/g)].map(match => match[1] ?? ''),
  )
  const codes = [...new Set([...inContract, ...inSources])].toSorted()

  test.each(LANGUAGES)('each have a sentence in %s', language => {
    expect(inSources.length).toBeGreaterThan(60)
    const missing = codes.filter(
      code =>
        findMessage(language, `errors.${code}`) === undefined &&
        findMessage(language, `import.error.${code}`) === undefined,
    )
    expect(missing).toEqual([])
  })

  test('of the thirteen rules each have their sentences', () => {
    const rules = SOURCES.find(({ file }) => file.endsWith('domain/rules.ts'))?.text ?? ''
    const found = [...rules.matchAll(/finding\(\s*\d+,\s*'([a-z-]+)'/g)].map(match => match[1] ?? '')
    expect(found).toHaveLength(6)
    // Screens, command line and report look for the sentence of a finding by its code.
    const places = literals('`').flatMap(({ key }) => (key.endsWith('${finding.code}') ? [key] : []))
    expect(places.length).toBeGreaterThanOrEqual(3)
    const wanted = places.flatMap(place => found.map(code => place.replace('${finding.code}', code)))
    expect(wanted.filter(key => !KEYS.has(key))).toEqual([])
  })
})
