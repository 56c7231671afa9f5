/** The little of XML that finding our way inside a workbook needs: attributes, and pieces that end between tags. */
import { unescapeXml } from '#shared/kit/xml-text.ts'

/** @param name with or without prefix; a prefix in the tag is ignored. @returns the value, or undefined. */
export const attributeOf = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}

/** Walks over long XML in pieces that end between tags, so that no piece must become one huge string. */
export function* xmlPieces(bytes: Buffer, size = 4 * 1024 * 1024): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    let end = Math.min(start + size, bytes.length)
    if (end < bytes.length) {
      const tag = bytes.lastIndexOf(0x3c, end - 1)
      if (tag > start) end = tag
    }
    // Tags and references are ASCII; the texts between them are only looked at for being empty.
    yield bytes.toString('latin1', start, end)
    start = end
  }
}

/** Declarations that no spreadsheet program writes and that make small files enormous or read other files. */
export const declaresEntities = (bytes: Buffer): boolean =>
  bytes.includes('<!ENTITY') || bytes.includes('<!DOCTYPE') || bytes.includes('<\0!\0E\0N\0T\0I\0T\0Y')
