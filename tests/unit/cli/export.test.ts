/** `export` on the command line: four kinds of files, one sentence for each refusal. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCodebook } from '#electron/exchange/codebook-xml.ts'
import { readProject } from '#electron/exchange/read-project.ts'
import { placedCodes } from '#shared/domain/codebook.ts'
import { unzip } from '#tests/unit/exchange/projects.ts'
import { createCommandLine, type CommandLine } from './run.ts'

let line: CommandLine
beforeAll(async () => {
  line = createCommandLine()
  await line.json('sample', 'sample.churnaudit')
})
afterAll(() => {
  line.close()
})

const written = (name: string): Buffer => readFileSync(join(line.folder, name))

describe('export', () => {
  test('writes the codebook, in the language asked for', async () => {
    const words = ['export', 'sample.churnaudit', '--as', 'qdc', '--out', 'codes.qdc', '--lang', 'ru']
    const told = await line.json(...words)
    expect(told).toMatchObject({ path: join(line.folder, 'codes.qdc'), as: 'qdc', language: 'ru' })
    const read = readCodebook(written('codes.qdc'))
    expect(read.ok && read.value.codes.map(code => code.name)).toEqual([
      'Действия конкурентов',
      'Действия или бездействие самой компании',
      'Внешние факторы',
    ])
    expect(read.ok && placedCodes(read.value).length - 3).toBe(told['reasons'])
  })

  test('writes coded texts, a table and a workbook', async () => {
    for (const as of ['qdpx', 'csv', 'xlsx']) {
      const { status, out } = await line.run('export', 'sample.churnaudit', '--as', as, '--out', `sample.${as}`)
      expect({ status, as }).toEqual({ status: 0, as })
      expect(out).toContain(join(line.folder, `sample.${as}`))
    }
    expect(readProject(unzip(written('sample.qdpx'))).ok).toBe(true)
    expect(written('sample.csv').toString('utf8')).toMatch(/^\ufeffName;Path;Description\r\n/)
    expect(unzip(written('sample.xlsx')).names).toContain('xl/workbook.xml')
  })

  test('says what stays behind', async () => {
    const { out } = await line.run('export', 'sample.churnaudit', '--as', 'xlsx', '--out', 'again.xlsx')
    expect(out).toMatch(/\d+ forms of anonymous staff polls/)
  })

  test.each([
    ['no kind', 2, ['export', 'sample.churnaudit', '--out', 'x.qdc']],
    ['an unknown kind', 2, ['export', 'sample.churnaudit', '--as', 'nvp', '--out', 'x.nvp']],
    ['no target', 2, ['export', 'sample.churnaudit', '--as', 'qdc']],
    ['no such file', 1, ['export', 'nowhere.churnaudit', '--as', 'qdc', '--out', 'x.qdc']],
    ['no such folder', 1, ['export', 'sample.churnaudit', '--as', 'qdc', '--out', 'nowhere/x.qdc']],
  ])('is refused with one sentence: %s', async (_, status, words) => {
    const run = await line.run(...words)
    expect({ status: run.status, out: run.out }).toEqual({ status, out: '' })
    expect(run.err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(line.folder, 'x.qdc'))).toBe(false)
  })

  test('has nothing to write of an engagement without reasons', async () => {
    await line.json('new', 'bare.churnaudit', '--client', 'Bare', '--currency', 'EUR', '--market', 'b2b')
    const run = await line.run('export', 'bare.churnaudit', '--as', 'qdc', '--out', 'bare.qdc')
    expect(run).toMatchObject({ status: 1, err: expect.stringContaining('no reason yet') })
    expect((await line.run('export', 'bare.churnaudit', '--as', 'xlsx', '--out', 'bare.xlsx')).status).toBe(0)
  })
})
