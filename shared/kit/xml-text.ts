/** Text as it stands in XML, made plain again. */

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
