import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  appRoot,
  hostFolders,
  libraryFolderOf,
  profileFolderOf,
  type Surroundings,
} from '#electron/launch/host-paths.ts'
import { languageOf } from '#electron/launch/language-of.ts'
import { whyNodeIsTooOld } from '#electron/launch/node-check.mjs'
import { pathInside } from '#electron/launch/page-files.ts'

const around = (given: Partial<Surroundings>): Surroundings => ({
  platform: 'linux',
  home: '/home/ana',
  env: {},
  exists: () => true,
  ...given,
})

describe('folders', () => {
  test('each system has its own place for the profile', () => {
    expect(profileFolderOf(around({}))).toBe(join('/home/ana', '.local', 'share', 'churn-audit'))
    expect(profileFolderOf(around({ env: { XDG_DATA_HOME: '/data' } }))).toBe(join('/data', 'churn-audit'))
    expect(profileFolderOf(around({ env: { XDG_DATA_HOME: '' } }))).toContain('.local')
    expect(profileFolderOf(around({ platform: 'darwin' }))).toBe(
      join('/home/ana', 'Library', 'Application Support', 'churn-audit'),
    )
    expect(profileFolderOf(around({ platform: 'win32', env: { APPDATA: '/roaming' } }))).toBe(
      join('/roaming', 'Churn Audit'),
    )
    expect(profileFolderOf(around({ platform: 'win32' }))).toContain(join('AppData', 'Roaming'))
  })

  test('engagements are kept among the documents where there are any', () => {
    expect(libraryFolderOf(around({}))).toBe(join('/home/ana', 'Documents', 'Churn Audit'))
    expect(libraryFolderOf(around({ exists: () => false }))).toBe(join('/home/ana', 'Churn Audit'))
  })

  test('folders of the command line win', () => {
    expect(hostFolders({ profile: '/p', library: '/l' }, around({}))).toMatchObject({
      profileFolder: '/p',
      libraryFolder: '/l',
    })
  })

  test('the root holds package.json, and the version is its own', () => {
    expect(existsSync(join(appRoot, 'package.json'))).toBe(true)
    expect(hostFolders().version).toMatch(/^\d+\.\d+\.\d+/)
  })
})

test('a path of a page never leads out of its folder', () => {
  expect(pathInside('/bundle', '/assets/a.js')).toBe(join('/bundle', 'assets', 'a.js'))
  for (const path of [
    '/',
    '/..',
    '/../x',
    '/a/../../x',
    '/%2e%2e/x',
    '/..%2fx',
    '/a\\b',
    '/c:/x',
    '/%',
    '/.hidden',
    '/a%00',
  ])
    expect(pathInside('/bundle', path), path).toBeUndefined()
})

test('languages are read from systems, headers and options', () => {
  expect(languageOf('ru_RU.UTF-8')).toBe('ru')
  expect(languageOf('sq-AL')).toBe('sq')
  expect(languageOf('en')).toBe('en')
  for (const text of [undefined, '', 'C', 'POSIX', 'de_DE', 'russian', 'enm']) expect(languageOf(text)).toBeUndefined()
})

test('an old Node is told so in one sentence', () => {
  expect(whyNodeIsTooOld({ node: '24.21.0', napi: '10' })).toBeUndefined()
  expect(whyNodeIsTooOld({ node: '20.20.2', napi: '9' })).toContain('20.20.2')
  expect(whyNodeIsTooOld({})).toContain('Node 22.14')
})
