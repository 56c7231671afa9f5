import { expect, test } from 'vitest'
import { WORKBOOK_ERROR_CODES } from '#electron/workbooks/workbook.ts'
import { PROBLEM_CODES } from '#shared/domain/import/problem.ts'
import { importMessages } from '#shared/i18n/messages/import.ts'

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).toSorted()
const wanted = [
  ...PROBLEM_CODES.map(code => `problem.${code}`),
  ...WORKBOOK_ERROR_CODES.map(code => `error.${code}`),
].toSorted()

test.each(['en', 'ru', 'sq'] as const)('every code has a sentence in %s', language => {
  const sentences: Readonly<Record<string, string>> = importMessages[language]
  const english: Readonly<Record<string, string>> = importMessages.en
  expect(Object.keys(sentences).toSorted()).toEqual(wanted)
  for (const [key, sentence] of Object.entries(sentences)) {
    expect(sentence, key).toMatch(/[.]$/u)
    expect([...new Set(placeholders(sentence))], key).toEqual([...new Set(placeholders(english[key] ?? ''))])
  }
})
