import { describe, expect, test } from 'vitest'
import { DARK_THEME, LIGHT_THEME } from '#shared/charts/theme.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { CHART_CASES } from './chart-cases.ts'

type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

const ENTITY = /&(?!(?:amp|lt|gt|quot|#39);)/

/** Reads the markup strictly: every element is closed in its place, attributes are quoted, text and values are escaped. */
const readStrictly = (svg: string): Element[] => {
  const elements: Element[] = []
  const open: string[] = []
  let position = 0
  const token = /<(\/?)([a-z]+)((?: [A-Za-z0-9-]+="[^"<]*")*)(\/?)>|([^<]+)/y
  while (position < svg.length) {
    token.lastIndex = position
    const found = token.exec(svg)
    if (found === null) throw new Error(`not well-formed at ${svg.slice(position, position + 60)}`)
    position = token.lastIndex
    const [, closing, name = '', list = '', alone, text] = found
    if (ENTITY.test(text ?? list)) throw new Error(`an unescaped "&" in ${text ?? list}`)
    if (text !== undefined) continue
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
      continue
    }
    const attributes = [...list.matchAll(/ ([A-Za-z0-9-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    )
    elements.push({ name, attributes: new Map(attributes) })
    if (alone !== '/') open.push(name)
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} is not closed`)
  return elements
}

const ALLOWED = ['svg', 'title', 'rect', 'line', 'path', 'circle', 'text']
const FORBIDDEN = /hsl|oklch|rgb|var\(|paint-order|filter|foreignObject|style=|class=|href|NaN|undefined|Infinity|null/
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const cases = CHART_CASES.flatMap(chart =>
  LANGUAGES.flatMap(language => [LIGHT_THEME, DARK_THEME].map(theme => ({ name: chart.name, language, chart, theme }))),
)

describe.each(cases)('$name in $language', ({ chart, language, theme }) => {
  const svg = chart.draw(theme, language)

  test('is well-formed and keeps to what the screen and the report draw alike', () => {
    const elements = readStrictly(svg)
    expect(svg).not.toMatch(FORBIDDEN)
    expect(svg.replaceAll(NOT_XML, '')).toBe(svg)
    expect(svg.isWellFormed()).toBe(true)
    for (const { name, attributes } of elements) {
      expect(ALLOWED).toContain(name)
      for (const colour of [attributes.get('fill'), attributes.get('stroke')]) {
        expect(colour ?? 'none').toMatch(/^(#[0-9a-f]{6}|none)$/)
      }
      expect(attributes.get('font-weight') ?? '400').toMatch(/^(400|700)$/)
    }
  })

  test('has a numeric size and matching viewBox, and draws within its width', () => {
    const [root, title, ...parts] = readStrictly(svg)
    const [width, height] = [Number(root?.attributes.get('width')), Number(root?.attributes.get('height'))]
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThan(0)
    expect(root?.attributes.get('viewBox')).toBe(`0 0 ${width} ${height}`)
    expect(root?.attributes.get('font-family')).toBeDefined()
    expect(title?.name).toBe('title')
    for (const { attributes } of parts) {
      const x = Number(attributes.get('x') ?? attributes.get('cx') ?? 0)
      const y = Number(attributes.get('y') ?? attributes.get('cy') ?? 0)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + Number(attributes.get('width') ?? 0)).toBeLessThanOrEqual(width + 0.1)
      expect(y + (attributes.has('width') ? Number(attributes.get('height')) : 0)).toBeLessThanOrEqual(height)
    }
  })

  test('has its summary as the title', () => {
    const summary = chart.summary(language)
    expect(summary.length).toBeGreaterThan(10)
    expect(summary).not.toMatch(/charts\.|\{\{/)
    const title = /<title>([^<]*)<\/title>/.exec(svg)?.[1] ?? ''
    const read = title.replaceAll(/&[^;]+;/g, entity => CHARACTERS[entity] ?? entity)
    expect(read).toBe(summary.toWellFormed().replaceAll(/\n/g, ' ').replaceAll(NOT_XML, ''))
  })
})
