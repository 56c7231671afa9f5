/** In the sample's report the heading of the offers never stands alone at the foot of a page, in any language. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import { createSample } from '#shared/domain/sample/create-sample.ts'
import { translator } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

const root = resolve(import.meta.dirname, '../../..')
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

test.each(LANGUAGES)('%s', async language => {
  const folder = scratchFolder()
  const audit = (...words: string[]): void => {
    const entry = join(root, 'electron', 'launch', 'audit.mjs')
    execFileSync(process.execPath, [entry, ...words, '--profile', join(folder, 'profile')], {
      cwd: folder,
      stdio: 'pipe',
    })
  }
  audit('sample', 'sample.churnaudit', '--language', language)
  audit('report', 'sample.churnaudit', '--lang', language, '--out', 'report.pdf')
  const pages = (await readPdfText(readFileSync(join(folder, 'report.pdf')))).map(squeezed)
  const heading = squeezed(translator(language)('report.offers.heading'))
  const first = squeezed(createSample(language).offers[0]?.title ?? '')
  // The heading is followed at once by the title of the first offer, on the same page.
  expect(pages.some(page => page.includes(heading + first))).toBe(true)
})
