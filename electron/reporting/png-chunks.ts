/** The chunks of a PNG file, read to the end or not at all. */

export type PngChunk = { readonly type: string; readonly data: Uint8Array }

/** The first eight bytes of every PNG file. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const isPng = (bytes: Uint8Array): boolean => PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)

/** @returns the chunks up to and with IEND, or undefined where the file is cut off or begins without a header. */
export const readPngChunks = (bytes: Uint8Array): readonly PngChunk[] | undefined => {
  if (!isPng(bytes)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  let at = PNG_SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length || (chunks.length === 0 && (type !== 'IHDR' || length !== 13))) return undefined
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    if (type === 'IEND') return chunks
    at += 12 + length
  }
  return undefined
}
