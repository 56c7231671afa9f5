/** Words and names appear exactly where the respondent agreed to it, for every answer that he can give. */
import { describe, expect, test } from 'vitest'
import {
  allowedTo,
  attributionFor,
  AUDIENCES,
  voiceOf,
  wordsOfMention,
  wordsOfText,
  type Audience,
} from '#shared/domain/consent.ts'
import { METHOD_IDS, QUOTE_CONSENTS, type QuoteConsent } from '#shared/domain/evidence.ts'

const person = (consent: QuoteConsent) => ({ name: 'Aida', role: 'buyer', consent })
const text = (offRecord: boolean) => ({ body: 'never called', offRecord })

/** Each line: consent, whether the transcript may be shared, audience, and what of words, role, name, client is seen. */
const TABLE: readonly (readonly [QuoteConsent, boolean, Audience, string])[] = [
  ['none', false, 'screen', 'words role name client'],
  ['none', false, 'report', ''],
  ['none', false, 'export', ''],
  ['none', true, 'screen', 'words role name client'],
  ['none', true, 'report', ''],
  ['none', true, 'export', ''],
  ['anonymous', false, 'screen', 'words role name client'],
  ['anonymous', false, 'report', 'words'],
  ['anonymous', false, 'export', ''],
  ['anonymous', true, 'screen', 'words role name client'],
  ['anonymous', true, 'report', 'words'],
  ['anonymous', true, 'export', 'words'],
  ['role', false, 'screen', 'words role name client'],
  ['role', false, 'report', 'words role'],
  ['role', false, 'export', ''],
  ['role', true, 'screen', 'words role name client'],
  ['role', true, 'report', 'words role'],
  ['role', true, 'export', 'words role'],
  ['name', false, 'screen', 'words role name client'],
  ['name', false, 'report', 'words role name client'],
  ['name', false, 'export', ''],
  ['name', true, 'screen', 'words role name client'],
  ['name', true, 'report', 'words role name client'],
  ['name', true, 'export', 'words role name client'],
]

test('every answer stands in the table', () => {
  expect(new Set(TABLE.map(line => line.slice(0, 3).join())).size).toBe(QUOTE_CONSENTS.length * 2 * AUDIENCES.length)
})

describe.each(TABLE)('quoting %s, sharing %s, for the %s', (consent, sharing, audience, seen) => {
  const voice = voiceOf(person(consent), 'interview', { sharing, erasedOn: null })
  const shows = (what: string): boolean => seen.split(' ').includes(what)

  test(`shows ${seen || 'nothing'}`, () => {
    const allowed = allowedTo(voice, audience)
    expect(
      Object.entries(allowed)
        .filter(([, yes]) => yes)
        .map(([what]) => what)
        .join(' '),
    ).toBe(seen)
    expect(wordsOfText(text(false), voice, audience)).toBe(shows('words') ? 'never called' : null)
    expect(wordsOfMention({ verbatim: ' never called ' }, voice, audience)).toBe(shows('words') ? 'never called' : null)
  })

  test('shows words off the record on the screen alone', () => {
    expect(wordsOfText(text(true), voice, audience)).toBe(audience === 'screen' ? 'never called' : null)
  })

  test('names exactly whom it may name', () => {
    expect(attributionFor(voice, audience)).toEqual(
      shows('name')
        ? { kind: 'name', who: 'Aida' }
        : shows('role')
          ? { kind: 'role', who: 'buyer' }
          : { kind: 'anonymous' },
    )
  })

  test('shows nothing at all once it was erased', () => {
    const erased = voiceOf(person(consent), 'interview', { sharing, erasedOn: '2026-01-01' })
    expect(Object.values(allowedTo(erased, audience))).toEqual([false, false, false, false])
    expect(wordsOfText(text(false), erased, audience)).toBeNull()
  })
})

test('an interview in which nothing was agreed is shared with nobody; other methods have no transcript to ask about', () => {
  for (const method of METHOD_IDS) {
    const voice = voiceOf(person('anonymous'), method, undefined)
    expect(allowedTo(voice, 'export').words).toBe(method !== 'interview')
    expect(allowedTo(voice, 'report').words).toBe(true)
  }
})
