/** One whole audit by keyboard and mouse, from an empty library to the report in three languages, on both hosts. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { firstOutOfOrder, readReport, squeezed } from '#tests/helpers/e2e/read-report.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { lossClient, ROSTER_HEADERS, rosterClients, writeRoster } from '#tests/helpers/e2e/roster.ts'
import {
  button,
  choose,
  chooseLanguage,
  createEngagement,
  goTo,
  heading,
  offerFile,
  openEngagement,
  pick,
  plain,
  readText,
  t,
} from '#tests/helpers/e2e/screen.ts'
import { pngLogo } from '#tests/unit/reporting/sample-logos.ts'
import type { PeriodLoss, RankedReason } from '#shared/analysis/figures.ts'
import { lossFigures } from '#shared/analysis/losses.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { METHOD_IDS, type MethodDefinition, type MethodId } from '#shared/domain/evidence.ts'
import { PESTEL_FACTORS, type CatalogueReason, type ReasonGroup } from '#shared/domain/reasons.ts'
import type { CatalogueTool } from '#shared/domain/win-back.ts'
import { formatMoney, formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'

const COMPANY = 'Ndërtimi & Co. «Север»'
const CONSULTANCY = 'Hartmann & Dervishi'
const PERIOD = { from: '2026-01-01', to: '2026-10-31' }
const PREVIOUS = { from: '2025-01-01', to: '2025-12-31' }
const QUOTE = 'Nobody called me back for three weeks.'
/** Of the drawing below only: found again on the cover of the report. */
const SVG_COLOUR = '#7a2e8d'
const SVG_LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><path fill="${SVG_COLOUR}" d="M10 50 L60 8 L110 50 Z"/></svg>`

const catalogue = <Entry>(name: string): readonly Entry[] =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../resources/catalogues/${name}.json`), 'utf8'),
  ) as readonly Entry[]

const reasons = catalogue<CatalogueReason>('reasons')
const methods = catalogue<MethodDefinition>('methods')
const tool = catalogue<CatalogueTool>('tools').find(one => one.markets.includes('b2b'))

const inGroup = (group: ReasonGroup, place = 0): string =>
  reasons.filter(reason => reason.group === group)[place]?.name.en ?? ''
const DELIVERY = inGroup('company')
const SERVICE = inGroup('company', 1)
const PRICE = inGroup('competitor')
const OUTSIDE = inGroup('external')

const clients = rosterClients(20_261_122)
const figures = lossFigures({
  clients: clients.map(lossClient),
  rule: { kind: 'contractual' },
  period: PERIOD,
  previousYear: PREVIOUS,
  estimates: [],
})
/** The dearest clients that have left: those whom the studies and the plan speak of. */
const departed = clients
  .filter(client => client.end !== null && client.end <= PERIOD.to)
  .sort((one, other) => (other.revenueYear ?? 0) - (one.revenueYear ?? 0))
  .map(client => client.name)

const sixTexts = (language: Language): string[] =>
  [figures.current, figures.previous].flatMap((loss: PeriodLoss) => [
    formatNumber(loss.clients ?? -1, language),
    formatShare(loss.share ?? -1, language),
    formatMoney(loss.moneyYear ?? -1, 'EUR', language),
  ])

const expectedSix = sixTexts('en').map(plain)

const methodName = (id: MethodId): string => methods.find(method => method.id === id)?.name.en ?? ''

