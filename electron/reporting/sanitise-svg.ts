/** SVG logos made harmless: read strictly, then written anew with nothing but drawing elements and attributes. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { unescapeXml } from '#shared/kit/xml-text.ts'

type SvgElement = {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: (SvgElement | string)[]
}

const ELEMENTS = new Set(
  (
    'svg g defs style symbol use path rect circle ellipse line polyline polygon text tspan title desc ' +
    'linearGradient radialGradient stop pattern clipPath mask'
  ).split(' '),
)

const ATTRIBUTES = new Set(
  (
    'xmlns version viewBox width height preserveAspectRatio id class x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points ' +
    'transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule mask ' +
    'font-family font-size font-style font-weight text-anchor dominant-baseline letter-spacing rotate textLength ' +
    'offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits ' +
    'patternTransform clipPathUnits maskUnits maskContentUnits href xlink:href style'
  ).split(' '),
)

/** Elements that can run, load or show something foreign: their presence alone is reason to refuse. */
const REFUSED = new Set(['script', 'foreignobject', 'image', 'feimage', 'iframe', 'object', 'embed', 'audio', 'video'])
const MAX_DEPTH = 64
/** Elements drawn after every `use` is followed. */
const MAX_DRAWN = 20_000

const unsafe = (what: string): Result<never> => fail('logo-unsafe', { what })
const notAnImage = (): Result<never> => fail('logo-not-an-image')

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Reads `name="value"` pairs; undefined where anything else stands among them. */
const readAttributes = (source: string): Map<string, string> | undefined => {
  const attributes = new Map<string, string>()
  const rest = source.replaceAll(/([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g, (_, name: string, one, other) => {
    attributes.set(name, unescapeXml(String(one ?? other ?? '')))
    return ''
  })
  return rest.trim() === '' ? attributes : undefined
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/gy

/** A strict reading of well-formed XML; anything it does not know ends it. */
const parse = (source: string): SvgElement | undefined => {
  const root: SvgElement = { name: '', attributes: new Map(), children: [] }
  const open: SvgElement[] = [root]
  TOKEN.lastIndex = 0
  let read = 0
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    read = TOKEN.lastIndex
    const parent = open.at(-1)
    if (parent === undefined) return undefined
    const [token, closed, opened, attributeText, selfClosed] = match
    if (closed !== undefined) {
      if (parent.name !== closed || open.length < 2) return undefined
      open.pop()
    } else if (opened !== undefined) {
      const attributes = readAttributes(attributeText ?? '')
      if (attributes === undefined || open.length > MAX_DEPTH) return undefined
      const element: SvgElement = { name: opened, attributes, children: [] }
      parent.children.push(element)
      if (selfClosed === '') open.push(element)
    } else if (token.startsWith('<![CDATA[')) {
      parent.children.push(token.slice(9, -3))
    } else if (!token.startsWith('<')) {
      parent.children.push(unescapeXml(token))
    }
  }
  const [only, ...others] = root.children.filter(child => typeof child !== 'string')
  const complete = read === source.length && open.length === 1 && others.length === 0
  return complete && typeof only === 'object' ? only : undefined
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** References may only point within the drawing. */
const isForeign = (name: string, value: string): boolean => {
  if (localName(name) === 'href') return !value.trim().startsWith('#')
  const urls = [...value.matchAll(/url\s*\(\s*["']?\s*([^)"']*)/gi)]
  return (
    urls.some(([, target]) => !(target ?? '').startsWith('#')) || /@import|expression\s*\(|javascript:|\\/i.test(value)
  )
}

/** @returns what makes an element, or one within it, dangerous. */
const findDanger = (element: SvgElement): string | undefined => {
  if (REFUSED.has(localName(element.name).toLowerCase())) return localName(element.name)
  const words = element.children.filter(child => typeof child === 'string').join('')
  if (element.name === 'style' && isForeign('style', words)) return 'style'
  for (const [name, value] of element.attributes) {
    if (localName(name).toLowerCase().startsWith('on')) return name
    if (!name.startsWith('xmlns') && ATTRIBUTES.has(name) && isForeign(name, value)) return name
    if (localName(name) === 'href' && isForeign(name, value)) return name
  }
  for (const child of element.children) {
    const danger = typeof child === 'string' ? undefined : findDanger(child)
    if (danger !== undefined) return danger
  }
  return undefined
}

/** Keeps what is allowed; an element that is not goes with all it holds. Only text elements keep their words. */
const keep = (element: SvgElement): SvgElement => {
  const holdsText = ['text', 'tspan', 'title', 'desc', 'style'].includes(element.name)
  const attributes = [...element.attributes].filter(([name]) => ATTRIBUTES.has(name))
  const children = element.children.flatMap((child): (SvgElement | string)[] => {
    if (typeof child === 'string') return holdsText ? [child] : []
    return ELEMENTS.has(child.name) ? [keep(child)] : []
  })
  return { name: element.name, attributes: new Map(attributes), children }
}

const elementsOf = (element: SvgElement): SvgElement[] => [
  element,
  ...element.children.flatMap(child => (typeof child === 'string' ? [] : elementsOf(child))),
]

const targetsOf = (element: SvgElement): string[] =>
  [...element.attributes].flatMap(([name, value]) =>
    localName(name) === 'href' && value.trim().startsWith('#')
      ? [value.trim().slice(1)]
      : [...value.matchAll(/url\s*\(\s*["']?\s*#([^)"'\s]*)/gi)].map(([, id]) => id ?? ''),
  )

/** How many elements are drawn once every reference is followed; infinite where references run in a circle. */
const drawnElements = (root: SvgElement): number => {
  const byId = new Map(elementsOf(root).map(element => [element.attributes.get('id') ?? '', element]))
  const known = new Map<SvgElement, number>()
  const count = (element: SvgElement): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    // Until it is counted, meeting it again means a circle.
    known.set(element, Number.POSITIVE_INFINITY)
    const inside = element.children.flatMap(child => (typeof child === 'string' ? [] : [count(child)]))
    const referred = targetsOf(element).flatMap(id => {
      const target = id === '' ? undefined : byId.get(id)
      return target === undefined ? [] : [count(target)]
    })
    const total = [...inside, ...referred].reduce((sum, each) => sum + each, 1)
    known.set(element, total)
    return total
  }
  return count(root)
}

const NUMBER = /^\s*\d+(?:\.\d+)?(?:px|pt|mm|cm|in)?\s*$/

/** A size in per cent says nothing on paper: then the view box gives the size. */
const withSize = (root: SvgElement): boolean => {
  for (const name of ['width', 'height']) {
    const value = root.attributes.get(name)
    if (value !== undefined && !NUMBER.test(value)) root.attributes.delete(name)
  }
  const box = root.attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const hasBox = box?.length === 4 && box.every(Number.isFinite) && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0
  if (!hasBox) root.attributes.delete('viewBox')
  return hasBox || (root.attributes.has('width') && root.attributes.has('height'))
}

const write = (element: SvgElement): string => {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${encode(value)}"`).join('')
  const children = element.children.map(child => (typeof child === 'string' ? encode(child) : write(child))).join('')
  return children === ''
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${children}</${element.name}>`
}

/**
 * @param text the file of an SVG logo.
 * @returns markup of allow-listed elements and attributes that refer only to themselves; failures: `logo-not-an-image`
 * where it is no well-formed SVG with a size, `logo-unsafe` {what} where it declares entities, can run or load
 * anything, or multiplies itself by references.
 */
export const sanitiseSvg = (text: string): Result<string> => {
  const source = text.replace(/^\ufeff/, '')
  if (/<!(?:DOCTYPE|ENTITY|ATTLIST|ELEMENT)/i.test(source)) return unsafe('DOCTYPE')
  const root = parse(source)
  if (root === undefined || root.name !== 'svg') return notAnImage()
  const danger = findDanger(root)
  if (danger !== undefined) return unsafe(danger)
  const clean = keep(root)
  if (drawnElements(clean) > MAX_DRAWN) return unsafe('use')
  if (!withSize(clean)) return notAnImage()
  clean.attributes.set('xmlns', 'http://www.w3.org/2000/svg')
  if (elementsOf(clean).some(element => element.attributes.has('xlink:href'))) {
    clean.attributes.set('xmlns:xlink', 'http://www.w3.org/1999/xlink')
  }
  return ok(write(clean))
}
