import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VERBS } from '#electron/cli/verbs.ts'
import { textTable } from '#electron/cli/text-table.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { createCommandLine, type CommandLine } from './run.ts'

let line: CommandLine
beforeAll(() => {
  line = createCommandLine()
})
afterAll(() => {
  line.close()
})

const oneSentence = (text: string): void => {
  expect(text.trim().split('\n')).toHaveLength(1)
  expect(text).not.toMatch(/undefined|\{\{|node_modules|\.ts:\d|Error:/)
  expect(text.length).toBeGreaterThan(10)
}

describe('help', () => {
  test('tells of every verb and of every option, in three languages', async () => {
    for (const language of ['en', 'ru', 'sq']) {
      const all = await line.run('--help', '--language', language)
      expect(all).toMatchObject({ status: 0, err: '' })
      for (const verb of VERBS) {
        expect(all.out).toContain(`churn-audit ${verb.name}`)
        const one = await line.run(verb.name, '--help', '--language', language)
        expect(one.status).toBe(0)
        for (const option of Object.keys(verb.options)) expect(one.out).toContain(`--${option}`)
        expect(one.out).not.toMatch(/cli\.|\{\{/)
      }
    }
  })

  test('a line without a verb is answered with the help, as wrong usage', async () => {
    expect(await line.run()).toMatchObject({ status: 2, out: '', err: expect.stringContaining('churn-audit new') })
  })
})

describe('wrong usage', () => {
  test.each([
    ['explode'],
    ['losses'],
    ['losses', 'a', 'b'],
    ['losses', 'a', '--unknown'],
    ['losses', 'a', '--by', 'colour'],
    ['losses', 'a', '--threshold', '0'],
    ['losses', 'a', '--threshold', 'ten'],
    ['survival'],
    ['survival', 'a', '--by', 'month'],
    ['losses', 'a', '--language', 'de'],
    ['new', 'a.churnaudit'],
    ['new', 'a.churnaudit', '--client', 'A', '--currency', 'EUR'],
    ['new', 'a.churnaudit', '--client', 'A', '--currency', 'EUR', '--market', 'b2x'],
    ['import', 'a.churnaudit'],
    ['import', 'a.churnaudit', 'b.csv'],
    ['import', 'a.churnaudit', 'b.csv', '--as', 'things'],
    ['import', 'a.churnaudit', 'b.csv', '--as', 'clients', '--map', 'noequals'],
    ['import', 'a.churnaudit', 'b.csv', '--as', 'clients', '--map', 'a=b', 'stray'],
    ['report', 'a.churnaudit'],
    ['report', 'a.churnaudit', '--out', 'a.pdf', '--lang', 'de'],
  ])('is one sentence and exit status 2: %s %s %s', async (...words) => {
    const { status, out, err } = await line.run(...words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    oneSentence(err)
  })
})

describe('refusals', () => {
  test('are one sentence and exit status 1, with --json too', async () => {
    writeFileSync(join(line.folder, 'text.churnaudit'), 'this is no engagement')
    const runs = [
      await line.run('losses', 'nowhere.churnaudit'),
      await line.run('losses', 'nowhere.churnaudit', '--json'),
      await line.run('ranking', 'text.churnaudit'),
      await line.run('check', '.'),
      await line.run('new', 'text.churnaudit', '--client', 'A', '--currency', 'EUR', '--market', 'b2b'),
      await line.run('new', 'no/such/folder/a.churnaudit', '--client', 'A', '--currency', 'EUR', '--market', 'b2b'),
      await line.run('new', 'b.churnaudit', '--client', 'A', '--currency', 'euro', '--market', 'b2b'),
      await line.run('sample', 'text.churnaudit'),
    ]
    for (const { status, out, err } of runs) {
      expect({ status, out }).toEqual({ status: 1, out: '' })
      oneSentence(err)
    }
    expect(readFileSync(join(line.folder, 'text.churnaudit'), 'utf8')).toBe('this is no engagement')
    expect(existsSync(join(line.folder, 'b.churnaudit'))).toBe(false)
  })

  test('speak the language of the system, or the one asked for', async () => {
    const russian = createCommandLine({ LANG: 'ru_RU.UTF-8' })
    try {
      expect((await russian.run('losses', 'nowhere.churnaudit')).err).toMatch(/[а-я]{4}/)
      expect((await russian.run('losses', 'nowhere.churnaudit', '--language', 'en')).err).toMatch(/^[^а-я]+$/)
      expect((await russian.run('losses', 'nowhere.churnaudit', '--language=sq')).err).toMatch(/ë/)
    } finally {
      russian.close()
    }
  })
})

describe('an audit from the first line to the last', () => {
  const roster = [
    'Number;Company;Left;Revenue;Branch',
    '001;Bakery;yes;1000,50;Food',
    '002;Mill;no;2000,00;Food',
    '003;Harbour;yes;500,25;Port',
    '004;Crane;no;750,00;Port',
  ]
  const maps = ['Number=id', 'Company=name', 'Left=lost', 'Revenue=revenue_year', 'Branch=segment']

  test('a new engagement', async () => {
    const words = ['new', 'audit.churnaudit', '--client', 'Harbour Foods', '--currency', 'eur', '--market', 'b2b']
    expect(await line.json(...words)).toMatchObject({ path: join(line.folder, 'audit.churnaudit'), currency: 'EUR' })
  })

  test('a trial import counts every row and writes nothing', async () => {
    writeFileSync(join(line.folder, 'roster.csv'), roster.join('\n'))
    const words = ['import', 'audit.churnaudit', 'roster.csv', '--as', 'clients', '--dry-run', '--map', ...maps]
    expect(await line.json(...words)).toMatchObject({ dryRun: true, rowsRead: 4, added: 4, importId: null })
    expect(await line.json('losses', 'audit.churnaudit')).toMatchObject({ clients: 0 })
  })

  test('the import, with every pair behind its own --map', async () => {
    const pairs = maps.flatMap(pair => ['--map', pair])
    const { status, out, err } = await line.run('import', 'audit.churnaudit', 'roster.csv', '--as', 'clients', ...pairs)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/rows read\s+4/)
    expect(out).toMatch(/added\s+4/)
  })

  test('the same file again changes nothing', async () => {
    const words = ['import', 'audit.churnaudit', 'roster.csv', '--as', 'clients', '--map', ...maps]
    expect(await line.json(...words)).toMatchObject({ rowsRead: 4, added: 0, updated: 0, same: 4 })
  })

  test('the loss figures, at full precision and in major units', async () => {
    const losses = await line.json('losses', 'audit.churnaudit')
    expect(losses).toMatchObject({ clients: 4, lostEver: 2, lost: 2, currency: 'EUR', moneyLostYear: 1500.75 })
    expect(losses['lostShare']).toBe(0.5)
    expect(Object.keys(losses)).toEqual(
      expect.arrayContaining(['method', 'rule', 'periods', 'bySegment', 'thresholds', 'leftOut', 'moneyLostMonth']),
    )
    const { out } = await line.run('losses', 'audit.churnaudit')
    expect(out).toContain('1,500.75')
  })

  test('a ranking of nothing says so', async () => {
    expect(await line.json('ranking', 'audit.churnaudit')).toMatchObject({ reasons: [], currency: 'EUR' })
    expect((await line.run('ranking', 'audit.churnaudit')).out).toContain('No reason')
  })

  test('the rules', async () => {
    expect(await line.json('check', 'audit.churnaudit')).toMatchObject({ findings: expect.any(Array) })
  })

  test('no file is left open and none beside the engagement', () => {
    expect(existsSync(join(line.folder, 'audit.churnaudit-wal'))).toBe(false)
    expect(existsSync(join(line.folder, 'audit.churnaudit-shm'))).toBe(false)
  })
})

describe('the sample', () => {
  test('has losses, a ranking and findings, and leaves the list of engagements alone', async () => {
    await line.json('sample', 'sample.churnaudit')
    expect(Number((await line.json('losses', 'sample.churnaudit'))['lost'])).toBeGreaterThan(10)
    const ranking = await line.json('ranking', 'sample.churnaudit')
    const reasons = ranking['reasons'] as readonly Record<string, unknown>[]
    expect(reasons.length).toBeGreaterThan(5)
    const [first] = reasons
    expect(first).toMatchObject({ rank: 1, class: 'A', cumulativeBefore: 0 })
    expect(reasons.reduce((sum, reason) => sum + Number(reason['share']), 0)).toBeCloseTo(1, 9)
    expect(ranking['seed']).toEqual(expect.any(Number))
    const { out } = await line.run('ranking', 'sample.churnaudit')
    expect(out).toContain(String(first?.['name']))
    const check = await line.run('check', 'sample.churnaudit')
    expect(check.status).toBe(0)
    expect(check.out).not.toMatch(/\{\{|undefined/)
  })
})

const telco = testData('telco/Telco-Customer-Churn.csv')
test.skipIf(telco === undefined)('a public file of 7,043 clients gives its known losses', async () => {
  await line.json('new', 'telco.churnaudit', '--client', 'Telco', '--currency', 'USD', '--market', 'b2c')
  const imported = await line.json('import', 'telco.churnaudit', telco ?? '', '--as', 'clients')
  expect(imported).toMatchObject({ rowsRead: 7043, added: 7043, rejected: 0 })
  const losses = await line.json('losses', 'telco.churnaudit')
  expect(losses).toMatchObject({ clients: 7043, lost: 1869, moneyLostMonth: 139_130.85 })
  expect(losses['lostShare']).toBeCloseTo(1869 / 7043, 12)
  const byTenure = await line.json('losses', 'telco.churnaudit', '--by', 'tenure')
  expect(byTenure['breakdown']).toMatchObject([
    { tenure: '0-6' },
    { tenure: '6-12' },
    { tenure: '12-24' },
    { tenure: '24-36' },
    { tenure: '36-60' },
    { tenure: '60+' },
  ])
  const survival = await line.json('survival', 'telco.churnaudit')
  expect(survival).toMatchObject({ clients: 7043, left: 1869, median: null, unit: 'months', logRank: null })
  expect(survival['steps']).toContainEqual(
    expect.objectContaining({ time: 12, survival: expect.closeTo(0.8431995538, 9) }),
  )
  const read = await line.run('survival', 'telco.churnaudit')
  expect(read.out).toMatch(/84\.3\s%/)
})

test('columns stand under each other in every script', () => {
  const table = textTable(
    [
      ['Причина', '1'],
      ['Arsyeja më e gjatë', '1 000'],
    ],
    [1],
  )
  const [first, second] = table.split('\n')
  expect(first?.length).toBe(second?.length)
})
