/** A text file as pieces of decoded text: never more than one piece in memory, whatever the size of the file. */
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { guessLegacyEncoding, markedEncoding, zeroByteEncoding, type Encoding } from './detect-encoding.ts'

const PIECE = 1024 * 1024
const SAMPLE = 256 * 1024
const HEAD = 64 * 1024

/** @returns pieces of bytes in order; the file is closed when the walk ends, also early. */
export function* filePieces(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE)
      const size = readSync(file, piece, 0, PIECE, null)
      if (size === 0) return
      yield piece.subarray(0, size)
    }
  } finally {
    closeSync(file)
  }
}

const LONGEST_CHARACTER = 4

/** Length of the UTF-8 bytes without a character that their end cuts in two. */
export const wholeLength = (bytes: Buffer): number => {
  const least = Math.max(0, bytes.length - LONGEST_CHARACTER + 1)
  for (let at = bytes.length - 1; at >= least; at -= 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return at + wanted > bytes.length ? at : bytes.length
    }
  }
  return bytes.length
}

/** The lines around bytes above ASCII, to guess from. */
const highPart = (piece: Buffer, room: number): Buffer => {
  const at = piece.findIndex(byte => byte >= 0x80)
  return at === -1 ? piece.subarray(0, 0) : piece.subarray(Math.max(0, at - 200), at + room)
}

/** Reads the whole file once: valid UTF-8 to the last byte is UTF-8, anything else is guessed from its letters. */
export const detectFileEncoding = (path: string): Encoding => {
  let rest: Buffer = Buffer.alloc(0)
  const samples: Buffer[] = []
  let sampled = 0
  let valid = true
  let first = true
  for (const piece of filePieces(path)) {
    const known = first ? (markedEncoding(piece) ?? zeroByteEncoding(piece.subarray(0, HEAD))) : undefined
    if (known !== undefined) return known
    first = false
    if (sampled < SAMPLE) {
      const part = Buffer.from(highPart(piece, SAMPLE - sampled))
      samples.push(part)
      sampled += part.length
    }
    if (valid) {
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      const end = wholeLength(joined)
      valid = isUtf8(joined.subarray(0, end))
      rest = joined.subarray(end)
    }
    if (!valid && sampled >= SAMPLE) break
  }
  return valid && rest.length === 0 ? 'utf-8' : guessLegacyEncoding(Buffer.concat(samples))
}

export type TextPiece = { readonly text: string; readonly bytesRead: number }

/** @returns decoded pieces; a byte order mark is left out, undecodable bytes become U+FFFD. */
export function* textPieces(path: string, encoding: string): Generator<TextPiece> {
  const decoder = new TextDecoder(encoding)
  let bytesRead = 0
  for (const piece of filePieces(path)) {
    bytesRead += piece.length
    yield { text: decoder.decode(piece, { stream: true }), bytesRead }
  }
  yield { text: decoder.decode(), bytesRead }
}
