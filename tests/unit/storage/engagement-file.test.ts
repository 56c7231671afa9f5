import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { EngagementId } from '#shared/kit/id.ts'
import { ok } from '#shared/kit/result.ts'
import { createEngagementFile, openEngagementFile, type EngagementFile } from '#electron/storage/engagement-file.ts'
import { getEngagement, insertEngagement, saveFrame } from '#electron/storage/queries/engagement-queries.ts'
import { openSqlite } from '#electron/storage/sqlite.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

const options = (folder: string) => ({ clock: () => 1_800_000_000_000, backups: join(folder, 'backups') })

const made = (folder: string): { path: string; file: EngagementFile } => {
  const path = join(folder, 'one.churnaudit')
  const created = createEngagementFile(path, options(folder))
  if (!created.ok) throw new Error(created.error.code)
  created.value.change(writer => ok(insertEngagement(writer, 'e1' as EngagementId, FRAME, 1, false) ?? null))
  return { path, file: created.value }
}

const opened = (path: string, folder: string): EngagementFile => {
  const result = openEngagementFile(path, options(folder))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('an engagement file', () => {
  test('is durable: WAL with synchronous FULL, foreign keys on, deleted words overwritten', () => {
    const folder = scratchFolder()
    const { file } = made(folder)
    const pragma = (name: string): unknown =>
      Object.values(file.reader.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0]
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('secure_delete')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    file.close()
  })

  test('keeps what was saved over close and open, and leaves one whole file behind', () => {
    const folder = scratchFolder()
    const { path, file } = made(folder)
    file.edit('frame-saved', writer => ok(saveFrame(writer, { ...FRAME, clientCompany: 'Ромашка' }) ?? null))
    file.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(existsSync(`${path}-lock`)).toBe(false)
    const again = opened(path, folder)
    expect(getEngagement(again.reader).clientCompany).toBe('Ромашка')
    again.close()
  })

  test('makes a backup at opening that opens on its own', () => {
    const folder = scratchFolder()
    const { path, file } = made(folder)
    file.close()
    opened(path, folder).close()
    const [name] = readdirSync(join(folder, 'backups'))
    const copy = opened(join(folder, 'backups', name ?? ''), scratchFolder())
    expect(getEngagement(copy.reader).clientCompany).toBe(FRAME.clientCompany)
    copy.close()
  })

  test('cannot be opened twice', () => {
    const folder = scratchFolder()
    const { path, file } = made(folder)
    expect(openEngagementFile(path, options(folder))).toMatchObject({ ok: false, error: { code: 'file-in-use' } })
    file.close()
    opened(path, folder).close()
  })

  test('can be opened again after its holder was killed', async () => {
    const folder = scratchFolder()
    const { path, file } = made(folder)
    file.close()
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { openEngagementFile } from '#electron/storage/engagement-file.ts'
       const held = openEngagementFile(${JSON.stringify(path)}, { clock: Date.now, backups: ${JSON.stringify(join(folder, 'b'))} })
       console.log(held.ok); setInterval(() => {}, 1000)`,
    ])
    await new Promise<void>(resolve => holder.stdout.once('data', () => resolve()))
    expect(openEngagementFile(path, options(folder))).toMatchObject({ ok: false, error: { code: 'file-in-use' } })
    holder.kill('SIGKILL')
    await new Promise<void>(resolve => holder.once('exit', () => resolve()))
    opened(path, folder).close()
  })

  test('is refused with its own reason and left untouched when it is something else', () => {
    const folder = scratchFolder()
    const cases: readonly (readonly [string, (path: string) => void])[] = [
      ['file-missing', () => {}],
      ['file-empty', path => writeFileSync(path, '')],
      ['file-not-an-engagement', path => writeFileSync(path, 'Dear all, '.repeat(200))],
      ['file-not-an-engagement', path => openForeign(path)],
      ['file-newer', path => makeNewer(folder, path)],
      ['file-damaged', path => makeTruncated(folder, path)],
      ['file-not-regular', path => execFileSync('mkdir', [path])],
    ]
    for (const [index, [code, make]] of cases.entries()) {
      const path = join(folder, `case-${index}.churnaudit`)
      make(path)
      const before = existsSync(path) && statSync(path).isFile() ? digest(path) : null
      expect(openEngagementFile(path, options(folder)), code).toMatchObject({ ok: false, error: { code } })
      if (before !== null) expect(digest(path)).toBe(before)
    }
  })

  test('a new file never takes the place of another', () => {
    const folder = scratchFolder()
    const path = join(folder, 'taken.churnaudit')
    writeFileSync(path, 'mine')
    expect(createEngagementFile(path, options(folder))).toMatchObject({ ok: false, error: { code: 'file-exists' } })
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })
})

const openForeign = (path: string): void => {
  const database = openSqlite(path, { create: true })
  database.exec('CREATE TABLE notes (a)')
  database.close()
}

const copyOfOne = (folder: string, path: string): void => {
  const source = join(folder, 'one.churnaudit')
  if (!existsSync(source)) made(folder).file.close()
  writeFileSync(path, readFileSync(source))
}

const makeNewer = (folder: string, path: string): void => {
  copyOfOne(folder, path)
  const database = openSqlite(path)
  database.exec('PRAGMA user_version = 99990')
  database.close()
}

const makeTruncated = (folder: string, path: string): void => {
  copyOfOne(folder, path)
  truncateSync(path, Math.floor(statSync(path).size / 2))
}
