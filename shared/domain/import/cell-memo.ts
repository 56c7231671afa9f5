/** Remembers what a text was read as, by its bytes: a column repeats its days, products and clients, and each is read once. */

const SLOT_BYTES = 64
const PRIME = 0x01000193

export class CellMemo<Value> {
  private readonly mask: number
  private readonly texts: Uint8Array
  private readonly lengths: Int32Array
  private readonly values: Value[] = []

  /** @param slots a power of two; a text that falls on a taken slot replaces what stood there */
  constructor(slots: number) {
    this.mask = slots - 1
    this.texts = new Uint8Array(slots * SLOT_BYTES)
    this.lengths = new Int32Array(slots).fill(-1)
  }

  /** @returns what the bytes were read as before, else what `read` says now; texts above 64 bytes are read each time. */
  get(bytes: Uint8Array, start: number, end: number, read: () => Value): Value {
    const length = end - start
    if (length > SLOT_BYTES) return read()
    let hash = 0x811c9dc5
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME)
    const slot = (hash ^ (hash >>> 15)) & this.mask
    const base = slot * SLOT_BYTES
    if (this.lengths[slot] === length) {
      let same = 0
      while (same < length && this.texts[base + same] === bytes[start + same]) same += 1
      if (same === length) return this.values[slot] as Value
    }
    const value = read()
    this.lengths[slot] = length
    for (let at = 0; at < length; at += 1) this.texts[base + at] = bytes[start + at] ?? 0
    this.values[slot] = value
    return value
  }
}
