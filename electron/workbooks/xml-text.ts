/** The little of XML that finding our way inside a workbook needs: attributes and the five entities. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** @returns the text with its character references resolved; entities that a document declares itself stay as written. */
export const unescapeXml = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16))
      return decimal === undefined ? (NAMED[(name ?? '').toLowerCase()] ?? '') : codePoint(Number(decimal))
    },
  )

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
