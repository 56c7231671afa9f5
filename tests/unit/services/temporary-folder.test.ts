import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#electron/gate/temporary-folder.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

const fill = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'copy'), 'a client’s file')
}

test('what a process left that is gone is removed; what a living one has under way stays', () => {
  const parent = join(scratchFolder(), 'temporary')
  const first = temporaryFolder(parent)
  fill(first)
  const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim()
  const names = { gone: `${gone}-a`, parent: `${process.ppid}-b`, reused: `${process.pid}-c`, old: 'no-number' }
  for (const name of Object.values(names)) fill(join(parent, name))
  const second = temporaryFolder(parent)
  expect(second).not.toBe(first)
  expect(
    readdirSync(parent)
      .map(name => join(parent, name))
      .toSorted(),
  ).toEqual([first, join(parent, names.parent)].toSorted())
})
