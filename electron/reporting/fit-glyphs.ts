/** Makes sure that every letter of a definition can be drawn: the serif gives way to the sans, and what neither has is named. */
import type { StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import type { Coverage } from './font-coverage.ts'
import { SANS, SERIF, type FontFamily, type FontStyle } from './fonts.ts'
import { svgTexts } from './svg-texts.ts'

/** What each of the report's fonts can draw. */
export type Coverages = { readonly [family in FontFamily]: { readonly [style in FontStyle]: Coverage } }

type Face = { readonly font: FontFamily; readonly bold: boolean; readonly italics: boolean }
type Node = { [key: string]: unknown }

const styleOf = (face: Face): FontStyle => {
  if (face.bold) return face.italics ? 'bolditalics' : 'bold'
  return face.italics ? 'italics' : 'normal'
}

const merge = (face: Face, source: Node): Face => ({
  font: source['font'] === SERIF || source['font'] === SANS ? source['font'] : face.font,
  bold: typeof source['bold'] === 'boolean' ? source['bold'] : face.bold,
  italics: typeof source['italics'] === 'boolean' ? source['italics'] : face.italics,
})

const faceOf = (face: Face, node: Node, styles: StyleDictionary): Face => {
  const named = typeof node['style'] === 'string' ? styles[node['style']] : undefined
  return merge(named === undefined ? face : merge(face, named as Node), node)
}

/** @returns the first character of `text` that the font lacks; line feeds are never drawn. */
const findMissing = (text: string, coverage: Coverage): string | undefined =>
  Array.from(text).find(character => character !== '\n' && !coverage.has(character.codePointAt(0) ?? 0))

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Where in the text the character stands, so that its author finds it. */
const excerpt = (text: string, character: string): string => {
  const at = text.indexOf(character)
  return text.slice(Math.max(0, at - 30), at + 30).toWellFormed()
}

const missing = (text: string, character: string): Result<never> =>
  fail('glyph-missing', { character, codePoint: codePointName(character), text: excerpt(text, character) })

/**
 * Walks the definition; a text that the serif cannot draw is set in the sans.
 * @returns failure `glyph-missing` {character, codePoint, text} for the first character that no font of the report has.
 */
export const fitGlyphs = (definition: TDocumentDefinitions, coverages: Coverages): Result<null> => {
  const styles = definition.styles ?? {}

  const checkText = (text: string, face: Face, owner: Node | undefined): Result<null> => {
    const style = styleOf(face)
    if (findMissing(text, coverages[face.font][style]) === undefined) return ok(null)
    const inSans = findMissing(text, coverages[SANS][style])
    if (inSans !== undefined) return missing(text, inSans)
    if (owner !== undefined) owner['font'] = SANS
    return ok(null)
  }

  const walk = (value: unknown, face: Face, owner: Node | undefined): Result<null> => {
    if (typeof value === 'string') return checkText(value, face, owner)
    if (Array.isArray(value)) {
      for (const item of value) {
        const result = walk(item, face, owner)
        if (!result.ok) return result
      }
      return ok(null)
    }
    if (typeof value !== 'object' || value === null) return ok(null)
    const node = value as Node
    const own = faceOf(face, node, styles)
    const svg = typeof node['svg'] === 'string' ? svgTexts(node['svg']) : []
    const table = node['table'] as Node | undefined
    const toc = node['toc'] as Node | undefined
    const parts = [
      node['text'],
      node['stack'],
      node['columns'],
      node['ul'],
      node['ol'],
      table?.['body'],
      toc?.['title'],
    ]
    return walk([...parts.filter(part => part !== undefined), ...svg], own, node)
  }

  return walk(definition.content, { font: SANS, bold: false, italics: false }, undefined)
}
