/** Every place of the program in the three languages, with the sample: its words, its pictures, and axe's judgement. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { readWords, wrongWords } from '#tests/helpers/e2e/page-words.ts'
import { PLACES } from '#tests/helpers/e2e/places.ts'
import { button, chooseLanguage, closeDialog } from '#tests/helpers/e2e/screen.ts'
import { translator } from '#shared/i18n/translate.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

const pictures = resolve(import.meta.dirname, '../../test-results/screens')
const WINDOW = { width: 1360, height: 860 }
/** A picture of a very long list tells no more than its first pages. */
const TALLEST = 4000

/** The language in which the window stands after all of them. */
const LAST_LANGUAGE = LANGUAGES[LANGUAGES.length - 1] ?? 'en'

/** Nothing is being loaded any more. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.waitForTimeout(150)
}

/** The window grows by what its middle would have to scroll: pictures and axe see only what is in sight. Behind a dialog nothing counts. */
const unfold = async (page: Page): Promise<void> => {
  const hidden = await page.evaluate(() => {
    if (document.querySelector('[role="dialog"]') !== null) return 0
    const { scrollHeight } = document.documentElement
    const main = document.querySelector('main')
    return Math.max(scrollHeight - innerHeight, main === null ? 0 : main.scrollHeight - main.clientHeight)
  })
  await page.setViewportSize({ ...WINDOW, height: Math.min(TALLEST, WINDOW.height + Math.max(0, hidden)) })
}

describe.each(HOSTS)('the places of the program on the %s host', host => {
  let scene: Scene

  const judgePlace = async (name: string, language: Language, look = ''): Promise<void> => {
    const { page } = scene.app
    await settle(page)
    await unfold(page)
    await page.screenshot({ path: join(pictures, `${host}-${language}-${name}${look}.png`) })
    const words = await readWords(page)
    // Both hosts show the same page: axe need not judge it twice.
    const violations = host === 'web' ? await seriousViolations(page) : []
    await page.setViewportSize(WINDOW)
    expect(wrongWords(words, language)).toEqual([])
    expect(violations).toEqual([])
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    scene = await startScene(host)
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  describe.each(LANGUAGES)('in %s', language => {
    const t = translator(language)
    afterEach(() => closeDialog(scene.app.page))

    test('start', async () => {
      const { page } = scene.app
      await page.evaluate(() => {
        location.hash = '#/'
      })
      await chooseLanguage(page, language)
      await judgePlace('start', language)
      await button(page, t('start.openSample')).click()
      await page
        .locator('main')
        .getByRole('heading', { level: 1, name: t('losses.title'), exact: true })
        .waitFor()
    })

    test.each(PLACES)('$name', async ({ name, isDialog, show }) => {
      await show(scene.app, t)
      await judgePlace(name, language)
      expect(await scene.app.page.getByRole('dialog').count()).toBe(isDialog ? 1 : 0)
    })
  })

  // The page is the same on both hosts: one of them in the dark is enough.
  if (host !== 'web') return
  describe('in the dark', () => {
    afterEach(() => closeDialog(scene.app.page))
    beforeAll(async () => {
      await scene.app.ask('library.saveSettings', { theme: 'dark' })
      await scene.app.page.locator('html[data-theme="dark"]').waitFor()
    })

    // The language is the last one of those above.
    test.each(PLACES)('$name', async ({ name, show }) => {
      await show(scene.app, translator(LAST_LANGUAGE))
      await judgePlace(name, LAST_LANGUAGE, '-dark')
    })
  })
})
