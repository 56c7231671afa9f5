/** Walks over XML that comes in pieces, on its bytes: tags are told by their last name, attributes found where somebody asks. */
import { ReadingEnded } from './zip-entries.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const BANG = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const CDATA = Buffer.from('<![CDATA[')
/** A tag or text that never ends is no spreadsheet's. */
const LONGEST_TOKEN = 32 * 1024 * 1024

export type XmlHandler = {
  /** `name` without prefix, as a number: see tagNumber. Attributes stand from `from` to `to`. */
  open(name: number, bytes: Buffer, from: number, to: number): void
  close(name: number): void
  /** A text between two tags; called only while `wantsText` holds. */
  text(bytes: Buffer, from: number, to: number, isPlain: boolean): void
  wantsText: boolean
  /** Looked at after each tag: true ends the walk. */
  stopped: boolean
}

/** A name as a number, so that comparing costs nothing: its length, last letter and first four letters, enough for the parts we read. */
export const tagNumber = (name: string): number => numberOf(Buffer.from(name), 0, name.length)

const numberOf = (bytes: Buffer, from: number, to: number): number => {
  let number = (to - from) * 256 + (bytes[to - 1] ?? 0)
  for (let at = from; at < to && at < from + 4; at += 1) number = number * 256 + (bytes[at] ?? 0)
  return number
}

export type XmlWalk = { push(piece: Buffer): void }

const indexOf = (bytes: Buffer, byte: number, from: number): number => {
  // Most tags and texts are a few bytes long: a loop finds their end before a call into the engine has begun.
  const near = Math.min(bytes.length, from + 48)
  for (let at = from; at < near; at += 1) if (bytes[at] === byte) return at
  return near === bytes.length ? -1 : bytes.indexOf(byte, near)
}

/** Where the tag ends that begins at `from`, quotation marks minded; -1 where that is not in this piece. */
const endOfTag = (bytes: Buffer, from: number): number => {
  let quote = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GT) return at
    else if (byte === 0x22 || byte === 0x27) quote = byte
  }
  return -1
}

class Walker {
  private readonly handler: XmlHandler
  private rest: Buffer = Buffer.alloc(0)

  constructor(handler: XmlHandler) {
    this.handler = handler
  }

  push(piece: Buffer): void {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece])
    const end = this.walk(bytes)
    this.rest = bytes.subarray(end)
    if (this.rest.length > LONGEST_TOKEN) throw new ReadingEnded('file-damaged')
  }

  /** @returns where the first token begins that is not whole yet. */
  private walk(bytes: Buffer): number {
    const { handler } = this
    let at = 0
    while (at < bytes.length && !handler.stopped) {
      const tag = indexOf(bytes, LT, at)
      if (tag === -1) return handler.wantsText ? at : bytes.length
      if (handler.wantsText && tag > at) handler.text(bytes, at, tag, false)
      const second = bytes[tag + 1]
      if (second === undefined) return tag
      const next = second === BANG || second === QUESTION ? this.special(bytes, tag, second) : this.tag(bytes, tag)
      if (next === -1) return tag
      at = next
    }
    return bytes.length
  }

  private tag(bytes: Buffer, tag: number): number {
    const end = endOfTag(bytes, tag + 1)
    if (end === -1) return -1
    const closing = bytes[tag + 1] === SLASH
    let from = closing ? tag + 2 : tag + 1
    let to = from
    for (; to < end; to += 1) {
      const byte = bytes[to] ?? 0
      if (byte === COLON) from = to + 1
      else if (byte <= 0x20 || byte === SLASH) break
    }
    const name = numberOf(bytes, from, to)
    if (closing) this.handler.close(name)
    else {
      this.handler.open(name, bytes, to, end)
      if (bytes[end - 1] === SLASH) this.handler.close(name)
    }
    return end + 1
  }

  /** Comments, instructions and literal texts; declarations are what bombs are made of. */
  private special(bytes: Buffer, tag: number, second: number): number {
    const close = (mark: string): number => {
      const end = bytes.indexOf(mark, tag)
      return end === -1 ? -1 : end + mark.length
    }
    if (second === QUESTION) return close('?>')
    if (bytes.length < tag + CDATA.length) return -1
    if (bytes[tag + 2] === 0x2d) return close('-->')
    if (!bytes.subarray(tag, tag + CDATA.length).equals(CDATA)) throw new ReadingEnded('file-not-safe')
    const end = close(']]>')
    if (end !== -1 && this.handler.wantsText) this.handler.text(bytes, tag + CDATA.length, end - 3, true)
    return end
  }
}

export const createXmlWalk = (handler: XmlHandler): XmlWalk => new Walker(handler)

/** Where the value of an attribute of one letter stands, found by `findAttribute`. */
export const found = { from: 0, to: 0 }

/** Looks for an attribute with a name of one letter and no prefix. @returns whether `found` was set. */
export const findAttribute = (bytes: Buffer, from: number, to: number, letter: number): boolean => {
  let at = from
  while (at < to) {
    while (at < to && (bytes[at] ?? 0) <= 0x20) at += 1
    const name = at
    while (at < to && bytes[at] !== EQUALS) at += 1
    let nameEnd = at
    while (nameEnd > name && (bytes[nameEnd - 1] ?? 0) <= 0x20) nameEnd -= 1
    at += 1
    while (at < to && (bytes[at] ?? 0) <= 0x20) at += 1
    const quote = bytes[at]
    if (quote !== 0x22 && quote !== 0x27) return false
    const value = at + 1
    at = value
    while (at < to && bytes[at] !== quote) at += 1
    if (nameEnd === name + 1 && bytes[name] === letter) {
      found.from = value
      found.to = at
      return true
    }
    at += 1
  }
  return false
}
