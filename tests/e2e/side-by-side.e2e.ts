/** The voices side by side, on both hosts: every figure with its base, the rule chosen and stored, staff against clients, the records. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { button, choose, chooseLanguage, goTo, openEngagement, readText, t } from '#tests/helpers/e2e/screen.ts'
import { RULE_WEIGHTS } from '#shared/analysis/triangulation.ts'

const pictures = resolve(import.meta.dirname, '../../test-results/screens')

describe.each(HOSTS)('side by side on the %s host', host => {
  let scene: Scene
  const main = (): Locator => scene.app.page.locator('main')
  const row = (table: string, name: string): Locator =>
    main().getByRole('table', { name: table, exact: true }).getByRole('row').filter({ hasText: name })

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    scene = await startScene(host)
    const { page } = scene.app
    await chooseLanguage(page, 'en')
    await button(page, t('start.openSample')).click()
    await main()
      .getByRole('heading', { level: 1, name: t('losses.title'), exact: true })
      .waitFor()
    await goTo(page, 'ranking')
    await page.getByRole('tab', { name: t('ranking.view.side-by-side'), exact: true }).click()
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  test('shows what each voice says of a reason, with its base and its rank', async () => {
    const said = await readText(row(t('ranking.view.side-by-side'), 'Incomplete deliveries'))
    expect(said).toContain('13 % rank 2 6 of 45')
    expect(said).toContain('21 % rank 3 3 of 14')
    expect(said).toContain('55 % rank 1 12 of 22')
    expect(said).toContain('57 % rank 1 4 of 7')
    expect(said).toContain('stated 12 · verified 4')
    expect(await readText(row(t('ranking.view.side-by-side'), 'Lower price'))).toContain(t('domain.gap.myth'))
    await scene.app.page.screenshot({ path: join(pictures, `${host}-side-by-side.png`) })
  })

  test('prints the rule, and keeps the one that is chosen', async () => {
    const { page } = scene.app
    expect(await main().innerText()).toContain(t('side.ruleText.interview-first'))
    await choose(main(), t('side.rule.clients-only'))
    await main().getByText(t('side.ruleText.clients-only')).waitFor()
    await expect
      .poll(async () => {
        const { settings } = await scene.app.ask('ranking.get', { engagement: await openEngagement(scene.app) })
        return settings.methodWeights
      })
      .toEqual(RULE_WEIGHTS['clients-only'])
    await page.keyboard.press('Control+z')
    await main().getByText(t('side.ruleText.interview-first')).waitFor()
  })

  test('sets the staff against the voice of the clients that is chosen', async () => {
    const gaps = t('side.compareTitle')
    expect(await readText(row(gaps, 'More attractive payment terms'))).toBe(
      'More attractive payment terms 2 8 -6 24.0 (-0.1 to 50.4)',
    )
    await main().getByLabel(t('side.comparePair')).selectOption({ label: 'Staff poll – Exit interview' })
    expect(await readText(row(gaps, 'More attractive payment terms'))).toContain('2 6 -4')
    expect(await readText(row(gaps, 'Lower price'))).toContain(`1 ${t('side.notNamed')} –`)
  })

  test('holds the records of the company against what the clients said, and tells of each study', async () => {
    expect(await main().innerText()).toContain(
      t('side.crmSummary', { spoke: 29, written: 24, agrees: 0, contradicts: 23, unclear: 1 }),
    )
    const records = main().getByRole('table', { name: t('side.crmTitle'), exact: true })
    expect(await readText(records.getByRole('row').nth(1))).toContain('Lower price')
    expect(await readText(row(t('side.studiesTitle'), 'Telephone survey'))).toContain('35 a sample 22 22 63 %')
  })
})
