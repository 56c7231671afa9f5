import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibraryFile } from '#electron/storage/library-file.ts'
import { findLibrarySetting, saveLibrarySetting } from '#electron/storage/queries/library-queries.ts'
import { openSqlite } from '#electron/storage/sqlite.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

test('the library keeps its settings, and two programs may share it', () => {
  const path = join(scratchFolder(), 'profile', 'library.db')
  const [one, other] = [openLibraryFile(path), openLibraryFile(path)]
  expect(one.write(writer => saveLibrarySetting(writer, 'language', 'sq')).ok).toBe(true)
  expect(findLibrarySetting(other.reader, 'language')).toBe('sq')
  one.close()
  other.close()
})

test.each([
  ['no database at all', (path: string) => writeFileSync(path, 'x'.repeat(5000))],
  [
    'a database of another make',
    (path: string) => {
      const foreign = openSqlite(path, { create: true })
      foreign.exec('CREATE TABLE notes (text TEXT); PRAGMA user_version = 10')
      foreign.close()
    },
  ],
])('a library that is %s is set aside and made anew', (_, spoil) => {
  const path = join(scratchFolder(), 'library.db')
  spoil(path)
  const before = readFileSync(path)
  const library = openLibraryFile(path)
  expect(library.write(writer => saveLibrarySetting(writer, 'language', 'ru')).ok).toBe(true)
  expect(findLibrarySetting(library.reader, 'language')).toBe('ru')
  library.close()
  expect(readFileSync(`${path}.damaged`).subarray(100)).toEqual(before.subarray(100))
})

test('a library of a later version of the program is left alone', () => {
  const path = join(scratchFolder(), 'library.db')
  openLibraryFile(path).close()
  const later = openSqlite(path)
  later.exec('PRAGMA user_version = 20')
  later.close()
  expect(() => openLibraryFile(path)).toThrow('file-newer')
  const same = openSqlite(path)
  expect(same.pragma('user_version')).toBe(20)
  same.close()
})
