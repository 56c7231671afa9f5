/** A million orders: imported from CSV and from .xlsx, and their loss figures at another threshold; ratios within one run, processes of their own. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { median, medianRatio, ROUNDS } from './median-ratio.ts'
import { writeOrdersCsv, writeOrdersXlsx } from './work/make-orders.ts'

const ORDERS = 1_000_000
const SEED = 7
const MINUTES = 60_000

type Imported = {
  readonly importMs: number
  readonly memoryMb: number
  readonly recomputed: readonly number[]
}

const inProcess = <Value>(script: string, ...args: readonly string[]): Value =>
  JSON.parse(
    execFileSync(process.execPath, [resolve(import.meta.dirname, 'work', script), ...args], { encoding: 'utf8' }),
  ) as Value

const importing = (file: string, folder: string, ...thresholds: readonly string[]): Imported => {
  const home = join(folder, 'home')
  rmSync(home, { recursive: true, force: true })
  const imported = inProcess<Imported>('import-orders.ts', file, home, ...thresholds)
  expect(imported).toMatchObject({ rowsRead: ORDERS, added: ORDERS, problemCount: 0 })
  return imported
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const tell = (line: string): void => void process.stdout.write(`${line}\n`)

const bareImport = (file: string, database: string): number => {
  rmSync(database, { force: true })
  const began = performance.now()
  execFileSync('sqlite3', [database, '-cmd', '.mode csv', '.separator ;', `.import ${file} orders`])
  return performance.now() - began
}

const hasSqlite = (): boolean => {
  try {
    execFileSync('sqlite3', ['--version'])
    return true
  } catch {
    return false
  }
}

test.skipIf(!hasSqlite())(
  'a CSV of a million orders is imported in 3 times the time of the sqlite3 shell and in 400 MB; another threshold takes a tenth of that',
  async () => {
    const folder = scratchFolder()
    const file = join(folder, 'orders.csv')
    writeOrdersCsv(file, ORDERS, SEED)
    const rounds: Imported[] = []
    const { ratio, ours, theirs } = await medianRatio(ROUNDS, {
      ours: () => {
        const imported = importing(file, folder, '60', '90', '120', '180', '365')
        rounds.push(imported)
        return imported.importMs
      },
      theirs: () => bareImport(file, join(folder, 'bare.db')),
    })
    const memory = median(rounds.map(one => one.memoryMb))
    // The first threshold is the first time that the orders are looked at; the others move it.
    const moved = median(rounds.map(one => median(one.recomputed.slice(1)) / one.importMs))
    const first = median(rounds.map(one => (one.recomputed[0] ?? 0) / one.importMs))
    tell(
      `CSV of ${ORDERS} orders: ${seconds(ours)}; sqlite3 .import ${seconds(theirs)}; ratio ${ratio.toFixed(2)}; peak memory ${memory.toFixed(0)} MB`,
    )
    tell(`another threshold: ${moved.toFixed(3)} of the import; the first reading of the orders ${first.toFixed(3)}`)
    expect(ratio).toBeLessThan(3)
    expect(memory).toBeLessThan(400)
    expect(moved).toBeLessThan(0.1)
  },
  60 * MINUTES,
)

test(
  'an .xlsx of a million orders is imported in the time in which exceljs reads it, and in 500 MB',
  async () => {
    const folder = scratchFolder()
    const file = join(folder, 'orders.xlsx')
    writeOrdersXlsx(file, ORDERS, SEED)
    const memory: number[] = []
    const { ratio, ours, theirs } = await medianRatio(ROUNDS, {
      ours: () => {
        const imported = importing(file, folder)
        memory.push(imported.memoryMb)
        return imported.importMs
      },
      theirs: () => {
        const read = inProcess<{ readonly readMs: number; readonly rows: number }>(
          'read-exceljs.ts',
          file,
          join(folder, 'unpacked'),
        )
        expect(read.rows).toBe(ORDERS + 1)
        return read.readMs
      },
    })
    const peak = median(memory)
    tell(
      `.xlsx of ${ORDERS} orders: ${seconds(ours)}; exceljs only reading ${seconds(theirs)}; ratio ${ratio.toFixed(2)}; peak memory ${peak.toFixed(0)} MB`,
    )
    expect(ratio).toBeLessThan(1)
    expect(peak).toBeLessThan(500)
  },
  60 * MINUTES,
)
