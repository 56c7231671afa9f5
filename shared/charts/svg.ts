/**
 * The small part of SVG that both the screen and the report's writer draw alike: fixed numeric size, hex colours, weights
 * 400 and 700; no variables, patterns, filters or outlines of text. All text passes through here and is escaped.
 */
import type { ChartTheme } from './theme.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML may hold it: markup escaped, broken surrogates replaced, control characters (which no escape allows) dropped. */
export const escapeXml = (text: string): string =>
  Array.from(text.toWellFormed().replaceAll(/[\t\r\n]+/g, ' '))
    .filter(character => character >= ' ' && character !== '\ufffe' && character !== '\uffff')
    .join('')
    .replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? '')

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Two decimals are finer than any screen or printer shows. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value)

/** One element; every value is escaped, `content` is markup already. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const list = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${written(value)}"`,
  )
  return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`
}

export type TextStyle = {
  readonly size: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly isBold?: boolean
}

/** One line of text; `y` is its baseline. */
export const textLine = (text: string, x: number, y: number, style: TextStyle): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      fill: style.fill,
      'text-anchor': style.anchor ?? 'start',
      'font-weight': style.isBold === true ? 700 : 400,
    },
    escapeXml(text),
  )

/** A filled rectangle; a negative width or height draws nothing. */
export const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), fill })

/** A straight line, one unit wide. */
export const rule = (x1: number, y1: number, x2: number, y2: number, stroke: string, dashes?: string): string =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 1, 'stroke-dasharray': dashes })

/** A path through points, `M x y L x y …`. */
export const pathThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'} ${written(x)} ${written(y)}`).join(' ')

export type Drawing = {
  readonly width: number
  readonly height: number
  /** The chart in words, for those who do not see it. */
  readonly summary: string
  readonly body: readonly string[]
}

/** The whole drawing, with its words as the title that a screen reader says. */
export const svgDocument = (drawing: Drawing, theme: ChartTheme): string => {
  const width = Math.round(drawing.width)
  const height = Math.round(drawing.height)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': theme.fontFamily,
      'font-size': theme.fontSize,
    },
    element('title', {}, escapeXml(drawing.summary)) + drawing.body.join(''),
  )
}
