/** Exchange on both hosts: a codebook comes in after it was looked at, is undone in one step, and goes out again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { button, goTo, openEngagement, t } from '#tests/helpers/e2e/screen.ts'

const CODEBOOK = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>
<Code guid="1" name="${t('domain.group.external')}" isCodable="false"><Code guid="2" name="Moved abroad 😀" isCodable="true"/></Code>
<Code guid="3" name="Service" isCodable="false"><Code guid="4" name="Phone never answered" isCodable="true"/></Code>
</Codes></CodeBook>`

describe.each(HOSTS)('exchange on the %s host', host => {
  let scene: Scene
  beforeAll(async () => {
    scene = await startScene(host)
    const { page } = scene.app
    await button(page, t('start.openSample')).click()
    await page.locator('main h1').waitFor()
    await goTo(page, 'reasons')
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const added = async (): Promise<number> => {
    const engagement = await openEngagement(scene.app)
    const { reasons } = await scene.app.ask('reasons.list', { engagement })
    return reasons.filter(({ name }) => name.en === 'Moved abroad 😀' || name.en === 'Phone never answered').length
  }
  const choose = async (name: string, content: string) => {
    const path = join(scene.files, name)
    writeFileSync(path, content)
    await scene.app.chooseFile(path)
    await button(scene.app.page, t('exchange.codebook.import')).click()
    return scene.app.page.getByRole('dialog', { name: t('exchange.preview.title') })
  }

  test('a codebook is shown before it is added, and added as one step', async () => {
    const { page } = scene.app
    const dialog = await choose('codes.qdc', CODEBOOK)
    await dialog
      .getByRole('row', { name: /Moved abroad 😀/ })
      .getByText(t('domain.groupShort.external'))
      .waitFor()
    await dialog.getByText(t('exchange.preview.withoutGroup', { count: 1 })).waitFor()
    expect(await added()).toBe(0)
    await button(dialog, t('exchange.preview.add', { count: 2 })).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByText(t('exchange.done', { count: 2 }))
      .first()
      .waitFor()
    expect(await added()).toBe(2)
    const engagement = await openEngagement(scene.app)
    await scene.app.ask('history.undo', { engagement })
    expect(await added()).toBe(0)
  })

  test('a file that is no codebook is refused in the dialog', async () => {
    const dialog = await choose('page.qdc', '<html/>')
    const { page } = scene.app
    await dialog.getByText(/page\.qdc.*html/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await added()).toBe(0)
  })

  test('the codebook and the evidence are saved where the user says', async () => {
    const { page } = scene.app
    const folder = join(scene.files, 'out')
    mkdirSync(folder, { recursive: true })
    const codes = await scene.app.saveTo(folder, () => button(page, t('exchange.codebook.qdc')).click())
    expect(readFileSync(codes, 'utf8')).toContain('<CodeBook')
    const book = await scene.app.saveTo(folder, () => button(page, t('exchange.evidence.export')).click())
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK')
  })

  test('a command of the palette leads to the card', async () => {
    const { page } = scene.app
    await goTo(page, 'losses')
    await page.keyboard.press('Control+k')
    const search = page.getByRole('dialog').locator('input')
    await search.fill('coded texts')
    await search.press('Enter')
    await page.waitForFunction(words => document.activeElement?.textContent === words, t('exchange.texts.export'))
  })
})
