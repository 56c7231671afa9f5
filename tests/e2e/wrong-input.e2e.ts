/** Files that cannot be what they claim: a sentence says so, and nothing of them is taken in. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { rosterClients, writeRoster, writeWorkbook } from '#tests/helpers/e2e/roster.ts'
import {
  button,
  chooseLanguage,
  closeDialog,
  createEngagement,
  offerFile,
  openEngagement,
  readText,
  t,
} from '#tests/helpers/e2e/screen.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { pngLogo } from '#tests/unit/reporting/sample-logos.ts'
import { messages } from '#shared/i18n/messages.ts'

const locked = testData('spreadsheets/calamine_pass_protected.xlsx')

type Case = {
  readonly name: string
  readonly code: keyof (typeof messages.import)['en'] & `error.${string}`
  readonly write: (path: string) => void
}

const CASES: readonly Case[] = [
  {
    name: 'truncated.xlsx',
    code: 'error.file-damaged',
    write: path => {
      writeRoster(path, rosterClients(1))
      const whole = readFileSync(path)
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length / 2)))
    },
  },
  { name: 'picture.xlsx', code: 'error.file-not-a-spreadsheet', write: path => writeFileSync(path, pngLogo()) },
  {
    name: 'wide.xlsx',
    code: 'error.too-many-columns',
    write: path => {
      const columns = Array.from({ length: 300 }, (_, index) => `Column ${index + 1}`)
      writeWorkbook(path, [columns, columns.map((_, index) => index)])
    },
  },
  { name: 'nothing.xlsx', code: 'error.sheet-empty', write: path => writeWorkbook(path, []) },
]

/** The parts of a sentence that no file changes. */
const fixedParts = (sentence: string): string[] =>
  sentence
    .split(/\{\{.*?\}\}/)
    .map(part => part.trim())
    .filter(part => part.length > 3)

describe.each(HOSTS)('what cannot be imported on the %s host', host => {
  let scene: Scene

  const expectRefusal = async (dialog: Locator, code: Case['code'], name: string): Promise<void> => {
    const alert = dialog.getByRole('alert')
    await alert.waitFor()
    const said = await readText(alert)
    for (const part of fixedParts(messages.import.en[code])) expect(said).toContain(part)
    expect(said).toContain(name)
    expect(said).toContain(t('wizard.failed.title'))
    // There is no way on from here.
    expect(await button(dialog, t('common.next')).isDisabled()).toBe(true)
    await button(dialog, t('common.cancel')).click()
    await dialog.waitFor({ state: 'detached' })
    const engagement = await openEngagement(scene.app)
    const { counts } = await scene.app.ask('engagement.get', { engagement })
    expect(counts).toMatchObject({ clients: 0, orders: 0, studies: 0 })
    expect(await scene.app.ask('imports.list', { engagement })).toEqual([])
  }

  beforeAll(async () => {
    scene = await startScene(host)
    await chooseLanguage(scene.app.page, 'en')
    await createEngagement(scene.app.page, 'Northwind Components')
  })
  afterAll(() => scene.end())
  afterEach(async ({ task }) => {
    await scene.judge(task)
    await closeDialog(scene.app.page)
  })

  test.each(CASES)('$name', async ({ name, code, write }) => {
    const path = join(scene.files, name)
    write(path)
    await expectRefusal(await offerFile(scene.app, path), code, name)
  })

  test.skipIf(locked === undefined)('a workbook behind a password', async () => {
    const path = join(scene.files, 'locked.xlsx')
    copyFileSync(locked ?? '', path)
    await expectRefusal(await offerFile(scene.app, path), 'error.file-password-protected', 'locked.xlsx')
  })

  test('a logo that is no image', async () => {
    const path = join(scene.files, 'logo.png')
    writeFileSync(path, 'This is a letter, not a picture.')
    const place = scene.app.page.getByRole('region', { name: t('frame.logo.consultancy') })
    await scene.app.chooseFile(path)
    await button(place, t('frame.logoAdd')).click()
    const alert = place.getByRole('alert')
    await alert.waitFor()
    expect(await readText(alert)).toBe(t('errors.logo-not-an-image', { file: 'logo.png' }))
    expect(await place.getByRole('img').count()).toBe(0)
    const { logos } = await scene.app.ask('engagement.get', { engagement: await openEngagement(scene.app) })
    expect(logos).toEqual([])
  })
})
