/** A text file as pieces of UTF-8 that end between characters, whatever its encoding: what is UTF-8 already is not decoded at all. */
import { isUtf8 } from 'node:buffer'
import { filePieces, wholeLength } from './text-pieces.ts'

export type Utf8Piece = { readonly bytes: Buffer; readonly bytesRead: number }

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
function* fromUtf8(path: string): Generator<Utf8Piece> {
  // Only bytes that are not UTF-8 go through it, so that they become U+FFFD as in any other reader.
  const mender = new TextDecoder('utf-8', { ignoreBOM: true })
  const mend = (bytes: Buffer): Buffer => (isUtf8(bytes) ? bytes : Buffer.from(mender.decode(bytes)))
  let rest: Buffer = Buffer.alloc(0)
  let bytesRead = 0
  for (const piece of filePieces(path)) {
    const first = bytesRead === 0
    bytesRead += piece.length
    const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const marked = first && joined.subarray(0, 3).equals(BYTE_ORDER_MARK)
    const bytes = marked ? joined.subarray(3) : joined
    const end = wholeLength(bytes)
    rest = bytes.subarray(end)
    if (end > 0) yield { bytes: mend(bytes.subarray(0, end)), bytesRead }
  }
  if (rest.length > 0) yield { bytes: mend(rest), bytesRead }
}

function* fromOther(path: string, encoding: string): Generator<Utf8Piece> {
  const decoder = new TextDecoder(encoding)
  let bytesRead = 0
  for (const piece of filePieces(path)) {
    bytesRead += piece.length
    yield { bytes: Buffer.from(decoder.decode(piece, { stream: true })), bytesRead }
  }
  yield { bytes: Buffer.from(decoder.decode()), bytesRead }
}

/** @param encoding a name of TextDecoder. @returns pieces in order; a byte order mark is left out, undecodable bytes become U+FFFD. */
export const utf8Pieces = (path: string, encoding: string): Generator<Utf8Piece> =>
  encoding === 'utf-8' ? fromUtf8(path) : fromOther(path, encoding)
