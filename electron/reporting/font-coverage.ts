/** Which code points a TrueType font can draw, read from its character map: what it lacks would vanish on paper. */

/** What one font can draw. */
export type Coverage = { has(codePoint: number): boolean }

type Range = { readonly from: number; readonly to: number }

/** Finds the table `tag` in the font's table directory (OpenType specification, "Table Directory"). */
const findTable = (view: DataView, tag: string): number | undefined => {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map(byte => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return undefined
}

/** Subtable format 12: groups of 32-bit code points with consecutive glyphs. */
const rangesOfFormat12 = (view: DataView, at: number): Range[] => {
  const groups = view.getUint32(at + 12)
  return Array.from({ length: groups }, (_, index) => {
    const group = at + 16 + index * 12
    // A group that starts at glyph 0 starts with ".notdef", which draws an empty box.
    const skip = view.getUint32(group + 8) === 0 ? 1 : 0
    return { from: view.getUint32(group) + skip, to: view.getUint32(group + 4) }
  })
}

/** Subtable format 4: segments of 16-bit code points, by delta or through a glyph array. */
const rangesOfFormat4 = (view: DataView, at: number): Range[] => {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  const ranges: Range[] = []
  for (let segment = 0; segment < segments; segment += 1) {
    const from = view.getUint16(starts + segment * 2)
    const to = view.getUint16(ends + segment * 2)
    const delta = view.getUint16(deltas + segment * 2)
    const offset = view.getUint16(offsets + segment * 2)
    for (let code = from; code <= to && code !== 0xffff; code += 1) {
      const place = offsets + segment * 2 + offset + (code - from) * 2
      const glyph = offset === 0 ? (code + delta) & 0xffff : view.getUint16(place)
      if (glyph !== 0) ranges.push({ from: code, to: code })
    }
  }
  return ranges
}

/** Reads every Unicode subtable of format 4 or 12; the two are what current fonts hold. */
const readRanges = (view: DataView): Range[] => {
  const cmap = findTable(view, 'cmap')
  if (cmap === undefined) return []
  const found: Range[] = []
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(at)
    if (format === 12) found.push(...rangesOfFormat12(view, at))
    if (format === 4) found.push(...rangesOfFormat4(view, at))
  }
  return found
}

/** @param bytes a whole TTF file. */
export const readCoverage = (bytes: Uint8Array): Coverage => {
  const codePoints = new Set<number>()
  for (const range of readRanges(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    for (let code = range.from; code <= range.to; code += 1) codePoints.add(code)
  }
  return { has: codePoint => codePoints.has(codePoint) }
}
