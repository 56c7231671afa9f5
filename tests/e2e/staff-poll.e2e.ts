/** The anonymous staff poll by keyboard alone, handed from one person to the next, on both hosts. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { textOfFile } from '#tests/helpers/outputs/exports.ts'
import {
  button,
  choose,
  chooseLanguage,
  goTo,
  heading,
  openEngagement,
  pick,
  readText,
  t,
} from '#tests/helpers/e2e/screen.ts'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import type { StudyId } from '#shared/kit/id.ts'

/** Of four people; nobody but them may read it before a fifth has answered. */
const WORDS = ['The quokka bit them.', 'Numbats everywhere.', 'Bilby trouble.', 'Potoroo prices.'] as const

describe.each(HOSTS)('the staff poll on the %s host', host => {
  let scene: Scene
  let page: Page
  let studyId: StudyId

  beforeAll(async () => {
    scene = await startScene(host)
    page = scene.app.page
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const openBox = () => page.getByLabel(t('staff.openLabel'), { exact: true })
  const handedOver = () => page.getByRole('heading', { name: t('staff.recordedTitle'), exact: true })
  const boxes = () => page.getByRole('list', { name: t('staff.listTitle') }).getByRole('checkbox')
  const listed = async (): Promise<readonly string[]> =>
    Promise.all(
      (
        await page
          .getByRole('list', { name: t('staff.listTitle') })
          .getByRole('listitem')
          .all()
      ).map(readText),
    )
  const poll = async () => scene.app.ask('staff.getPoll', { engagement: await openEngagement(scene.app), studyId })
  const show = (view: 'fill' | 'results' | 'plan') => choose(page, t(`staff.view.${view}`))

  /** From the open question to the next person's, without the mouse. @returns the reasons in the order of this form */
  const fillIn = async (words: string): Promise<readonly string[]> => {
    await openBox().pressSequentially(words)
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() =>
        boxes()
          .first()
          .evaluate(box => box === document.activeElement),
      )
      .toBe(true)
    const order = await listed()
    await page.keyboard.press('m')
    await page.keyboard.press('4')
    await page.keyboard.press('s')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('i')
    await page.keyboard.press('Control+Enter')
    await handedOver().waitFor()
    return order
  }
  const next = async (): Promise<void> => {
    await expect.poll(() => button(page, t('staff.start')).evaluate(one => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
  }

  test('is chosen as one of two forms when it is made', async () => {
    await chooseLanguage(page, 'en')
    await button(page, t('start.openSample')).click()
    await heading(page, 'losses.title').waitFor()
    await goTo(page, 'reasons')
    await button(page, t('reasons.newStudyOf', { method: 'Staff poll' })).click()
    await page.getByText(t('staff.chooseLede')).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await openBox().waitFor()
    const studies = await scene.app.ask('studies.list', { engagement: await openEngagement(scene.app) })
    const made = studies.at(-1)
    expect(made).toMatchObject({ methodId: 'staff', form: 'standard', anonymity: 'anonymous' })
    studyId = made?.id as StudyId
  })

  test('takes one form after another by keyboard, each in its own order, and shows nothing of the one before', async () => {
    const orders = new Set<string>()
    for (const words of WORDS) {
      await expect.poll(() => openBox().evaluate(box => box === document.activeElement)).toBe(true)
      orders.add((await fillIn(words)).join('|'))
      const seen = await readText(page.locator('main'))
      expect(seen).not.toContain(words)
      expect(await page.getByRole('checkbox').count()).toBe(0)
      await next()
    }
    expect(orders.size).toBe(WORDS.length)
    expect(await poll()).toMatchObject({ answered: 4, results: null })
    expect(await seriousViolations(page)).toEqual([])
  })

  test('says with four answers that there are four, and nothing more, on every screen', async () => {
    await show('results')
    const sentence = t('staff.hiddenTitle', { answers: t('staff.answers', { count: 4 }), floor: ANONYMITY_FLOOR })
    await page.getByText(sentence, { exact: true }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await goTo(page, 'reasons')
    await page.getByText(sentence, { exact: true }).waitFor()
    await goTo(page, 'ranking')
    await page
      .getByText(t('staff.answers', { count: 4 }))
      .first()
      .waitFor()
    const html = await page.content()
    for (const words of WORDS) expect(html).not.toContain(words)
    await page.goBack()
    await page.goBack()
  })

  test('takes the form just recorded back, and keeps a half-filled one with the engagement', async () => {
    await show('fill')
    await fillIn('A slip of the pen.')
    await button(page, t('staff.takeBack')).click()
    await openBox().waitFor()
    expect((await poll()).answered).toBe(4)
    await openBox().fill('Half an answer')
    await expect
      .poll(
        async () =>
          (await scene.app.ask('drafts.get', { engagement: await openEngagement(scene.app), name: `poll/${studyId}` }))
            .value,
      )
      .toContain('Half an answer')
    await openBox().fill('')
  })

  test('shows with the fifth answer what all of them believe', async () => {
    await fillIn('The fifth.')
    await show('results')
    const table = page.getByRole('table', { name: t('staff.resultsTitle') })
    await table.waitFor()
    const { results } = await poll()
    expect(results?.answered).toBe(5)
    expect(await table.getByRole('row').count()).toBe((results?.reasons.length ?? 0) + 1)
    expect(results?.reasons.reduce((sum, reason) => sum + reason.mainCount, 0)).toBe(5)
    expect(results?.reasons.reduce((sum, reason) => sum + reason.said, 0)).toBe(5)
    expect(await seriousViolations(page)).toEqual([])
  })

  test('prints its forms', async () => {
    await show('plan')
    expect(await seriousViolations(page)).toEqual([])
    const path = await scene.app.saveTo(scene.files, () => button(page, t('staff.print')).click())
    expect(await textOfFile(path)).toContain(t('staff.sheetPollTitle'))
    await page.getByText(t('staff.printed', { file: '' }).trim()).waitFor()
  })

  test('stands beside case cards, which carry names', async () => {
    await goTo(page, 'reasons')
    await button(page, t('reasons.newStudyOf', { method: 'Staff poll' })).click()
    await button(page.getByRole('dialog'), t('staff.chooseCase')).click()
    const engagement = await openEngagement(scene.app)
    const { rows } = await scene.app.ask('clients.list', {
      engagement,
      text: '',
      status: 'lost',
      sort: 'value',
      descending: true,
      offset: 0,
      limit: 1,
    })
    const client = rows[0]?.name ?? ''
    await pick(page.getByRole('combobox', { name: t('staff.caseClient') }), client)
    await page.getByLabel(t('staff.caseFilledBy'), { exact: true }).fill('Olga Marku')
    await page.getByLabel(t('staff.caseServedBy'), { exact: true }).fill('Carlo Deda')
    await page
      .getByRole('list', { name: t('staff.caseReasons') })
      .getByRole('checkbox')
      .first()
      .press('m')
    await page.keyboard.press('Control+Enter')
    const card = page.getByRole('list', { name: t('staff.caseListTitle') }).getByRole('listitem')
    await card.getByText(client).waitFor()
    expect(await readText(card)).toContain('Carlo Deda')
    expect(await seriousViolations(page)).toEqual([])
  })
})
