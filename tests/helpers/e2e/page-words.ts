/** What a screen says, to eyes and to screen readers, and which of it is not in the screen's language. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { messages } from '#shared/i18n/messages.ts'
import { LANGUAGES, type Language, type Localised } from '#shared/kit/language.ts'

export type PageWords = { readonly all: readonly string[]; readonly headings: readonly string[] }

/** @returns every text in sight, and the names that only screen readers hear. */
export const readWords = (page: Page): Promise<PageWords> =>
  page.evaluate(() => {
    const visible = (element: Element | null): boolean =>
      element !== null &&
      (element instanceof HTMLOptionElement || element.checkVisibility({ visibilityProperty: true }))
    const all: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.nodeValue ?? '').trim()
      if (text !== '' && visible(node.parentElement)) all.push(text)
    }
    for (const element of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name)?.trim() ?? ''
        if (text !== '' && visible(element)) all.push(text)
      }
    }
    const headings = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4')].filter(visible)
    return { all, headings: headings.map(heading => heading.innerText.trim()) }
  })

type Sentences = Readonly<Record<string, string>>

/** Every message under its whole key. */
const sentencesOf = (language: Language): Sentences =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([room, texts]) =>
      Object.entries(texts[language] as Sentences).map(([key, text]) => [`${room}.${key}`, text]),
    ),
  )

const namesIn = (language: Language): string[] =>
  ['reasons', 'tools', 'methods'].flatMap(name => {
    const path = resolve(import.meta.dirname, `../../../resources/catalogues/${name}.json`)
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly name: Localised }[]).map(entry => entry.name[language])
  })

const ALL: { readonly [language in Language]: Sentences } = {
  en: sentencesOf('en'),
  ru: sentencesOf('ru'),
  sq: sentencesOf('sq'),
}
const ROOMS = Object.keys(messages).join('|')
const LOOKS_LIKE_KEY = new RegExp(`^(${ROOMS})\\.[a-z][\\w.-]+$`)
/** Shorter texts are the same in too many languages to tell anything. */
const LEAST_LETTERS = 4
const PLACEHOLDER = /\{\{.*?\}\}/g

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Languages have their own names on the start screen, whatever the screen speaks. */
const OWN_NAMES = ['English', 'Русский', 'Shqip']

/** @returns a judge: does this text belong to another of the three languages than the screen's? */
const foreignText = (language: Language): ((text: string) => boolean) => {
  const own = new Set([...Object.values(ALL[language]), ...namesIn(language), ...OWN_NAMES])
  const exact = new Set<string>()
  const patterns: RegExp[] = []
  for (const other of LANGUAGES.filter(one => one !== language)) {
    for (const [key, text] of Object.entries(ALL[other])) {
      const letters = text.replaceAll(PLACEHOLDER, '').replaceAll(/\P{L}/gu, '')
      if (own.has(text) || ALL[language][key] === text || letters.length < LEAST_LETTERS) continue
      if (!text.includes('{{')) exact.add(text)
      else if (letters.length >= 2 * LEAST_LETTERS)
        patterns.push(new RegExp(`^${text.split(PLACEHOLDER).map(escaped).join('.+?')}$`, 's'))
    }
    for (const name of namesIn(other)) if (!own.has(name)) exact.add(name)
  }
  return text => !own.has(text) && (exact.has(text) || patterns.some(pattern => pattern.test(text)))
}

const FOREIGN: { readonly [language in Language]: (text: string) => boolean } = {
  en: foreignText('en'),
  ru: foreignText('ru'),
  sq: foreignText('sq'),
}

/** @returns what is wrong with the words of a screen: keys without a text, unfilled places, a full stop twice, texts of another language. */
export const wrongWords = ({ all, headings }: PageWords, language: Language): string[] => [
  ...all.filter(text => LOOKS_LIKE_KEY.test(text)).map(text => `key: ${text}`),
  ...all.filter(text => /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /.test(text)).map(text => `unfilled: ${text}`),
  ...all.filter(text => /[^.]\.\.(?!\.)/.test(text)).map(text => `two full stops: ${text}`),
  ...all.filter(FOREIGN[language]).map(text => `not ${language}: ${text}`),
  ...(language === 'ru' ? headings.filter(text => !/\p{Script=Cyrillic}/u.test(text)) : []).map(
    text => `heading not in Russian: ${text}`,
  ),
]
