/** Every field, size, encoding and separator of the import has its words in the three languages. */
import { describe, expect, test } from 'vitest'
import { delimiterChoices, encodingChoices } from '#renderer/steps/import/encodings.ts'
import { fieldChoices } from '#renderer/steps/import/field-choices.ts'
import { fileSize } from '#renderer/steps/import/file-size.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

describe.each(LANGUAGES)('in %s', language => {
  test.each(['clients', 'transactions'] as const)('every field of %s has a name of its own', kind => {
    const names = fieldChoices(kind).map(field => findMessage(language, `wizard.field.${field}`))
    expect(names).not.toContain(undefined)
    expect(new Set(names).size).toBe(names.length)
  })
})

test('a file is measured in bytes, kilobytes and megabytes', () => {
  expect(fileSize(999)).toEqual({ key: 'wizard.file.size.bytes', number: 999, decimals: 0 })
  expect(fileSize(977_501)).toEqual({ key: 'wizard.file.size.kilobytes', number: 977.501, decimals: 0 })
  expect(fileSize(999_600).key).toBe('wizard.file.size.megabytes')
})

test('what the reading found is always among the choices, once', () => {
  expect(encodingChoices('windows-1251').filter(({ id }) => id === 'windows-1251')).toHaveLength(1)
  expect(encodingChoices('iso-8859-2')[0]).toEqual({ id: 'iso-8859-2', label: 'iso-8859-2' })
  expect(delimiterChoices(';').filter(({ id }) => id === ';')).toHaveLength(1)
  expect(delimiterChoices('^')[0]).toEqual({ id: '^', key: undefined })
})
