/** Every place of the program in the three languages, with the sample: its words, its pictures, and axe's judgement. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { readWords, wrongWords } from '#tests/helpers/e2e/page-words.ts'
import { PLACES } from '#tests/helpers/e2e/places.ts'
import { button, chooseLanguage } from '#tests/helpers/e2e/screen.ts'
import { translator } from '#shared/i18n/translate.ts'
import { LANGUAGES } from '#shared/kit/language.ts'

const pictures = resolve(import.meta.dirname, '../../test-results/screens')
const WINDOW = { width: 1360, height: 860 }
/** A picture of a very long list tells no more than its first pages. */
const TALLEST = 4000

/** Nothing is being loaded any more. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.waitForTimeout(150)
}

/** The whole place on one picture: without a dialog the window grows by what its middle would have to scroll. */
const takePicture = async (page: Page, path: string): Promise<void> => {
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('[role="dialog"]') === null ? document.querySelector('main') : null
    return main === null ? 0 : main.scrollHeight - main.clientHeight
  })
  await page.setViewportSize({ ...WINDOW, height: Math.min(TALLEST, WINDOW.height + Math.max(0, hidden)) })
  await page.screenshot({ path })
  await page.setViewportSize(WINDOW)
}

describe.each(HOSTS)('the places of the program on the %s host', host => {
  let scene: Scene

  const judgePlace = async (name: string, language: (typeof LANGUAGES)[number]): Promise<void> => {
    const { page } = scene.app
    await settle(page)
    await takePicture(page, join(pictures, `${host}-${language}-${name}.png`))
    expect(wrongWords(await readWords(page), language)).toEqual([])
    expect(await seriousViolations(page)).toEqual([])
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    scene = await startScene(host)
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  describe.each(LANGUAGES)('in %s', language => {
    const t = translator(language)

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

    afterEach(async () => {
      // A dialog that stays open would stand before the next place.
      const { page } = scene.app
      if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    })
  })
})
