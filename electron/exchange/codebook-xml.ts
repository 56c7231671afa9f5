/** Codes as REFI-QDA writes them: alone in a codebook (.qdc), and within a project. */
import type { Code, Codebook } from '#shared/domain/codebook.ts'
import { checkCodebook } from '#shared/domain/codebook.ts'
import { fail, type Result } from '#shared/kit/result.ts'
import { findGuid } from './guid.ts'
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from './parse-xml.ts'
import { element, textElement, xmlDocument, type Xml } from './xml-writer.ts'

const CODEBOOK_SPACE = 'urn:QDA-XML:codebook:1.0'

const codeElement = (code: Code): Xml =>
  element('Code', { guid: code.guid, name: code.name, isCodable: code.isCodable, color: code.colour }, [
    textElement('Description', code.description),
    ...code.children.map(codeElement),
  ])

/** The element Codes of a codebook that has any. */
export const codesElement = (codebook: Codebook): Xml => element('Codes', {}, codebook.codes.map(codeElement))

/** @param origin name and version of this program. @returns the bytes of a .qdc */
export const writeCodebook = (codebook: Codebook, origin: string): Uint8Array =>
  xmlDocument(element('CodeBook', { xmlns: CODEBOOK_SPACE, origin }, [codesElement(codebook)]))

/** Three digits are short for six, as on web pages. */
const colourOf = (text: string): string | null => {
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase()
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)
  return short === null
    ? null
    : `#${short
        .slice(1)
        .map(digit => digit + digit)
        .join('')}`.toLowerCase()
}

/** @param place where it stands, for the rare code without a GUID of its own */
const codeOf = (from: XmlElement, place: string): Code => {
  const written = attributeOf(from, 'guid').trim()
  return {
    guid: findGuid(written) ?? (written === '' ? `code ${place}` : written),
    name: attributeOf(from, 'name').trim(),
    description: childOf(from, 'Description')?.text.trim() ?? '',
    colour: colourOf(attributeOf(from, 'color')),
    isCodable: !['false', '0'].includes(attributeOf(from, 'isCodable').trim()),
    children: childrenOf(from, 'Code').map((child, index) => codeOf(child, `${place}.${index + 1}`)),
  }
}

/** @param holder the element CodeBook. @returns its codes, checked; the codes of checkCodebook */
export const readCodes = (holder: XmlElement | undefined): Result<Codebook> =>
  checkCodebook({
    codes: childrenOf(childOf(holder, 'Codes'), 'Code').map((code, index) => codeOf(code, String(index + 1))),
  })

/** Programs write the name space with and without its dot, or leave it out. */
const isRoot = (root: XmlElement, name: string, kind: string): boolean =>
  root.name === name && (root.space === '' || root.space.startsWith(`urn:QDA-XML:${kind}`))

export const isProjectRoot = (root: XmlElement): boolean => isRoot(root, 'Project', 'project')

/**
 * @param bytes of a .qdc; the XML of a project gives the codebook within it
 * @returns the codes; codes of parseXml and checkCodebook, and exchange-wrong-root
 */
export const readCodebook = (bytes: Uint8Array): Result<Codebook> => {
  const root = parseXml(bytes)
  if (!root.ok) return root
  if (isRoot(root.value, 'CodeBook', 'codebook')) return readCodes(root.value)
  if (isProjectRoot(root.value)) return readCodes(childOf(root.value, 'CodeBook'))
  return fail('exchange-wrong-root', { root: root.value.name.slice(0, 60), wanted: 'CodeBook' })
}
