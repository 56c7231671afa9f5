/** An exit interview held by keyboard, from the consent to its erasing, and pictures of it in the three languages. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { readReport, squeezed } from '#tests/helpers/e2e/read-report.ts'
import { button, chooseLanguage, createEngagement, openEngagement, pick, t } from '#tests/helpers/e2e/screen.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { EngagementId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

const pictures = resolve(import.meta.dirname, '../../test-results/screens')
const NAME = 'Arta Hoxha'
const QUOTE = 'Они опоздали 🚚 три недели подряд, и никто не позвонил.'
const LATE_WORDS = 'опоздали 🚚 три недели'
const SECRET = 'Their director drinks'
const REASONS = ['Late deliveries', 'Lower price', 'Nobody called back'] as const
/** 'Late deliveries' and the others by name: the keys follow the alphabet while nothing was used. */
const LATE_KEY = '1'

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

describe.each(HOSTS)('an exit interview on the %s host', host => {
  let scene: Scene
  let page: Page
  let engagement: EngagementId
  let studyId: StudyId

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    scene = await startScene(host)
    page = scene.app.page
    await chooseLanguage(page, 'en')
    await createEngagement(page, 'Acme')
    engagement = await openEngagement(scene.app)
    const draft = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }
    studyId = (await scene.app.ask('studies.create', { engagement, methodId: 'interview', draft })).studyId
    for (const name of REASONS)
      await scene.app.ask('reasons.add', {
        engagement,
        draft: {
          name: { en: name, ru: name, sq: name },
          group: 'company',
          controllable: true,
          humanFactor: false,
          definition: '',
        },
      })
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const show = async (): Promise<void> => {
    await page.evaluate(hash => {
      location.hash = hash
    }, `#/reasons/study/${studyId}`)
    await page.getByRole('heading', { level: 1, name: 'Talks' }).waitFor()
  }
  const respondent = async (): Promise<RespondentId> => {
    const { respondents } = await scene.app.ask('studies.get', { engagement, studyId })
    const id = respondents[0]?.id
    if (id === undefined) throw new Error('no respondent')
    return id
  }
  const view = async () => scene.app.ask('interviews.get', { engagement, respondentId: await respondent() })
  const texts = () => scene.app.ask('texts.list', { engagement, studyId, coder: 'first' })
  const mentions = async () => (await scene.app.ask('studies.get', { engagement, studyId })).mentions
  const notes = (): Locator => page.getByRole('textbox', { name: t('interview.newNote') })
  const noteOf = (body: string): Locator =>
    page.locator('textarea[aria-readonly="true"]').filter({ hasText: body }).first()

  test('begins with what is agreed', async () => {
    await show()
    await page.getByText(t('interview.opening')).waitFor()
    await button(page, t('evidence.addPerson')).press('Enter')
    const name = page.getByLabel(t('evidence.personName'), { exact: true })
    await name.fill(NAME)
    await page.getByLabel(t('interview.eraseOn'), { exact: true }).fill('31/12/2031')
    await page.getByRole('checkbox', { name: t('interview.sharing') }).press('Space')
    await page.getByRole('combobox', { name: t('evidence.consent') }).selectOption('name')
    await page.getByRole('combobox', { name: t('interview.personKind') }).selectOption('decider')
    await page.getByRole('combobox', { name: t('interview.recording') }).selectOption('notes')
    await expect
      .poll(async () => (await view()).interview)
      .toMatchObject({ recording: 'notes', sharing: true, eraseOn: '2031-12-31', person: 'decider' })
    const { respondents } = await scene.app.ask('studies.get', { engagement, studyId })
    expect(respondents[0]).toMatchObject({ name: NAME, consent: 'name' })
  })

  test('takes notes with their time, and words with a quotation mark', async () => {
    await button(page, t('interview.start')).press('Enter')
    await button(page, t('interview.pause')).waitFor()
    await page.waitForTimeout(1_200)
    await notes().fill('Bought from us for seven years')
    await notes().press('Enter')
    await notes().fill(`«${QUOTE}»`)
    await notes().press('Enter')
    await notes().fill(SECRET)
    await notes().press('Enter')
    await expect.poll(async () => (await texts()).length).toBe(3)
    await button(page, t('interview.pause')).press('Enter')
    const [first, second] = await texts()
    expect(first).toMatchObject({ kind: 'note', body: 'Bought from us for seven years' })
    expect(first?.atSeconds).toBeGreaterThan(0)
    expect(second).toMatchObject({ kind: 'quote', body: QUOTE })
    await expect.poll(async () => (await view()).clock.runningSince).toBeNull()
    expect(await notes().inputValue()).toBe('')
  })

  test('ticks off questions as they are asked', async () => {
    await page.getByRole('checkbox', { name: /Why did you stop using/ }).press('Space')
    await page.getByText(t('interview.askedOf', { done: 1, total: 10 })).waitFor()
    expect((await view()).askedSteps).toEqual(['why'])
  })

  test('codes the words selected by keyboard, whole characters at a time', async () => {
    const box = noteOf(QUOTE)
    await box.focus()
    await box.press('Control+Home')
    await box.press('ArrowRight')
    await box.press('ArrowRight')
    await box.press('ArrowRight')
    await box.press('ArrowRight')
    // "опоздали 🚚 три недели": the picture counts as one step.
    for (let step = 0; step < LATE_WORDS.length - 1; step += 1) await box.press('Shift+ArrowRight')
    await box.press(LATE_KEY)
    await expect.poll(async () => (await texts())[1]?.codings.length).toBe(1)
    const coded = (await texts())[1]?.codings[0]
    expect(QUOTE.slice(coded?.start, coded?.end)).toBe(LATE_WORDS)
    expect(await mentions()).toMatchObject([
      { verbatim: LATE_WORDS, isMain: true, standing: 'stated', origin: 'coded' },
    ])
    // The whole note, another reason by name, and a key that writes nothing into the words.
    await box.press('Home')
    await box.press('x')
    await box.press('0')
    await pick(page.getByRole('combobox', { name: t('interview.otherReason') }), REASONS[2])
    await expect.poll(async () => (await texts())[1]?.codings.length).toBe(2)
    expect((await texts())[1]?.body).toBe(QUOTE)
    expect(await page.locator('mark[data-tones="2"]').count()).toBeGreaterThan(0)
  })

  test('keeps words off the record, with their reason counted', async () => {
    const box = noteOf(SECRET)
    await box.focus()
    await box.press('o')
    await expect.poll(async () => (await texts())[2]?.offRecord).toBe(true)
    await box.press('3')
    await expect.poll(async () => (await texts())[2]?.codings.length).toBe(1)
    expect(JSON.stringify(await mentions())).not.toContain(SECRET)
    await page.getByText(t('interview.offRecord'), { exact: true }).first().waitFor()
  })

  test('edits a note afterwards; its codes stay on their words', async () => {
    const box = noteOf(QUOTE)
    await box.focus()
    await box.press('F2')
    const field = page.getByLabel(t('interview.editing'), { exact: true })
    await field.press('Control+Home')
    await page.keyboard.type('Да. ')
    await field.press('Escape')
    await expect.poll(async () => (await texts())[1]?.body).toBe(`Да. ${QUOTE}`)
    const { body = '', codings = [] } = (await texts())[1] ?? {}
    expect(codings.map(coding => body.slice(coding.start, coding.end))).toContain(LATE_WORDS)
  })

  test('asks why, and why again: the root is a verified reason', async () => {
    await button(page, t('interview.firstWhy')).press('Enter')
    const tree = page.getByRole('list', { name: t('interview.whyTree') })
    const fields = tree.getByRole('textbox')
    await expect.poll(() => fields.count()).toBe(1)
    await page.keyboard.type('Price')
    await page.keyboard.press('Enter')
    await expect.poll(() => fields.count()).toBe(2)
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await view()).whys.filter(why => why.parentId !== null).length).toBe(1)
    await page.keyboard.type('deliveries late')
    await page.keyboard.press('Enter')
    await expect.poll(() => fields.count()).toBe(3)
    await page.keyboard.type('nobody plans')
    await page.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(async () => (await view()).whys.filter(why => why.parentId !== null).map(why => why.body))
      .toEqual(['nobody plans', 'deliveries late'])
    await page.keyboard.press('Alt+ArrowDown')
    await expect
      .poll(async () => (await view()).whys.filter(why => why.parentId !== null).map(why => why.body))
      .toEqual(['deliveries late', 'nobody plans'])
    // Deeper and back again.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    // An empty line goes with Delete.
    await page.keyboard.press('Enter')
    await expect.poll(() => fields.count()).toBe(4)
    await page.keyboard.press('Delete')
    await expect.poll(() => fields.count()).toBe(3)
    await pick(page.getByRole('combobox', { name: t('interview.whyReason') }), REASONS[0])
    await page.getByRole('checkbox', { name: t('interview.root') }).press('Space')
    await page.getByRole('checkbox', { name: /опоздали/ }).press('Space')
    await expect
      .poll(async () => (await mentions()).filter(one => one.standing === 'verified').map(one => one.verbatim))
      .toEqual([LATE_WORDS])
    await expect.poll(async () => (await view()).whys.flatMap(why => why.textIds).length).toBe(1)
  })

  test('is clean for axe, and looks as pictured in three languages and two sizes', async () => {
    await scene.app.ask('interviews.save', {
      engagement,
      respondentId: await respondent(),
      draft: { ...(await view()).interview, bringBack: 'A named planner', nextStep: 'Director calls on Tuesday' },
    })
    if (host === 'web') {
      // What is folded away is judged too.
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true
      })
      expect(await seriousViolations(page)).toEqual([])
      await page.screenshot({ path: join(pictures, `${host}-en-interview-open.png`), fullPage: true })
      await scene.app.ask('studies.freeze', { engagement, studyId, frozen: true })
      await page.getByText(t('evidence.frozenTitle')).waitFor()
      await page.getByText('Bought from us for seven years').first().waitFor()
      expect(await notes().count()).toBe(0)
      expect(await seriousViolations(page)).toEqual([])
      await scene.app.ask('studies.freeze', { engagement, studyId, frozen: false })
      await notes().waitFor()
    }
    for (const language of LANGUAGES) {
      await scene.app.ask('library.saveSettings', { language })
      await page.getByText(translator(language)('interview.whysLede')).waitFor()
      for (const size of [
        { width: 1440, height: 900 },
        { width: 1024, height: 768 },
      ]) {
        await page.setViewportSize(size)
        const name = `${host}-${language}-interview-${size.width}`
        await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
        await page.screenshot({ path: join(pictures, `${name}-top.png`) })
        await page
          .getByRole('heading', { name: translator(language)('interview.notes', { count: 3 }) })
          .scrollIntoViewIfNeeded()
        const tall = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0)
        await page.setViewportSize({ ...size, height: Math.min(4000, tall + 90) })
        await page.screenshot({ path: join(pictures, `${name}-whole.png`) })
      }
    }
    await page.setViewportSize({ width: 1360, height: 860 })
    await scene.app.ask('library.saveSettings', { language: 'en' })
    await page.getByText(t('interview.whysLede')).waitFor()
  })

  test('prints the case as far as was agreed, and nothing off the record', async () => {
    const path = await scene.app.saveTo(scene.files, () => button(page, t('interview.print')).press('Enter'))
    const words = (await readReport(path)).pages.join('')
    expect(words).toContain(squeezed(NAME))
    expect(words).toContain(squeezed('никто не позвонил'))
    expect(words).toContain(squeezed('A named planner'))
    expect(words).not.toContain(squeezed(SECRET))
  })

  test('is erased by hand: its words are in no file of the program, its reasons still count', async () => {
    const places = [scene.folders.profile, scene.folders.library]
    const holding = (words: string): string[] =>
      places.flatMap(filesIn).filter(path => readFileSync(path).includes(Buffer.from(words)))
    expect(holding('никто не позвонил').length).toBeGreaterThan(0)
    const counted = (await mentions()).length
    const summary = page.locator('summary').filter({ hasText: t('interview.personAndAgreed') })
    if (!(await button(page, t('interview.eraseNow')).isVisible())) await summary.press('Enter')
    await button(page, t('interview.eraseNow')).press('Enter')
    await page.getByText(t('interview.eraseStays')).waitFor()
    await page.screenshot({ path: join(pictures, `${host}-en-interview-erase.png`) })
    await button(page, t('interview.eraseConfirm')).press('Enter')
    await page.getByText(t('interview.erasedText')).waitFor()
    expect(await mentions()).toHaveLength(counted)
    for (const words of [NAME, 'никто не позвонил', SECRET, 'nobody plans', 'A named planner'])
      expect(holding(words)).toEqual([])
    await page.getByText(t('interview.noticeHand')).waitFor()
    if (host === 'web') expect(await seriousViolations(page)).toEqual([])
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
    await page.screenshot({ path: join(pictures, `${host}-en-interview-erased.png`) })
    await button(page, t('interview.noticeRead')).press('Enter')
    await page.getByText(t('interview.noticeHand')).waitFor({ state: 'detached' })
  })
})
