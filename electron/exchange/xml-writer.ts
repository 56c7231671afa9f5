/** Writes XML: every text is escaped, and what XML 1.0 cannot hold is left out. */

/** What XML 1.0 allows; a lone half of a surrogate pair becomes U+FFFD before, as in every UTF-8 file. */
// eslint-disable-next-line no-control-regex -- these very characters are what XML cannot hold
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const IN_TEXT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
/** A reader turns a line break in an attribute into a space unless it is written as a number. */
const IN_ATTRIBUTE: Readonly<Record<string, string>> = { ...IN_TEXT, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

const clean = (text: string): string => text.toWellFormed().replaceAll(NOT_IN_XML, '')
const escapeText = (text: string): string => clean(text).replaceAll(/[&<>\r]/g, sign => IN_TEXT[sign] ?? sign)
const escapeAttribute = (text: string): string =>
  clean(text).replaceAll(/[&<>"\r\n\t]/g, sign => IN_ATTRIBUTE[sign] ?? sign)

/** An absent attribute is left out. */
export type Attributes = { readonly [name: string]: string | number | boolean | null | undefined }

/** An element as text, with the lines it stands on. */
export type Xml = readonly string[]

const opening = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (tag, [key, value]) =>
      value === null || value === undefined ? tag : `${tag} ${key}="${escapeAttribute(String(value))}"`,
    `<${name}`,
  )

/** @returns the element around its children; an empty one where there are none. */
export const element = (name: string, attributes: Attributes, children: readonly Xml[] = []): Xml => {
  const inner = children.flat()
  if (inner.length === 0) return [`${opening(name, attributes)}/>`]
  return [`${opening(name, attributes)}>`, ...inner, `</${name}>`]
}

/** An element that holds a text and nothing else; none where the text is empty. */
export const textElement = (name: string, text: string): Xml =>
  text === '' ? [] : [`<${name}>${escapeText(text)}</${name}>`]

/** @returns the element around its children; nothing at all where there are none, as the schemas demand. */
export const listElement = (name: string, children: readonly Xml[]): Xml =>
  children.flat().length === 0 ? [] : element(name, {}, children)

/** @returns the whole document in UTF-8. */
export const xmlDocument = (root: Xml): Uint8Array =>
  Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${root.join('\n')}\n`, 'utf8')
