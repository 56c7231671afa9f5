/** Finds the sheets of an .xlsx: their names, whether they are hidden, and which file of the zip holds each. */
import { attributeOf } from './xml-text.ts'
import type { GuardedZip } from './zip-guard.ts'

/** What finding our way needs of a zip. */
export type PartReader = Pick<GuardedZip, 'read'>

export type XlsxSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly path: string | undefined
  readonly index: number
}

const text = (zip: PartReader, name: string): string => zip.read(name)?.toString('utf8') ?? ''

/** @returns the path of the workbook part as the content types name it, `xl/workbook.xml` where they do not. */
export const workbookPath = (zip: PartReader): string => {
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

type Relation = { readonly id: string | undefined; readonly type: string; readonly target: string }

const relationsOf = (zip: PartReader, path: string): Relation[] => {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const rels = text(zip, `${folder}_rels/${path.slice(slash)}.rels`)
  return [...rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)].map(([tag]) => ({
    id: attributeOf(tag, 'Id'),
    type: attributeOf(tag, 'Type') ?? '',
    target: resolveTarget(folder, attributeOf(tag, 'Target') ?? ''),
  }))
}

/** @returns the path of the workbook's part of a kind, `styles` say; undefined where it has none. */
export const partPath = (zip: PartReader, kind: string): string | undefined =>
  relationsOf(zip, workbookPath(zip)).find(({ type }) => type.endsWith(`/${kind}`))?.target

const targetsById = (zip: PartReader, path: string): Map<string, string> => {
  const targets = new Map<string, string>()
  // Charts and dialogs are sheets by name only.
  for (const { id, type, target } of relationsOf(zip, path))
    if (id !== undefined && type.endsWith('/worksheet')) targets.set(id, target)
  return targets
}

/** @returns worksheets in workbook order; `index` counts all sheets, charts included. */
export const listXlsxSheets = (zip: PartReader): readonly XlsxSheet[] => {
  const path = workbookPath(zip)
  const targets = targetsById(zip, path)
  const tags = [...text(zip, path).matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(match => match[0])
  return tags.flatMap((tag, index) => {
    const target = targets.get(attributeOf(tag, 'id') ?? '')
    const hidden = /hidden/iu.test(attributeOf(tag, 'state') ?? '')
    return target === undefined ? [] : [{ name: attributeOf(tag, 'name') ?? '', hidden, path: target, index }]
  })
}
