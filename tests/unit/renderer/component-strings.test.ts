/** The Albanian phrases for the component library are those it asks for, none missing. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ALBANIAN_COMPONENT_STRINGS } from '#renderer/ui/albanian-component-strings.ts'

const folderOf = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dist/private/intl')

const englishKeys = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^ {4}"([A-Za-z]+)": /gm)].map(match => match[1] ?? '').sort()

test.each(Object.keys(ALBANIAN_COMPONENT_STRINGS))('%s', name => {
  const folder =
    name === 'react-aria-components' ? folderOf(name) : join(folderOf('react-aria'), name.replace('@react-aria/', ''))
  expect(readdirSync(folder)).toContain('en-US.mjs')
  expect(Object.keys(ALBANIAN_COMPONENT_STRINGS[name] ?? {}).sort()).toEqual(englishKeys(join(folder, 'en-US.mjs')))
})
