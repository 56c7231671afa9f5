import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const launch = join(import.meta.dirname, '../../../electron/launch')

let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'churn-audit-start-'))
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

/** A program of its own in an empty home, as a user starts it. */
const start = (script: string, ...words: string[]) => {
  const ended = spawnSync(process.execPath, [join(launch, script), ...words], {
    encoding: 'utf8',
    cwd: home,
    env: { HOME: home, USERPROFILE: home, APPDATA: home, PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8' },
  })
  return { status: ended.status, out: ended.stdout, err: ended.stderr }
}

describe('the command line as a program', () => {
  test('prints its help and ends well', () => {
    expect(start('audit.mjs', '--help')).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('churn-audit'),
    })
  })

  test('refuses in one sentence with exit status 1', () => {
    const { status, out, err } = start('audit.mjs', 'losses', 'nowhere.churnaudit')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain('nowhere.churnaudit')
  })

  test('tells wrong usage by exit status 2', () => {
    expect(start('audit.mjs', 'explode')).toMatchObject({ status: 2, out: '' })
  })
})

describe('the start script', () => {
  test('prints its help and builds nothing for it', () => {
    expect(start('start.mjs', '--help')).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--web') })
  })

  test('tells wrong usage by exit status 2', () => {
    expect(start('start.mjs', '--colour')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--web') })
  })
})
