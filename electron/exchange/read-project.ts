/** Reads a project of another program: codes and coders always, texts and selections as far as the file holds them. */
import {
  type QdaCoding,
  type QdaGroup,
  type QdaProblem,
  type QdaProject,
  type QdaRange,
  type QdaSelection,
  type QdaSource,
} from '#shared/domain/qda-project.ts'
import { placedCodes } from '#shared/domain/codebook.ts'
import { codePointRuler } from '#shared/kit/code-points.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { isProjectRoot, readCodes } from './codebook-xml.ts'
import { findGuid } from './guid.ts'
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from './parse-xml.ts'

/** An unpacked and checked zip; names are found whatever their case. */
export type ZipFiles = { readonly names: readonly string[]; read(name: string): Uint8Array | undefined }

export type ProjectRead = { readonly project: QdaProject; readonly problems: readonly QdaProblem[] }

const guidIn = (from: XmlElement, attribute = 'guid'): string => {
  const written = attributeOf(from, attribute).trim()
  return findGuid(written) ?? written
}

const momentOf = (from: XmlElement): number | null => {
  const at = Date.parse(attributeOf(from, 'creationDateTime'))
  return Number.isNaN(at) ? null : at
}

const codingOf = (from: XmlElement): QdaCoding => {
  const code = childOf(from, 'CodeRef')
  return {
    guid: guidIn(from),
    codeGuid: code === undefined ? '' : guidIn(code, 'targetGUID'),
    userGuid: guidIn(from, 'creatingUser') || null,
    at: momentOf(from),
  }
}

const rangeOf = (from: XmlElement): QdaRange | null => {
  const [start, end] = ['startPosition', 'endPosition'].map(name => Number.parseInt(attributeOf(from, name), 10))
  return start === undefined || end === undefined || !(start >= 0) || !(end >= start) ? null : { start, end }
}

/** Selections of whatever a source is made of, nested ones too; a coding of the whole source stands in one without a range. */
const selectionsOf = (source: XmlElement): readonly QdaSelection[] => {
  const own = childrenOf(source, 'Coding').map(codingOf)
  const whole = own.length === 0 ? [] : [{ guid: guidIn(source), name: '', range: null, codings: own }]
  const parts = source.children.flatMap((child): readonly QdaSelection[] => {
    if (!child.name.endsWith('Selection')) {
      return child.name === 'Representation' || child.name === 'Transcript' ? selectionsOf(child) : []
    }
    const selection: QdaSelection = {
      guid: guidIn(child),
      name: attributeOf(child, 'name'),
      range: child.name === 'PlainTextSelection' && source.name === 'TextSource' ? rangeOf(child) : null,
      codings: childrenOf(child, 'Coding').map(codingOf),
    }
    return [selection]
  })
  return [...whole, ...parts]
}

const INTERNAL = 'internal://'

/** The plain text within the XML, or in the file of the zip that it names; undefined where that file is missing. */
const textOf = (source: XmlElement, zip: ZipFiles): string | undefined => {
  const within = childOf(source, 'PlainTextContent')
  if (within !== undefined) return within.text
  const path = attributeOf(source, 'plainTextPath')
  if (!path.startsWith(INTERNAL)) return undefined
  const bytes = zip.read(`sources/${path.slice(INTERNAL.length)}`)
  return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes)
}

type Noting = (code: QdaProblem['code'], name: string) => void

const sourceOf = (from: XmlElement, zip: ZipFiles, note: Noting): QdaSource => {
  const name = attributeOf(from, 'name')
  const text = from.name === 'TextSource' ? textOf(from, zip) : undefined
  if (from.name !== 'TextSource') note('source-not-text', name)
  else if (text === undefined) note('source-missing', name)
  const source: QdaSource = {
    guid: guidIn(from),
    name,
    description: childOf(from, 'Description')?.text ?? '',
    text: text ?? null,
    at: momentOf(from),
    selections: selectionsOf(from),
  }
  if (text !== undefined) {
    const { codePoints } = codePointRuler(text)
    for (const selection of source.selections) {
      if ((selection.range?.end ?? 0) > codePoints) note('selection-outside', selection.name || name)
    }
  }
  return source
}

const groupsOf = (holder: XmlElement | undefined, name: string, member: string): readonly QdaGroup[] =>
  childrenOf(holder, name).map(group => ({
    guid: guidIn(group),
    name: attributeOf(group, 'name'),
    description: childOf(group, 'Description')?.text ?? '',
    sourceGuids: childrenOf(group, member).map(source => guidIn(source, 'targetGUID')),
  }))

/**
 * @param zip the .qdpx, opened and checked; `project.qde` may be written with a capital letter
 * @returns the project and what could not be read of it. Codes: exchange-no-project, exchange-wrong-root, those of parseXml and
 * of checkCodebook
 */
export const readProject = (zip: ZipFiles): Result<ProjectRead> => {
  const bytes = zip.read('project.qde')
  if (bytes === undefined) return fail('exchange-no-project')
  const root = parseXml(bytes)
  if (!root.ok) return root
  const project = root.value
  if (!isProjectRoot(project))
    return fail('exchange-wrong-root', { root: project.name.slice(0, 60), wanted: 'Project' })
  const codebook = readCodes(childOf(project, 'CodeBook'))
  if (!codebook.ok) return codebook
  const problems: QdaProblem[] = []
  const note: Noting = (code, name) => void problems.push({ code, name })
  const sources = (childOf(project, 'Sources')?.children ?? []).map(source => sourceOf(source, zip, note))
  const known = new Set(placedCodes(codebook.value).map(({ code }) => code.guid))
  for (const source of sources) {
    for (const selection of source.selections) {
      if (selection.codings.some(coding => !known.has(coding.codeGuid)))
        note('code-unknown', selection.name || source.name)
    }
  }
  return ok({
    project: {
      name: attributeOf(project, 'name'),
      origin: attributeOf(project, 'origin'),
      description: childOf(project, 'Description')?.text ?? '',
      at: momentOf(project),
      users: childrenOf(childOf(project, 'Users'), 'User').map(user => ({
        guid: guidIn(user),
        name: attributeOf(user, 'name'),
      })),
      codebook: codebook.value,
      sources,
      cases: groupsOf(childOf(project, 'Cases'), 'Case', 'SourceRef'),
      sets: groupsOf(childOf(project, 'Sets'), 'Set', 'MemberSource'),
    },
    problems,
  })
}
