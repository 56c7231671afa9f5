/** PNG logos laid on white: opaque pixels need no second decoding, which would make the file's bytes a matter of chance. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { PNG_SIGNATURE, readPngChunks, type PngChunk } from './png-chunks.ts'

/** Grey with alpha, and red-green-blue with alpha, both of 8 bits. */
const WITH_ALPHA: ReadonlyMap<number, number> = new Map([
  [4, 2],
  [6, 4],
])

/** The fifth filter of the PNG specification (Paeth): the neighbour nearest to left + above - corner. */
const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

const predict = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  return filter === 4 ? paeth(left, above, corner) : 0
}

/** Undoes the row filters; `bytesPerPixel` is also the distance to the left neighbour. */
const unfilter = (raw: Uint8Array, rowBytes: number, rows: number, bytesPerPixel: number): Uint8Array => {
  const out = new Uint8Array(rowBytes * rows)
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (rowBytes + 1)] ?? 0
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column
      const left = column >= bytesPerPixel ? (out[at - bytesPerPixel] ?? 0) : 0
      const above = row > 0 ? (out[at - rowBytes] ?? 0) : 0
      const corner = row > 0 && column >= bytesPerPixel ? (out[at - rowBytes - bytesPerPixel] ?? 0) : 0
      out[at] = (raw[row * (rowBytes + 1) + 1 + column] ?? 0) + predict(filter, left, above, corner)
    }
  }
  return out
}

const onWhite = (value: number, alpha: number): number => Math.round((value * alpha + 255 * (255 - alpha)) / 255)

/** Every row without filter, colours mixed with white by their alpha. */
const compose = (pixels: Uint8Array, width: number, height: number, channels: number): Uint8Array => {
  const colours = channels - 1
  const out = new Uint8Array(height * (width * colours + 1))
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width)
    const target = row * (width * colours + 1) + 1 + (pixel % width) * colours
    const alpha = pixels[pixel * channels + colours] ?? 255
    for (let colour = 0; colour < colours; colour += 1) {
      out[target + colour] = onWhite(pixels[pixel * channels + colour] ?? 0, alpha)
    }
  }
  return out
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const SIGNATURE = Buffer.from(PNG_SIGNATURE)

const joined = (chunks: readonly PngChunk[], type: string): Buffer =>
  Buffer.concat(chunks.filter(each => each.type === type).map(each => each.data))

/** A palette's colours mixed with white by the transparency of each. */
const flattenPalette = (chunks: readonly PngChunk[]): Uint8Array => {
  const alphas = joined(chunks, 'tRNS')
  const rewritten = chunks
    .filter(each => each.type !== 'tRNS')
    .map(each =>
      each.type === 'PLTE'
        ? { ...each, data: each.data.map((value, index) => onWhite(value, alphas[Math.floor(index / 3)] ?? 255)) }
        : each,
    )
  return Buffer.concat([SIGNATURE, ...rewritten.map(each => chunk(each.type, each.data))])
}

/**
 * @param bytes a PNG that `checkLogo` let in.
 * @returns the same picture on white, without transparency; interlaced and 16-bit pictures come back as they are.
 */
export const flattenPng = (bytes: Uint8Array): Uint8Array => {
  const chunks = readPngChunks(bytes)
  const header = chunks?.find(each => each.type === 'IHDR')?.data
  if (chunks === undefined || header === undefined) return bytes
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height, depth, colourType, interlaced] = [
    view.getUint32(0),
    view.getUint32(4),
    view.getUint8(8),
    view.getUint8(9),
    view.getUint8(12) !== 0,
  ]
  if (colourType === 3 && chunks.some(each => each.type === 'tRNS')) return flattenPalette(chunks)
  const channels = WITH_ALPHA.get(colourType)
  if (channels === undefined || depth !== 8 || interlaced) return bytes
  const raw = inflateSync(joined(chunks, 'IDAT'))
  const pixels = unfilter(raw, width * channels, height, channels)
  const opaqueHeader = Uint8Array.from(header)
  opaqueHeader[9] = colourType - 4
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', opaqueHeader),
    chunk('IDAT', deflateSync(compose(pixels, width, height, channels))),
    chunk('IEND', new Uint8Array()),
  ])
}
