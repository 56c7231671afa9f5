/** Finds the sheets of an .xlsx: their names, whether they are hidden, and which file of the zip holds each. */
import { attributeOf } from './xml-text.ts'
import type { GuardedZip } from './zip-guard.ts'

export type XlsxSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly path: string | undefined
  readonly index: number
}

const text = (zip: GuardedZip, name: string): string => zip.read(name)?.toString('utf8') ?? ''

/** @returns the path of the workbook part as the content types name it, `xl/workbook.xml` where they do not. */
export const workbookPath = (zip: GuardedZip): string => {
  for (const [tag] of text(zip, '[Content_Types].xml').matchAll(/<(?:\w+:)?Override\b[^>]*>/gu)) {
    if (/main\+xml/u.test(attributeOf(tag, 'ContentType') ?? ''))
      return (attributeOf(tag, 'PartName') ?? '').replace(/^\//u, '')
  }
  return 'xl/workbook.xml'
}

const resolveTarget = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = `${folder}${target}`.split('/')
  const kept: string[] = []
  for (const part of parts) {
    if (part === '..') kept.pop()
    else if (part !== '.') kept.push(part)
  }
  return kept.join('/')
}

const targetsById = (zip: GuardedZip, path: string): Map<string, string> => {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const rels = text(zip, `${folder}_rels/${path.slice(slash)}.rels`)
  const targets = new Map<string, string>()
  for (const [tag] of rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)) {
    const id = attributeOf(tag, 'Id')
    // Charts and dialogs are sheets by name only.
    if (id !== undefined && attributeOf(tag, 'Type')?.endsWith('/worksheet') === true) {
      targets.set(id, resolveTarget(folder, attributeOf(tag, 'Target') ?? ''))
    }
  }
  return targets
}

/** @returns worksheets in workbook order; `index` counts all sheets, charts included. */
export const listXlsxSheets = (zip: GuardedZip): readonly XlsxSheet[] => {
  const path = workbookPath(zip)
  const targets = targetsById(zip, path)
  const tags = [...text(zip, path).matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(match => match[0])
  return tags.flatMap((tag, index) => {
    const target = targets.get(attributeOf(tag, 'id') ?? '')
    const hidden = /hidden/iu.test(attributeOf(tag, 'state') ?? '')
    return target === undefined ? [] : [{ name: attributeOf(tag, 'name') ?? '', hidden, path: target, index }]
  })
}
