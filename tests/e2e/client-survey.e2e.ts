/** A client survey from the sample to the printed form: planned, built by keyboard, called, and read, on the web host. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { formatDay, formatShare } from '#shared/i18n/formats.ts'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { readReport, squeezed } from '#tests/helpers/e2e/read-report.ts'
import { button, choose, createEngagement, importClients, openEngagement, plain, t } from '#tests/helpers/e2e/screen.ts'

const LOST = 42
const DRAWN = 30
const OWN_QUESTION = 'How well did we explain the new rules?'
const WORDS = 'They promised Monday and came on Thursday.'

const sheet = [
  'id,name,segment,lost,revenue_year,contact,phone',
  ...Array.from({ length: LOST }, (_, index) => {
    const segment = index % 2 === 0 ? 'north' : 'south'
    return `c${index},Client ${index + 1},${segment},yes,${(LOST - index) ** 3},Person ${index + 1},+355 69 ${index}`
  }),
].join('\n')

/** Wilson's score interval, worked out here anew. */
const wilson = (count: number, total: number): readonly [number, number] => {
  const z = 1.959963984540054
  const centre = (count + (z * z) / 2) / (total + z * z)
  const half = (z / (total + z * z)) * Math.sqrt((count * (total - count)) / total + (z * z) / 4)
  return [centre - half, centre + half]
}
const interval = (count: number, total: number): string =>
  wilson(count, total)
    .map(limit => plain(formatShare(Math.min(1, Math.max(0, limit)), 'en')))
    .join(' – ')

/** The words of every row's cells, once there are rows. */
const rowsOf = async (table: Locator): Promise<readonly (readonly string[])[]> => {
  const rows = table.locator('tbody tr')
  await rows.first().waitFor()
  return await Promise.all((await rows.all()).map(async row => (await row.locator('td').allInnerTexts()).map(plain)))
}

