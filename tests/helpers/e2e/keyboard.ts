/** The program by keyboard alone: going by Tab to what has a name, typing, pressing. No pointer, and no focus set from outside. */
import type { Page } from 'playwright'

/** More presses than any screen has stops. */
const MOST_STOPS = 400

type Stop = { readonly role: string; readonly name: string }

/** What the keyboard stands on, as a screen reader would name it. */
const standsOn = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { role: '', name: '' }
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const labels = isField ? [...(element.labels ?? [])].map(one => one.textContent) : []
    const name = element.getAttribute('aria-label') ?? (labelled.trim() || labels.join(' ') || element.textContent)
    const role = element.getAttribute('role') ?? (element instanceof HTMLInputElement ? element.type : element.tagName)
    return { role: role.toLowerCase(), name: name.replaceAll(/\s+/g, ' ').trim() }
  })

/** Presses Tab (or Shift+Tab) until the keyboard stands on something of this name. @throws where it never does */
export const tabTo = async (page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const fits = ({ name: found }: Stop): boolean => (typeof name === 'string' ? found === name : name.test(found))
  const met: string[] = []
  for (let press = 0; press < MOST_STOPS; press += 1) {
    const stop = await standsOn(page)
    if (fits(stop)) return
    met.push(stop.name.slice(0, 40))
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard never came to ${String(name)}; it met: ${[...new Set(met)].join(' | ')}`)
}

/** Goes there and presses Enter. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Waits until the keyboard stands on something of this name by itself. */
export const waitForFocus = async (page: Page, name: string | RegExp): Promise<void> => {
  const until = Date.now() + 10_000
  for (;;) {
    const { name: found } = await standsOn(page)
    if (typeof name === 'string' ? found === name : name.test(found)) return
    if (Date.now() > until) throw new Error(`The keyboard stands on "${found}", not on ${String(name)}`)
    await page.waitForTimeout(20)
  }
}

/** Types a line where the keyboard stands. */
export const line = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
