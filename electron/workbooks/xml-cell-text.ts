/** Texts of cells gathered as UTF-8, with the references of XML and the escapes of spreadsheet programs made plain. */
import { unescapeXml } from '#shared/kit/xml-text.ts'

const AMPERSAND = 0x26
const UNDERSCORE = 0x5f
const SMALL_X = 0x78

/** `_x000D_` stands for a character that XML cannot hold. */
const unescapeHex = (text: string): string =>
  text.replaceAll(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const needsCare = (bytes: Buffer, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]
    if (byte === AMPERSAND || (byte === UNDERSCORE && bytes[at + 1] === SMALL_X)) return true
  }
  return false
}

/** A buffer that grows: texts stand in it one behind the other. */
export class CellTexts {
  bytes: Buffer = Buffer.alloc(4096)
  end = 0

  clear(): void {
    this.end = 0
  }

  /** @param isPlain true for literal text, in which references mean nothing */
  add(bytes: Buffer, from: number, to: number, isPlain: boolean): void {
    if (needsCare(bytes, from, to)) {
      const text = bytes.toString('utf8', from, to)
      this.addText(unescapeHex(isPlain ? text : unescapeXml(text)))
      return
    }
    this.addKept(bytes, from, to)
  }

  /** Adds a text that is plain already. */
  addKept(bytes: Buffer, from: number, to: number): void {
    this.reserve(to - from)
    const own = this.bytes
    let end = this.end
    if (to - from > 64) end += bytes.copy(own, end, from, to)
    else for (let at = from; at < to; at += 1, end += 1) own[end] = bytes[at] ?? 0
    this.end = end
  }

  addText(text: string): void {
    this.reserve(text.length * 3)
    this.end += this.bytes.write(text, this.end)
  }

  private reserve(size: number): void {
    if (this.end + size <= this.bytes.length) return
    const wider = Buffer.alloc((this.end + size) * 2)
    this.bytes.copy(wider, 0, 0, this.end)
    this.bytes = wider
  }
}
