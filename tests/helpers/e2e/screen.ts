/** What a person does on the screens again and again, by the words that the screens show. */
import type { Locator, Page } from 'playwright'
import type { ImportKind } from '#shared/contract/imports.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'
import { translator, type MessageParams, type Translate } from '#shared/i18n/translate.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import type { RunningApp } from './running-app.ts'

/** The words of the English screens. */
export const t: Translate = translator('en')

/** Where the window keeps the id of the open engagement. */
const ENGAGEMENT_KEY = 'churn-audit-engagement'

/** How long a job over thousands of rows may take on a slow machine. */
const JOB_PATIENCE_MS = 60_000

/** Each language under its own name, as the start screen offers it. */
const OWN_NAMES: { readonly [language in Language]: string } = { en: 'English', ru: 'Русский', sq: 'Shqip' }

/** One kind of space only: screens and papers part digits by spaces that do not break. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

export const readText = async (locator: Locator): Promise<string> => plain(await locator.innerText())

export const heading = (page: Page, key: MessageKey, params?: MessageParams): Locator =>
  page.getByRole('heading', { level: 1, name: t(key, params), exact: true })

export const button = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true })

/** @returns the id of the open engagement. @throws where none is open */
export const openEngagement = async (app: RunningApp): Promise<EngagementId> => {
  const id = await app.page.evaluate(key => sessionStorage.getItem(key), ENGAGEMENT_KEY)
  if (id === null) throw new Error('no engagement is open')
  return id as EngagementId
}

const pageOf = (place: Page | Locator): Page => ('page' in place ? place.page() : place)

/** Clicks one of a few choices in sight. */
export const choose = (place: Page | Locator, name: string): Promise<void> =>
  place
    .locator('label')
    .filter({ has: pageOf(place).getByRole('radio', { name, exact: true }) })
    .click()

/** Chooses the language of the screen on the start screen, and waits until it speaks it. */
export const chooseLanguage = async (page: Page, language: Language): Promise<void> => {
  await choose(page, OWN_NAMES[language])
  await page.getByRole('heading', { level: 1, name: translator(language)('start.title'), exact: true }).waitFor()
}

/** Goes to a step by the rail at the left. */
export const goTo = async (
  page: Page,
  step: 'frame' | 'losses' | 'reasons' | 'ranking' | 'tools' | 'return' | 'report' | 'rules',
): Promise<void> => {
  await page
    .getByRole('navigation', { name: t('shell.steps') })
    .locator(`a[href="#/${step}"]`)
    .click()
}

/** Makes a new engagement on the start screen and waits for its first step. */
export const createEngagement = async (page: Page, clientCompany: string, currency = 'EUR'): Promise<void> => {
  await page.getByLabel(t('start.clientCompany'), { exact: true }).fill(clientCompany)
  await page.getByLabel(t('start.currency'), { exact: true }).selectOption(currency)
  await button(page, t('start.create')).click()
  await heading(page, 'frame.title').waitFor()
}

/** The wizard of the import. */
export const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: t('wizard.title') })

/** Opens the wizard by its shortcut, chooses the file, and waits for the question what it is. */
const askKind = async (app: RunningApp, path: string): Promise<Locator> => {
  await app.page.keyboard.press('Control+i')
  const dialog = importDialog(app.page)
  await dialog.waitFor()
  await app.chooseFile(path)
  await button(dialog, t('wizard.file.choose')).click()
  await dialog.getByText(t('wizard.kind.lede')).waitFor()
  return dialog
}

/** Opens the wizard by its shortcut, chooses the file, and goes on until the file is read or refused. */
export const offerFile = async (app: RunningApp, path: string): Promise<Locator> => {
  const dialog = await askKind(app, path)
  await button(dialog, t('common.next')).click()
  return dialog
}

/** As `offerFile`, saying what one row of the sheet is. */
export const offerAs = async (app: RunningApp, path: string, kind: ImportKind): Promise<Locator> => {
  const dialog = await askKind(app, path)
  await choose(dialog, t(`wizard.kind.${kind}`))
  await button(dialog, t('common.next')).click()
  return dialog
}

/** Imports a file of clients from the first step of the wizard to its last, taking every guess. */
export const importClients = async (app: RunningApp, path: string, rows: number): Promise<void> => {
  const dialog = await offerFile(app, path)
  await dialog.getByText(t('wizard.reading.lede')).waitFor()
  await button(dialog, t('common.next')).click()
  await button(dialog, t('common.next')).click()
  await button(dialog, t('wizard.confirm', { count: rows })).click({ timeout: JOB_PATIENCE_MS })
  await dialog.getByText(t('wizard.import.done')).waitFor({ timeout: JOB_PATIENCE_MS })
  await button(dialog, t('common.done')).click()
}

/** Shuts what would stand before the next test. */
export const closeDialog = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) > 0) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

/** Picks in a box with suggestions by typing the whole name. */
export const pick = async (box: Locator, name: string): Promise<void> => {
  await box.fill(name)
  await box.page().getByRole('option', { name }).first().waitFor()
  await box.press('Enter')
}