describe('a client survey', () => {
  let scene: Scene
  let engagement: EngagementId
  let studyId: StudyId
  beforeAll(async () => {
    scene = await startScene('web')
    const { app, files } = scene
    await createEngagement(app.page, 'Northwind & Sons')
    writeFileSync(join(files, 'clients.csv'), sheet)
    await importClients(app, join(files, 'clients.csv'), LOST)
    engagement = await openEngagement(app)
    const catalogue = await app.ask('reasons.catalogue', { engagement })
    await app.ask('reasons.adopt', { engagement, catalogueIds: catalogue.slice(0, 3).map(({ id }) => id) })
    const draft = { title: 'Departed 2026', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
    studyId = (await app.ask('studies.create', { engagement, methodId: 'survey', draft })).studyId
    await app.page.evaluate(
      hash => {
        location.hash = hash
      },
      `#/reasons/study/${encodeURIComponent(studyId)}`,
    )
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const page = () => scene.app.page
  const section = (name: 'plan' | 'questions' | 'calls' | 'results') =>
    choose(page(), t(`clientsurvey.section.${name}`))
  const table = (name: string): Locator => page().getByRole('table', { name, exact: true })
  const questions = async () => (await scene.app.ask('survey.questionnaire', { engagement, studyId })).questions

  test('says how many to ask as published, and draws all A-clients and a part of the rest', async () => {
    await section('plan')
    expect(await rowsOf(table(t('clientsurvey.sizesTitle')))).toEqual([
      ['± 5 points', '38'],
      ['± 10 points', '30'],
      ['± 15 points', '22'],
    ])
    expect((await rowsOf(table(t('clientsurvey.discoveryTitle')))).map(row => row.slice(1))).toEqual([
      ['37', '45', '59'],
      ['19', '22', '29'],
      ['9', '11', '14'],
      ['6', '7', '9'],
    ])
    const total = page().getByLabel(t('clientsurvey.total'), { exact: true })
    await total.fill(String(DRAWN))
    await total.press('Enter')
    await expect
      .poll(async () =>
        (await rowsOf(table(t('clientsurvey.strataTitle')))).reduce((sum, row) => sum + Number(row[2]), 0),
      )
      .toBe(DRAWN)
    await button(page(), t('clientsurvey.draw')).press('Enter')
    await button(page(), t('clientsurvey.drawAgain')).waitFor()
    const { lines, plan } = await scene.app.ask('survey.calls', { engagement, studyId })
    expect([lines.length, plan?.population]).toEqual([DRAWN, LOST])
    const [important] = await rowsOf(table(t('clientsurvey.strataTitle')))
    expect(important?.[1]).toBe(important?.[2])
    expect(await seriousViolations(page())).toEqual([])
  })

  test('takes the standard script and a question of its own, and puts it in order, all by keyboard', async () => {
    await section('questions')
    await button(page(), t('clientsurvey.takeStandard')).press('Enter')
    const list = page().getByRole('grid', { name: t('clientsurvey.questionsTitle') })
    await list.waitFor()
    const before = await questions()
    await button(page(), t('clientsurvey.addQuestion')).press('Enter')
    await page().keyboard.type(t('clientsurvey.ownOf', { kind: t('clientsurvey.kind.scale') }))
    await page().keyboard.press('Enter')
    const text = page()
      .getByRole('group', { name: t('clientsurvey.text'), exact: true })
      .getByLabel(t('common.language.en'), { exact: true })
    await expect.poll(() => text.inputValue()).toBe(t('clientsurvey.newQuestion'))
    await text.fill(OWN_QUESTION)
    await text.press('Tab')
    const row = list.getByRole('row', { name: OWN_QUESTION })
    await row.waitFor()
    await row.focus()
    await page().keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await questions()).at(-2)?.text.en).toBe(OWN_QUESTION)
    await button(page(), t('clientsurvey.moveMenu', { question: OWN_QUESTION })).press('Enter')
    await page()
      .getByRole('menuitem', { name: t('clientsurvey.moveBottom') })
      .press('Enter')
    await expect.poll(async () => (await questions()).at(-1)?.text.en).toBe(OWN_QUESTION)
    expect((await questions()).slice(0, -1).map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    await choose(page(), t('clientsurvey.side.preview'))
    await page().getByRole('group', { name: OWN_QUESTION }).waitFor()
    expect(await seriousViolations(page())).toEqual([])
  })

  /** One call by keyboard: the digits choose, Ctrl+Enter goes on. */
  const record = async (
    client: string,
    digits: { readonly reasons: string; readonly main: string; readonly pain: string },
  ) => {
    await button(page(), t('clientsurvey.callClient', { client })).press('Enter')
    for (const question of await questions()) {
      const field = page().getByRole('group', { name: question.text.en, exact: true })
      await field.waitFor()
      if (question.kind === 'open') await field.getByRole('textbox').fill(WORDS)
      else {
        await field.locator('input').first().focus()
        const keys =
          question.purpose === 'reasons' ? digits.reasons : question.purpose === 'main' ? digits.main : digits.pain
        for (const digit of keys) await page().keyboard.press(digit)
      }
      await page().keyboard.press('Control+Enter')
    }
    await choose(page(), t('clientsurvey.wish.yes'))
    await button(page(), t('clientsurvey.finishAndLog')).press('Enter')
    await page()
      .getByRole('heading', { name: t('clientsurvey.callsTitle') })
      .waitFor()
  }

  test('logs attempts by key, and records two calls', async () => {
    await section('calls')
    const { lines } = await scene.app.ask('survey.calls', { engagement, studyId })
    const names = lines.map(({ name }) => name)
    await button(page(), names[2] ?? '').press('3')
    await expect
      .poll(async () => (await scene.app.ask('survey.calls', { engagement, studyId })).response.counts.unreachable)
      .toBe(1)
    await button(page(), names[2] ?? '').press('2')
    await button(page(), names[3] ?? '').press('5')
    await expect
      .poll(async () => (await scene.app.ask('survey.calls', { engagement, studyId })).response.counts.gone)
      .toBe(1)
    await record(names[0] ?? '', { reasons: '12', main: '1', pain: '8' })
    await record(names[1] ?? '', { reasons: '1', main: '1', pain: '5' })

    const calls = await scene.app.ask('survey.calls', { engagement, studyId })
    expect(calls.lines[2]?.attempts.map(({ outcome }) => outcome)).toEqual(['unreachable', 'refused'])
    const rate = plain(formatShare(2 / (DRAWN - 1), 'en'))
    const rows = await rowsOf(table(t('clientsurvey.responseTitle')))
    expect(rows.at(-1)).toEqual([t('common.all'), '2', '1', '0', '0', '1', String(DRAWN - 4), String(DRAWN - 1), rate])
    const { mentions } = await scene.app.ask('studies.get', { engagement, studyId })
    expect(mentions.map(({ isMain, pain }) => [isMain, pain])).toEqual([
      [true, 8],
      [false, null],
      [true, 5],
    ])
    expect(await seriousViolations(page())).toEqual([])
  })

  test('shows shares with their base and interval, as worked out anew', async () => {
    await section('results')
    const [, reasons, main] = await questions()
    const names = reasons?.options.map(({ text }) => text.en) ?? []
    const share = (count: number): string => plain(formatShare(count / 2, 'en'))
    const line = (name: string | undefined, count: number) => [
      name,
      '',
      String(count),
      share(count),
      interval(count, 2),
    ]
    expect(await rowsOf(table(reasons?.text.en ?? ''))).toEqual([
      line(names[0], 2),
      line(names[1], 1),
      line(names[2], 0),
    ])
    expect((await rowsOf(table(main?.text.en ?? '')))[0]).toEqual(line(names[0], 2))
    await page()
      .getByText(
        plain(t('clientsurvey.coverage', { asked: 4, answered: 2, lost: LOST, share: formatShare(2 / LOST, 'en') })),
      )
      .waitFor()
    await page().getByText(t('clientsurvey.overHundred')).waitFor()
    await page().getByText(t('clientsurvey.basis.sample')).waitFor()
    expect(await seriousViolations(page())).toEqual([])
  })

  test('prints the blank form and the one that was answered', async () => {
    await section('questions')
    const blank = await scene.app.saveTo(scene.files, () => button(page(), t('clientsurvey.printBlank')).click())
    const empty = (await readReport(blank)).pages.join('')
    for (const question of await questions()) expect(empty).toContain(squeezed(question.text.en))
    expect(empty).not.toContain(squeezed(WORDS))
    await section('calls')
    const { lines, today } = await scene.app.ask('survey.calls', { engagement, studyId })
    const client = lines[0]?.name ?? ''
    await button(page(), t('clientsurvey.openAnswersOf', { client, number: 1 })).click()
    const path = await scene.app.saveTo(scene.files, () => button(page(), t('clientsurvey.printAnswers')).click())
    const filled = (await readReport(path)).pages.join('')
    // Quoted without a name, as agreed: the words are printed, the client they come from is not.
    for (const text of [WORDS, formatDay(today, 'en'), OWN_QUESTION, t('worksheets.mayContact')])
      expect(filled).toContain(squeezed(text))
    expect(filled).not.toContain(squeezed(client))
  })
})
