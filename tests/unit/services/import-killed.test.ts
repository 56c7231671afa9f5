/** An import of orders is there whole or not at all: cancelled and killed at random moments, again and again. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { runImport } from '#electron/services/import-run.ts'
import { loadResources } from '#electron/services/resources.ts'
import { createEngagementFile, openEngagementFile } from '#electron/storage/engagement-file.ts'
import { insertEngagement } from '#electron/storage/queries/engagement-queries.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import { ok } from '#shared/kit/result.ts'
import { createRandom } from '#shared/kit/random.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { SHIPPED_RESOURCES } from './host.ts'

/** A run is repeated with the seed it printed. */
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)
const KILLS = Number(process.env['IMPORT_KILLS'] ?? 50)
const ROWS = 20_000

const orders = (first: number, count: number): string =>
  [
    'Order;Client ID;Date;Amount;Product',
    ...Array.from(
      { length: count },
      (_, n) => `O${first + n};K${(first + n) % 700};2026-03-${10 + (n % 15)};${n},50;Flour ${n % 40}`,
    ),
  ].join('\n')

const makeEngagement = (folder: string): string => {
  const path = join(folder, 'one.churnaudit')
  const made = createEngagementFile(path, { clock: () => 1, backups: join(folder, 'backups') })
  if (!made.ok) throw new Error(made.error.code)
  made.value.change(writer => ok(insertEngagement(writer, 'e1' as EngagementId, FRAME, 1, false) ?? null))
  made.value.close()
  return path
}

type State = { readonly orders: unknown; readonly clients: unknown; readonly imports: unknown }

/** Looks at the file as the next opening would: whole, sound, with every reference. */
const stateOf = (path: string): State => {
  const database = new Database(path)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  const count = (table: string): unknown => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const indexes = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'orders_of_client'").pluck().get()
  expect(indexes).toBe(1)
  const state = { orders: count('orders'), clients: count('clients'), imports: count('imports') }
  database.close()
  return state
}

const tools = {
  resources: loadResources(SHIPPED_RESOURCES),
  clock: () => 2,
  newId: <Kind extends string>() => randomUUID() as string as Kind,
}
const request = (path: string, scratch: string) => ({
  path,
  scratch,
  fileName: 'orders.csv',
  currency: 'EUR',
  dryRun: false,
  reading: {},
  kind: 'transactions' as const,
})

test('cancelled at any moment, the engagement is as it was and the waiting room is gone', async () => {
  const folder = scratchFolder()
  const path = makeEngagement(folder)
  const table = join(folder, 'orders.csv')
  writeFileSync(table, orders(0, 3 * ROWS))
  const scratch = join(folder, 'waiting-room')
  const before = stateOf(path)
  let asked = 0
  for (let most = 0; ; most += 1) {
    const file = openEngagementFile(path, { clock: () => 1, backups: join(folder, 'backups'), shareLock: true })
    if (!file.ok) throw new Error(file.error.code)
    asked = 0
    const isCancelled = (): boolean => (asked += 1) > most
    const control = { isCancelled, progress: () => undefined, startsWriting: () => undefined }
    const done = await runImport(request(table, scratch), file.value, tools, control)
    file.value.close()
    expect(existsSync(scratch)).toBe(false)
    if (done.ok) break
    expect(done).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(stateOf(path), `cancelled when asked the ${most + 1}. time`).toEqual(before)
  }
  expect(asked).toBeGreaterThan(4)
  expect(stateOf(path)).toEqual({ orders: 3 * ROWS, clients: 700, imports: 1 })
})

test(`killed at ${KILLS} random moments, the engagement has the orders of before or all of them`, async () => {
  process.stdout.write(`seed of the kills: ${SEED}\n`)
  const random = createRandom(SEED)
  const folder = scratchFolder()
  const path = makeEngagement(folder)
  const child = resolve(import.meta.dirname, 'import-child.ts')
  /** Runs an import, killed so many milliseconds after it began. @returns how long it lived, and whether it was done */
  const attempt = (table: string, killAfter: number) =>
    new Promise<{ readonly lived: number; readonly isDone: boolean }>(resolved => {
      const running = spawn(process.execPath, [child, path, table, join(folder, 'waiting-room')])
      let began = 0
      let out = ''
      running.stdout.on('data', chunk => {
        out += String(chunk)
        if (began !== 0) return
        began = performance.now()
        setTimeout(() => running.kill('SIGKILL'), killAfter)
      })
      running.once('exit', () => resolved({ lived: performance.now() - began, isDone: out.includes('done') }))
    })
  let stored = 0
  let longest = 0
  const outcomes = { killed: 0, done: 0 }
  for (let kill = 0; kill < KILLS; kill += 1) {
    const table = join(folder, 'orders.csv')
    writeFileSync(table, orders(stored, ROWS))
    const killAfter = kill === 0 ? 60_000 : random.next() * longest * 1.1
    const { lived, isDone } = await attempt(table, killAfter)
    if (isDone) longest = longest === 0 ? lived : Math.min(longest, lived)
    const state = stateOf(path)
    const what = `seed ${SEED}, kill ${kill} after ${Math.round(killAfter)} ms`
    expect([stored, stored + ROWS], what).toContain(state.orders)
    if (isDone) expect(state.orders, what).toBe(stored + ROWS)
    outcomes[state.orders === stored ? 'killed' : 'done'] += 1
    stored = Number(state.orders)
    expect(state.imports).toBe(stored / ROWS)
  }
  expect(outcomes.killed).toBeGreaterThan(KILLS / 10)
  expect(outcomes.done).toBeGreaterThan(0)
}, 600_000)
