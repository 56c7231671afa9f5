import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale, OUTPUTS } from '#electron/launch/is-stale.mjs'

let root = ''
const write = (path: string, seconds: number): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), path)
  utimesSync(join(root, path), seconds, seconds)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'churn-audit-build-'))
  for (const source of ['electron/shell/main.ts', 'renderer/main.tsx', 'shared/kit/day.ts', 'package.json'])
    write(source, 1000)
  for (const output of OUTPUTS) write(output, 2000)
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

test('a build newer than every source is fresh', () => {
  expect(isStale(root)).toBe(false)
})

test.each(['electron/shell/main.ts', 'renderer/new/deep/file.css', 'shared/kit/day.ts', 'package.json'])(
  'a change of %s makes it stale',
  path => {
    write(path, 3000)
    expect(isStale(root)).toBe(true)
  },
)

test('any missing output makes it stale', () => {
  for (const output of OUTPUTS) {
    rmSync(join(root, output))
    expect(isStale(root), output).toBe(true)
    write(output, 2000)
  }
})

test('a package without sources is never stale', () => {
  for (const folder of ['electron', 'renderer', 'shared']) rmSync(join(root, folder), { recursive: true })
  expect(isStale(root)).toBe(false)
})