describe.each(HOSTS)('a whole audit on the %s host', host => {
  let scene: Scene
  let page: Page
  const view = async () => scene.app.ask('engagement.get', { engagement: await openEngagement(scene.app) })
  const ranked = async (): Promise<readonly RankedReason[]> =>
    (await scene.app.ask('ranking.get', { engagement: await openEngagement(scene.app) })).reasons
  const listed = async (): Promise<readonly ReasonView[]> =>
    (await scene.app.ask('reasons.list', { engagement: await openEngagement(scene.app) })).reasons

  /** Opens a new study of a method, from the list of methods. */
  const newStudy = async (method: MethodId): Promise<void> => {
    await page.keyboard.press('Control+3')
    await heading(page, 'reasons.title').waitFor()
    await button(page, t('reasons.newStudyOf', { method: methodName(method) })).click()
    if (method === 'staff') await button(page.getByRole('dialog'), t('staff.choosePoll')).click()
    await heading(page, 'evidence.title')
      .or(page.getByRole('heading', { level: 1, name: methodName(method) }))
      .waitFor()
  }
  const recordForm = async (form: {
    readonly client?: string
    readonly main: string
    readonly others?: readonly string[]
    readonly pain: number
    readonly words?: string
  }): Promise<void> => {
    const place = page.getByRole('group', { name: t('evidence.form') })
    if (form.client !== undefined)
      await pick(place.getByRole('combobox', { name: t('evidence.client.survey') }), form.client)
    await pick(place.getByRole('combobox', { name: t('evidence.mainReason') }), form.main)
    for (const other of form.others ?? [])
      await pick(place.getByRole('combobox', { name: t('evidence.otherReasons') }), other)
    await place.getByLabel(t('evidence.pain.survey'), { exact: true }).fill(String(form.pain))
    if (form.words !== undefined) await place.getByLabel(t('evidence.verbatim'), { exact: true }).fill(form.words)
    await button(place, t('evidence.recordAndNext')).click()
    await page
      .getByRole('list', { name: t('evidence.recordedTitle') })
      .getByText(form.main)
      .first()
      .waitFor()
    await expect.poll(() => place.getByRole('combobox', { name: t('evidence.mainReason') }).inputValue()).toBe('')
  }
  /** One form of the anonymous poll, by keyboard; the first reason is the main one. */
  const recordPollForm = async (...names: readonly string[]): Promise<void> => {
    await page.getByLabel(t('staff.openLabel'), { exact: true }).press('Control+Enter')
    for (const [index, name] of names.entries())
      await page.getByRole('checkbox', { name, exact: true }).press(index === 0 ? 'm' : 'Space')
    await page.keyboard.press('Control+Enter')
    await button(page, t('staff.start')).press('Enter')
  }
  const sixOnScreen = async (): Promise<string[]> => {
    const cells = page.getByRole('table', { name: t('losses.six.label') }).getByRole('cell')
    return (await cells.allInnerTexts()).map(plain)
  }

  beforeAll(async () => {
    scene = await startScene(host)
    page = scene.app.page
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  test('the start screen is empty and speaks the chosen language', async () => {
    await chooseLanguage(page, 'sq')
    await chooseLanguage(page, 'en')
    await page.getByText(t('start.emptyTitle')).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  test('a new engagement gets its frame, typed and kept without a button', async () => {
    await createEngagement(page, COMPANY)
    await page.getByLabel(t('frame.industry'), { exact: true }).fill('Building materials')
    for (const [key, day] of [
      ['frame.periodFrom', PERIOD.from],
      ['frame.periodTo', PERIOD.to],
      ['frame.previousFrom', PREVIOUS.from],
      ['frame.previousTo', PREVIOUS.to],
    ] as const)
      await page.getByLabel(t(key), { exact: true }).fill(day)
    await page.getByLabel(t('frame.consultancy'), { exact: true }).fill(CONSULTANCY)
    await page.keyboard.press('Tab')
    await expect
      .poll(async () => {
        const { engagement, brand } = await view()
        return [
          engagement.clientCompany,
          engagement.industry,
          engagement.period,
          engagement.previousYear,
          brand.consultancy,
        ]
      })
      .toEqual([COMPANY, 'Building materials', PERIOD, PREVIOUS, CONSULTANCY])
  })

  test('two logos are chosen and shown, a PNG and an SVG', async () => {
    const png = join(scene.files, 'ours.png')
    const svg = join(scene.files, 'theirs.svg')
    writeFileSync(png, pngLogo())
    writeFileSync(svg, SVG_LOGO)
    for (const [owner, file] of [
      ['consultancy', png],
      ['client-company', svg],
    ] as const) {
      const name = t(`frame.logo.${owner}`)
      const place = page.getByRole('region', { name })
      await scene.app.chooseFile(file)
      await button(place, t('frame.logoAdd')).click()
      const picture = place.getByRole('img', { name })
      await picture.waitFor()
      await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    }
    const kinds = (await view()).logos.map(logo => [logo.owner, logo.dataUrl.slice(5, logo.dataUrl.indexOf(';'))])
    expect(Object.fromEntries(kinds)).toEqual({ 'client-company': 'image/svg+xml', consultancy: 'image/png' })
  })

  test('the roster is imported with its mapping in sight, every row accounted for', async () => {
    const roster = join(scene.files, 'roster.xlsx')
    writeRoster(roster, clients)
    const dialog = await offerFile(scene.app, roster)
    await dialog.getByRole('rowheader', { name: '4', exact: true }).waitFor()
    await button(dialog, t('common.next')).click()
    const fields = ['id', 'name', 'segment', 'manager', 'start', 'end', 'revenue_year'] as const
    for (const [index, header] of ROSTER_HEADERS.entries()) {
      const field = dialog.getByLabel(t('wizard.columns.fieldOf', { column: header }), { exact: true })
      expect(await field.inputValue(), header).toBe(fields[index])
    }
    await button(dialog, t('common.next')).click()
    await dialog.getByText(t('wizard.problems.none')).waitFor()
    await button(dialog, t('wizard.confirm', { count: clients.length })).click()
    await dialog.getByText(t('wizard.import.done')).waitFor()
    await button(dialog, t('common.done')).click()
    expect((await view()).counts.clients).toBe(clients.length)
  })

  test('the six loss figures are those of the analysis', async () => {
    await page.keyboard.press('Control+2')
    await heading(page, 'losses.title').waitFor()
    // The roster makes both years tell something.
    expect(figures.current.clients).toBeGreaterThan(3)
    expect(figures.previous.clients).toBeGreaterThan(3)
    await expect.poll(async () => (await sixOnScreen()).length).toBe(6)
    const shown = await sixOnScreen()
    expect(shown.map((cell, index) => cell.slice(0, expectedSix[index]?.length))).toEqual(expectedSix)
  })

  test('a brainstorm is written by keyboard, its dots by keyboard and mouse', async () => {
    await newStudy('brainstorm')
    const box = page.getByRole('combobox', { name: t('evidence.addReason') })
    for (const name of [DELIVERY, SERVICE, PRICE]) {
      await pick(box, name)
      await page.getByLabel(t('evidence.dotsFor', { name }), { exact: true }).waitFor()
    }
    const dots = page.getByLabel(t('evidence.dotsFor', { name: DELIVERY }), { exact: true })
    await dots.focus()
    for (let dot = 0; dot < 5; dot += 1) await page.keyboard.press(dot === 0 ? '+' : 'ArrowUp')
    await button(page, t('evidence.dotMore', { name: SERVICE })).click({ clickCount: 2 })
    await page.getByLabel(t('evidence.dotsFor', { name: PRICE }), { exact: true }).fill('1')
    const studies = await scene.app.ask('studies.list', { engagement: await openEngagement(scene.app) })
    const studyId = studies[0]?.id
    if (studyId === undefined) throw new Error('the study is not there')
    await expect
      .poll(async () => {
        const { mentions } = await scene.app.ask('studies.get', {
          engagement: await openEngagement(scene.app),
          studyId,
        })
        return mentions.map(mention => mention.dots)
      })
      .toEqual([5, 2, 1])
  })

  test('staff forms and survey answers are recorded one after another', async () => {
    const [first = '', second = ''] = departed
    await newStudy('staff')
    // Fewer than five would stay hidden.
    for (let form = 0; form < 4; form += 1) await recordPollForm(DELIVERY, SERVICE)
    await recordPollForm(SERVICE)
    await newStudy('survey')
    await recordForm({
      client: first,
      main: DELIVERY,
      others: [OUTSIDE],
      pain: 9,
      words: 'Half of the boxes was missing.',
    })
    await recordForm({ client: second, main: OUTSIDE, pain: 4 })
    expect((await view()).counts).toMatchObject({ studies: 3, reasons: 4 })
  })

  test('an interview keeps the words of the client with their reason', async () => {
    await newStudy('interview')
    await button(page, t('evidence.addPerson')).click()
    await pick(page.getByRole('combobox', { name: t('evidence.clientOf') }), departed[2] ?? '')
    await page.getByLabel(t('evidence.newQuote'), { exact: true }).fill(QUOTE)
    await pick(page.getByRole('combobox', { name: t('evidence.codeAs') }), DELIVERY)
    const quote = page.getByRole('listitem', { name: t('evidence.quoteNumber', { number: 1 }) })
    await quote.getByLabel(t('evidence.pain'), { exact: true }).fill('9')
    await page.keyboard.press('Tab')
    expect(await quote.getByRole('textbox').first().inputValue()).toBe(QUOTE)
    const withPain = (await ranked()).length
    expect(withPain).toBe(4)
  })

  test('the ranking shows classes and order as the gate answers them', async () => {
    await page.keyboard.press('Control+4')
    const table = page.getByRole('table', { name: t('ranking.orderLabel') })
    await table.waitFor()
    const names = new Map((await listed()).map(reason => [reason.id, reason.name.en]))
    const expected = (await ranked()).map(reason => [reason.class, names.get(reason.reasonId)])
    const shown = async () => {
      const rows = table.getByRole('row').filter({ has: page.getByRole('button') })
      return Promise.all(
        (await rows.all()).map(async row => [
          (await readText(row.getByRole('cell').first())).slice(0, 1),
          await readText(row.getByRole('button').first()),
        ]),
      )
    }
    await expect.poll(shown).toEqual(expected)
    expect(expected[0]).toEqual(['A', DELIVERY])
    expect(expected.map(([abc]) => abc).join('')).toMatch(/^A+B*C*$/)
  })

  test('an external reason is carried to another factor by keyboard alone', async () => {
    const before = (await listed()).find(reason => reason.name.en === OUTSIDE)
    const [from = PESTEL_FACTORS[0]] = before?.pestel ?? []
    const to = PESTEL_FACTORS[PESTEL_FACTORS.indexOf(from) + 1] ?? PESTEL_FACTORS[0]
    await page.getByRole('tab', { selected: true }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.locator('[data-kind="pestel"]').waitFor()
    const card = (factor: string) => page.locator(`[data-column="${factor}"]`).getByRole('row', { name: OUTSIDE })
    // Tab goes from the tabs into the board, from column to column.
    for (let press = 0; press < 20 && !(await card(from).evaluate(row => row === document.activeElement)); press += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Alt+ArrowRight')
    await card(to).waitFor()
    await expect.poll(() => card(to).evaluate(row => row === document.activeElement)).toBe(true)
    const after = (await listed()).find(reason => reason.name.en === OUTSIDE)
    expect(after?.pestel).toContain(to)
    expect(after?.pestel).not.toContain(from)
  })

  test('a tool is chosen, an offer answers a reason, two clients enter the plan', async () => {
    await goTo(page, 'tools')
    await heading(page, 'plan.tools.title').waitFor()
    await page.getByRole('checkbox', { name: tool?.name.en ?? '', exact: true }).click()
    await expect.poll(async () => (await view()).counts.tools).toBe(1)

    await page.keyboard.press('Control+6')
    await heading(page, 'plan.return.title').waitFor()
    await button(page, t('plan.offers.add')).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('plan.offers.name'), { exact: true }).fill('Complete or free')
    await dialog.getByLabel(t('plan.offers.promise'), { exact: true }).fill('An incomplete delivery costs nothing.')
    await dialog.getByRole('checkbox', { name: DELIVERY, exact: true }).check()
    await button(dialog, t('plan.offers.save')).click()
    await page.getByRole('region', { name: 'Complete or free' }).waitFor()

    await button(page, t('plan.contacts.add')).click()
    for (const name of departed.slice(0, 2)) await dialog.getByRole('checkbox', { name, exact: true }).check()
    await button(dialog, t('plan.contacts.addChosen', { count: 2 })).click()
    for (const name of departed.slice(0, 2)) await page.getByRole('rowheader', { name }).waitFor()
    expect((await view()).counts).toMatchObject({ offers: 1, contacts: 2 })
  })

  test.each(LANGUAGES)('the report in %s says the same in its own words', async language => {
    await page.keyboard.press('Control+7')
    await heading(page, 'reportscreen.title').waitFor()
    await choose(page.getByRole('group', { name: t('reportscreen.language') }), t(`common.language.${language}`))
    const path = await scene.app.saveTo(join(scene.files, language), () =>
      button(page, t('reportscreen.exportNow')).click(),
    )
    await page.getByText(t('reportscreen.saved')).waitFor()
    const report = await readReport(path)
    const say = translator(language)

    const [cover = ''] = report.pages
    expect(firstOutOfOrder(cover, [COMPANY, CONSULTANCY])).toBeUndefined()
    expect(report.cover.pictures).toBe(1)
    expect([...report.cover.fills]).toContain(SVG_COLOUR)
    report.pages.slice(1).forEach((text, index) => {
      expect(text).toContain(squeezed(say('report.page', { page: index + 2, pages: report.pages.length })))
    })

    const onePage =
      report.pages.find((text, index) => index > 1 && text.includes(squeezed(say('report.one.heading')))) ?? ''
    expect(firstOutOfOrder(onePage, sixTexts(language))).toBeUndefined()
    const names = new Map((await listed()).map(reason => [reason.id, reason.name[language]]))
    const first = (await ranked())
      .filter(reason => reason.class === 'A')
      .map(reason => names.get(reason.reasonId) ?? '?')
    expect(first.length).toBeGreaterThan(0)
    expect(firstOutOfOrder(onePage, [say('report.one.fightFirst'), ...first])).toBeUndefined()
    expect(report.pages.some(text => text.includes(squeezed(QUOTE)))).toBe(true)
  })

  test('after a restart everything is there, and the last step can be taken back and done again', async () => {
    const held = async () => ({
      counts: (await view()).counts,
      brand: (await view()).brand,
      logos: (await view()).logos.length,
      ranking: await ranked(),
      reasons: await listed(),
    })
    const before = await held()
    await scene.app.restart()
    page = scene.app.page
    await page.getByRole('button', { name: COMPANY }).first().click()
    await heading(page, 'losses.title').waitFor()
    const shown = await sixOnScreen()
    expect(shown.map((cell, index) => cell.slice(0, expectedSix[index]?.length))).toEqual(expectedSix)
    expect(await held()).toEqual(before)

    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await view()).counts.contacts).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await view()).counts.contacts).toBe(2)
    await goTo(page, 'return')
    for (const name of departed.slice(0, 2)) await page.getByRole('rowheader', { name }).waitFor()
    expect(await held()).toEqual(before)
  })

  test('no method is without a study', async () => {
    const studies = await scene.app.ask('studies.list', { engagement: await openEngagement(scene.app) })
    expect(new Set(studies.map(study => study.methodId))).toEqual(new Set(METHOD_IDS))
  })
})
