/** GUIDs that stay the same from export to export, so that another program knows its codes and texts again. */
import { createHash } from 'node:crypto'

const GUID = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i
/** The name space of this program for RFC 4122 ids made from names; drawn once. */
const NAMESPACE = Buffer.from('9f0c1f5e4a8b4c0e9d3a6c1b7e52d814', 'hex')

/** @returns the GUID in lower case without braces, or undefined where the text is none. */
export const findGuid = (text: string): string | undefined => GUID.exec(text)?.[1]?.toLowerCase()

/** @returns an id that is a GUID as it is, and for any other text the version 5 UUID of RFC 4122 (SHA-1 of the name). */
export const guidOf = (id: string): string => {
  const own = findGuid(id)
  if (own !== undefined) return own
  const hash = createHash('sha1').update(NAMESPACE).update(id, 'utf8').digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
