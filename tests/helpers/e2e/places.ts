/** Every place of the program that the sample engagement can show: its screens, boards and dialogs. */
import type { Page } from 'playwright'
import { METHOD_IDS } from '#shared/domain/evidence.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { RunningApp } from './running-app.ts'
import { button, openEngagement } from './screen.ts'

export type PlaceToSee = {
  readonly name: string
  readonly isDialog: boolean
  /** Goes there from anywhere in the open engagement. */
  readonly show: (app: RunningApp, t: Translate) => Promise<void>
}

const go = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(hash => {
    location.hash = hash
  }, address)
  await page.locator('main h1').waitFor()
}

const step = (name: string): PlaceToSee => ({ name, isDialog: false, show: ({ page }) => go(page, `#/${name}`) })

const study = (method: (typeof METHOD_IDS)[number]): PlaceToSee => ({
  name: `study-${method}`,
  isDialog: false,
  show: async app => {
    const studies = await app.ask('studies.list', { engagement: await openEngagement(app) })
    const found = studies.find(one => one.methodId === method)
    if (found === undefined) throw new Error(`the sample has no study by ${method}`)
    await go(app.page, `#/reasons/study/${encodeURIComponent(found.id)}`)
    await app.page.getByRole('heading', { level: 1, name: found.title }).waitFor()
  },
})

const board = (name: string, place: number): PlaceToSee => ({
  name: `ranking-${name}`,
  isDialog: false,
  show: async ({ page }) => {
    await go(page, '#/ranking')
    const tab = page.getByRole('tab').nth(place)
    await tab.click()
    await page.getByRole('tabpanel').waitFor()
  },
})

/** A dialog over a step, opened by the button of that name, or by what `open` does. */
const dialog = (name: string, address: string, open: (page: Page, t: Translate) => Promise<void>): PlaceToSee => ({
  name: `dialog-${name}`,
  isDialog: true,
  show: async ({ page }, t) => {
    await go(page, address)
    await open(page, t)
    await page.getByRole('dialog').waitFor()
  },
})

export const PLACES: readonly PlaceToSee[] = [
  step('frame'),
  step('losses'),
  step('reasons'),
  ...METHOD_IDS.map(study),
  ...['order', 'groups', 'pestel', 'porter', 'side-by-side'].map(board),
  step('tools'),
  step('return'),
  step('report'),
  step('rules'),
  dialog('import', '#/losses', page => page.keyboard.press('Control+i')),
  dialog('palette', '#/losses', page => page.keyboard.press('Control+k')),
  dialog('shortcuts', '#/losses', page => page.keyboard.press('?')),
  dialog('estimate', '#/losses', (page, t) =>
    button(
      page,
      t('losses.estimate.edit', { figure: t('losses.six.clients'), period: t('losses.when.current') }),
    ).click(),
  ),
  dialog('client', '#/losses', page => page.getByRole('grid').getByRole('row').nth(1).click()),
  dialog('catalogue', '#/reasons', (page, t) => button(page, t('reasons.fromCatalogue')).click()),
  dialog('reason', '#/reasons', (page, t) => button(page, t('reasons.addOwn')).click()),
  dialog('class', '#/ranking', (page, t) => button(page, t('ranking.changeClass')).click()),
  dialog('offer', '#/return', (page, t) => button(page, t('plan.offers.add')).click()),
  dialog('contacts', '#/return', (page, t) => button(page, t('plan.contacts.add')).click()),
]
