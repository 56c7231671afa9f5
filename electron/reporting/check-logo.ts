/** The door for logos: only real, whole, small and harmless pictures come in. */
import { inflateSync } from 'node:zlib'
import type { LogoMediaType } from '#shared/domain/brand.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { isPng, readPngChunks } from './png-chunks.ts'
import { sanitiseSvg } from './sanitise-svg.ts'

/** A logo as it may be stored; sizes in pixels. An SVG's `bytes` are those of its sanitised markup. */
export type CheckedLogo = {
  readonly mediaType: LogoMediaType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export const MAX_LOGO_BYTES = 2 * 1024 * 1024
export const MAX_LOGO_PIXELS = 4000

type Size = { readonly width: number; readonly height: number }

/** Samples per pixel by PNG colour type; a type without an entry does not exist. */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** The seven passes of interlacing: first column and row, then the steps between (PNG specification, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Bytes of the pixels once they are unpacked, with the filter byte of each row. */
const unpackedBytes = ({ width, height }: Size, bitsPerPixel: number, interlaced: boolean): number => {
  const part = (columns: number, rows: number): number =>
    columns === 0 || rows === 0 ? 0 : rows * (1 + Math.ceil((columns * bitsPerPixel) / 8))
  if (!interlaced) return part(width, height)
  return PASSES.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + part(Math.max(0, Math.ceil((width - x) / stepX)), Math.max(0, Math.ceil((height - y) / stepY))),
    0,
  )
}

const isTooWide = ({ width, height }: Size): boolean => width > MAX_LOGO_PIXELS || height > MAX_LOGO_PIXELS

const tooLarge = (size: Size): Result<never> => fail('logo-too-large', { ...size, limit: MAX_LOGO_PIXELS })

/** Unpacks the pixels, because a picture with broken ones would end the report instead of standing in it. */
const checkPng = (bytes: Uint8Array): Result<Size> => {
  const chunks = readPngChunks(bytes)
  const header = chunks?.[0]?.data
  if (chunks === undefined || header === undefined) return fail('logo-not-an-image')
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const size = { width: view.getUint32(0), height: view.getUint32(4) }
  const samples = SAMPLES.get(view.getUint8(9))
  if (samples === undefined || size.width === 0 || size.height === 0) return fail('logo-not-an-image')
  if (isTooWide(size)) return tooLarge(size)
  const expected = unpackedBytes(size, samples * view.getUint8(8), view.getUint8(12) !== 0)
  try {
    const packed = Buffer.concat(chunks.filter(chunk => chunk.type === 'IDAT').map(chunk => chunk.data))
    const pixels = inflateSync(packed, { maxOutputLength: expected + 1 })
    return pixels.length === expected ? ok(size) : fail('logo-not-an-image')
  } catch {
    // zlib throws at damaged data and at more data than the header announced.
    return fail('logo-not-an-image')
  }
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/** Frame headers (SOF0 … SOF15 without the tables between them) hold the size. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments to the frame header; the file must end as a JPEG ends. */
const checkJpeg = (bytes: Uint8Array): Result<Size> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tail = bytes.subarray(Math.max(0, bytes.length - 64))
  const ends = tail.some((byte, index) => byte === 0xff && tail[index + 1] === 0xd9)
  if (!ends) return fail('logo-not-an-image')
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
      if (size.width === 0 || size.height === 0) return fail('logo-not-an-image')
      return isTooWide(size) ? tooLarge(size) : ok(size)
    }
    at += 2 + view.getUint16(at + 2)
  }
  return fail('logo-not-an-image')
}

const svgSize = (svg: string): Size => {
  const attribute = (name: string): string | undefined => new RegExp(`^<svg[^>]*? ${name}="([^"]*)"`).exec(svg)?.[1]
  const box = (attribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const side = (name: string, place: number): number =>
    Math.ceil(Number.parseFloat(attribute(name) ?? String(box[place] ?? 0)))
  return { width: side('width', 2), height: side('height', 3) }
}

const checkSvg = (bytes: Uint8Array): Result<CheckedLogo> => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('logo-not-an-image')
  }
  const clean = sanitiseSvg(text)
  if (!clean.ok) return clean
  // A drawing has no pixels: its size is only its shape.
  return ok({ mediaType: 'image/svg+xml', ...svgSize(clean.value), bytes: new TextEncoder().encode(clean.value) })
}

/**
 * Told by its content, whatever its name says.
 * @returns failures: `logo-too-large` (over 2 MB, or a side over 4,000 pixels), `logo-not-an-image` (no PNG, JPEG or
 * SVG, or a damaged one), `logo-unsafe` {what} (an SVG that can run or load something).
 */
export const checkLogo = (bytes: Uint8Array): Result<CheckedLogo> => {
  if (bytes.length > MAX_LOGO_BYTES) return fail('logo-too-large', { bytes: bytes.length, limit: MAX_LOGO_BYTES })
  if (isPng(bytes)) {
    const size = checkPng(bytes)
    return size.ok ? ok({ mediaType: 'image/png', ...size.value, bytes }) : size
  }
  if (isJpeg(bytes)) {
    const size = checkJpeg(bytes)
    return size.ok ? ok({ mediaType: 'image/jpeg', ...size.value, bytes }) : size
  }
  return checkSvg(bytes)
}
