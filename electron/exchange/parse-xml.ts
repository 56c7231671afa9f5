/** Reads a stranger's XML into plain elements: well-formed or refused, no document type, no entities, within limits. */
import { SaxesParser } from 'saxes'
import { fail, ok, type Failure, type Result } from '#shared/kit/result.ts'

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string
  /** Address of the name space; empty where there is none. */
  readonly space: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text directly within, references resolved. */
  readonly text: string
}

export const XML_LIMITS = { bytes: 32 * 1024 * 1024, elements: 400_000, depth: 64 } as const

/** Carries a failure out of the parser's handlers; never leaves this file. */
class Refused extends Error {
  readonly failure: Failure
  constructor(code: string, details: Failure['details'] = {}) {
    super(code)
    this.failure = { code, details }
  }
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const encodingOf = (bytes: Uint8Array): string => {
  const mark = MARKS.find(one => one.bytes.every((byte, at) => bytes[at] === byte))
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 300)).toString('latin1'),
  )
  return mark?.encoding ?? declared?.[1] ?? 'utf-8'
}

const decode = (bytes: Uint8Array): Result<string> => {
  const encoding = encodingOf(bytes)
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return fail('exchange-encoding', { encoding })
  }
}

type Growing = XmlElement & {
  readonly attributes: Map<string, string>
  readonly children: XmlElement[]
  text: string
}

const parse = (text: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true })
  const open: Growing[] = []
  let root: XmlElement | undefined
  let elements = 0
  parser.on('doctype', () => {
    throw new Refused('exchange-doctype')
  })
  parser.on('error', () => {
    throw new Refused('exchange-not-xml', { line: parser.line })
  })
  parser.on('opentag', tag => {
    elements += 1
    if (elements > XML_LIMITS.elements) throw new Refused('exchange-too-large', { limit: XML_LIMITS.elements })
    if (open.length >= XML_LIMITS.depth) throw new Refused('exchange-too-deep', { limit: XML_LIMITS.depth })
    const attributes = new Map(
      Object.values(tag.attributes)
        .filter(attribute => attribute.prefix === '')
        .map(attribute => [attribute.local, attribute.value]),
    )
    const made: Growing = { name: tag.local, space: tag.uri, attributes, children: [], text: '' }
    open.at(-1)?.children.push(made)
    root ??= made
    open.push(made)
  })
  const take = (piece: string): void => {
    const holder = open.at(-1)
    if (holder !== undefined) holder.text += piece
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  if (root === undefined) throw new Refused('exchange-not-xml', { line: parser.line })
  return root
}

/** @returns the root element. Codes: exchange-not-xml (with its `line`), exchange-doctype, exchange-encoding, exchange-too-deep, exchange-too-large. */
export const parseXml = (bytes: Uint8Array): Result<XmlElement> => {
  if (bytes.length > XML_LIMITS.bytes) return fail('exchange-too-large', { limit: XML_LIMITS.elements })
  const text = decode(bytes)
  if (!text.ok) return text
  try {
    return ok(parse(text.value))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.failure }
    throw error
  }
}

/** The children of one name, in order. */
export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter(child => child.name === name) ?? []

/** The first child of that name. */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find(child => child.name === name)

/** An attribute; empty where it is absent. */
export const attributeOf = (from: XmlElement, name: string): string => from.attributes.get(name) ?? ''
