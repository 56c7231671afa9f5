/** Every step of the history that a service writes has a name in three languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { history } from '#shared/i18n/messages/history.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

const servicesFolder = join(import.meta.dirname, '../../../electron/services')

const writtenLabels = (): readonly string[] =>
  readdirSync(servicesFolder)
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => [...readFileSync(join(servicesFolder, name), 'utf8').matchAll(/\blabel: '([a-z-]+)'/g)])
    .map(match => match[1] ?? '')

test.each(LANGUAGES)('the steps that the services write are named in %s', language => {
  const labels = writtenLabels()
  expect(labels.length).toBeGreaterThan(20)
  expect(Object.keys(history[language])).toEqual(expect.arrayContaining([...labels]))
})
