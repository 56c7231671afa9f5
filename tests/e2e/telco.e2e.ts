/** The published Telco roster through every door: 7,043 clients, of whom 1,869 left with 139,130.85 a month. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import {
  chooseLanguage,
  createEngagement,
  goTo,
  heading,
  importClients,
  openEngagement,
  plain,
  t,
} from '#tests/helpers/e2e/screen.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { formatMoney, formatNumber } from '#shared/i18n/formats.ts'

const roster = testData('telco/Telco-Customer-Churn.csv')
const CLIENTS = 7043
const LOST = 1869
/** Minor units of the dollar. */
const MONEY_MONTH = 13_913_085

const root = resolve(import.meta.dirname, '../..')

describe.each(HOSTS)('the Telco roster on the %s host', host => {
  let scene: Scene

  beforeAll(async () => {
    if (roster !== undefined) scene = await startScene(host)
  })
  afterAll(() => scene?.end())
  afterEach(({ task }) => scene?.judge(task))

  test.skipIf(roster === undefined)('is imported on the screen, which shows the published figures', async () => {
    const { app } = scene
    await chooseLanguage(app.page, 'en')
    await createEngagement(app.page, 'Telco', 'USD')
    await importClients(app, roster ?? '', CLIENTS)
    await goTo(app.page, 'losses')
    await heading(app.page, 'losses.title').waitFor()
    await app.page
      .getByText(t('losses.data.one', { clients: t('losses.data.clients', { count: CLIENTS }) }), { exact: true })
      .waitFor()
    const cells = app.page.getByRole('table', { name: t('losses.six.label') }).getByRole('cell')
    const shown = (await cells.allInnerTexts()).slice(0, 3).map(plain)
    const texts = [formatNumber(LOST, 'en'), '26.54 %', formatMoney(MONEY_MONTH * 12, 'USD', 'en')]
    texts.forEach((text, index) => expect(shown[index]).toContain(text))
    expect(shown[1]).toContain(formatNumber(CLIENTS, 'en'))
    expect(shown[2]).toContain(t('losses.note.month', { money: formatMoney(MONEY_MONTH, 'USD', 'en', true) }))

    const { figures } = await app.ask('losses.get', { engagement: await openEngagement(app) })
    expect(figures.clients).toBe(CLIENTS)
    expect(figures.current).toMatchObject({
      clients: LOST,
      base: CLIENTS,
      share: LOST / CLIENTS,
      moneyMonth: MONEY_MONTH,
      moneyYear: MONEY_MONTH * 12,
    })
  })
})

describe('the Telco roster on the command line', () => {
  test.skipIf(roster === undefined)('gives the same figures as the screens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'churn-audit-e2e-'))
    const audit = async (...words: string[]): Promise<unknown> => {
      const entry = join(root, 'electron', 'launch', 'audit.mjs')
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [entry, ...words, '--json', '--profile', join(folder, 'profile')],
        { cwd: folder },
      )
      return JSON.parse(stdout) as unknown
    }
    try {
      const file = join(folder, 'telco.churnaudit')
      await audit('new', file, '--client', 'Telco', '--currency', 'USD', '--market', 'b2c')
      expect(await audit('import', file, roster ?? '', '--as', 'clients')).toMatchObject({
        added: CLIENTS,
        rejected: 0,
      })
      expect(await audit('losses', file)).toMatchObject({
        clients: CLIENTS,
        lost: LOST,
        lostShare: LOST / CLIENTS,
        moneyLostMonth: 139_130.85,
        moneyLostYear: 1_669_570.2,
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
