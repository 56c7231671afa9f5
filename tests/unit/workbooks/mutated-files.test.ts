/**
 * Every file of the test data, and seeded mutations of them, are read by a process of its own with little memory: each gives rows or
 * a code with a sentence, in bounded time and memory. MUTATIONS sets how many are tried, MUTATION_SEED which.
 */
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { WORKBOOK_ERROR_CODES } from '#electron/workbooks/workbook.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { createTempFolder } from './temp-folder.ts'

const write = createTempFolder()
const SEED = Number(process.env['MUTATION_SEED'] ?? 20_261_125)
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 500)
const MOST_MS = 10_000
const MOST_MB = 512

const files = ['own', 'spreadsheets', 'csv-spectrum', 'cdnow', 'survival', 'telco'].flatMap(folder => {
  const path = testData(folder)
  return path === undefined
    ? []
    : readdirSync(path)
        .filter(name => !name.endsWith('.json'))
        .map(name => join(path, name))
})

type Outcome = { readonly file: string; readonly mutation: number; readonly code: string; readonly ms: number }

test.skipIf(files.length === 0)(
  `files of the test data and ${MUTATIONS} mutations of them are read or refused with a sentence`,
  async () => {
    process.stdout.write(`seed of the mutations: ${SEED}\n`)
    const scratch = write('list.json', JSON.stringify(files))
    const reader = resolve(import.meta.dirname, 'read-mutated.ts')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--max-old-space-size=400', reader, scratch, String(SEED), String(MUTATIONS)],
      { maxBuffer: 64 * 1024 * 1024, timeout: 600_000 },
    )
    const lines = stdout.trim().split('\n')
    const outcomes = lines.slice(0, -1).map(line => JSON.parse(line) as Outcome)
    const { memoryMb } = JSON.parse(lines.at(-1) ?? '{}') as { readonly memoryMb: number }
    expect(outcomes).toHaveLength(files.length + MUTATIONS)
    const known: readonly string[] = ['rows', ...WORKBOOK_ERROR_CODES]
    for (const { file, mutation, code, ms } of outcomes) {
      expect(known, `${file}, mutation ${mutation}, seed ${SEED}`).toContain(code)
      expect(ms, `${file}, mutation ${mutation}, seed ${SEED}`).toBeLessThan(MOST_MS)
    }
    expect(memoryMb).toBeLessThan(MOST_MB)
    // The mutations must reach the readers: some are still read, some are refused.
    expect(outcomes.some(one => one.mutation > 0 && one.code === 'rows')).toBe(true)
    expect(outcomes.some(one => one.mutation > 0 && one.code === 'file-damaged')).toBe(true)
  },
  620_000,
)
