/** Answers of clients and staff from the command line: the study, the roles, the counts, and what is refused. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { googleCsv, googleRows, limeCsv, limeRows, SURVEY } from '#tests/helpers/survey-exports.ts'
import { createCommandLine, type CommandLine } from './run.ts'

const FILE = 'audit.churnaudit'

describe('answers on the command line', () => {
  let line: CommandLine
  beforeAll(async () => {
    line = createCommandLine()
    await line.json('new', FILE, '--client', 'Northwind', '--currency', 'EUR', '--market', 'b2b')
    writeFileSync(join(line.folder, 'lime.csv'), limeCsv(limeRows(SURVEY, { headings: 'full', answers: 'long' })))
    writeFileSync(join(line.folder, 'form.csv'), googleCsv(googleRows(SURVEY, ';')))
    writeFileSync(join(line.folder, 'own.csv'), 'Who;Topic;Hurt\nr1;Lower price;1\nr2;Lower price;5\n')
  })
  afterAll(() => line.close())

  test('a trial says what would become of them', async () => {
    expect(await line.json('import', FILE, 'lime.csv', '--as', 'survey', '--dry-run')).toMatchObject({
      dryRun: true,
      added: 6,
      survey: { source: 'limesurvey-full', complete: 5, incomplete: 1, mentions: 12, method: 'survey' },
    })
  })

  test('staff answers make a staff poll', async () => {
    expect(await line.json('import', FILE, 'form.csv', '--as', 'staff')).toMatchObject({
      added: 6,
      survey: { method: 'staff', isAnonymous: true },
    })
  })

  test('a study is named by its title, and the same file counts once', async () => {
    await line.json('import', FILE, 'lime.csv', '--as', 'survey')
    const again = ['import', FILE, 'lime.csv', '--as', 'survey', '--study', 'Client survey: lime.csv']
    expect(await line.json(...again)).toMatchObject({ added: 0, same: 6 })
    const { status, err } = await line.run('import', FILE, 'lime.csv', '--as', 'survey', '--study', 'None such')
    expect(status).toBe(2)
    expect(err).toContain('None such')
  })

  test('roles and a scale are given by heading', async () => {
    const map = ['--map', 'Who=respondent', 'Topic=reason_main', 'Hurt=pain:1-5']
    const { status, out } = await line.run('import', FILE, 'own.csv', '--as', 'survey', ...map)
    expect(status).toBe(0)
    expect(out).toContain('1–5')
    expect(out).toMatch(/Mentions: 2/)
  })

  test.each([
    ['a role that is none', 'Topic=cause'],
    ['a scale that is none', 'Hurt=pain:3-4'],
    ['a heading that is none', 'Colour=reasons'],
  ])('%s is refused', async (_, pair) => {
    const { status, err } = await line.run('import', FILE, 'own.csv', '--as', 'survey', '--map', pair)
    expect(status).not.toBe(0)
    expect(err).not.toBe('')
  })
})
