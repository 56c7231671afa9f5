/** The words within a drawing of ours: each run of letters between two tags, its entities resolved. */
import { unescapeXml } from '#shared/kit/xml-text.ts'

/** @returns the texts that are drawn; a title or description, which is only spoken, is left out. */
export const svgTexts = (svg: string): string[] =>
  [...svg.replaceAll(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '').matchAll(/>([^<>]+)</g)]
    .map(([, text]) => unescapeXml(text ?? '').trim())
    .filter(text => text !== '')
