/** Writes a project as .qdpx: a zip with project.qde and the plain texts, by the REFI-QDA 1.0 schema. */
import { zipSync, type Zippable } from 'fflate'
import type { QdaGroup, QdaProject, QdaSelection, QdaSource } from '#shared/domain/qda-project.ts'
import { codesElement } from './codebook-xml.ts'
import { element, listElement, textElement, xmlDocument, type Xml } from './xml-writer.ts'

const PROJECT_SPACE = 'urn:QDA-XML:project:1.0'

/** A moment as xsd:dateTime in UTC, without parts of a second. */
const moment = (at: number | null): string | null =>
  at === null ? null : `${new Date(at).toISOString().slice(0, 19)}Z`

const selectionElement = (selection: QdaSelection): Xml =>
  selection.range === null
    ? []
    : element(
        'PlainTextSelection',
        {
          guid: selection.guid,
          name: selection.name,
          startPosition: selection.range.start,
          endPosition: selection.range.end,
        },
        selection.codings.map(coding =>
          element('Coding', { guid: coding.guid, creatingUser: coding.userGuid, creationDateTime: moment(coding.at) }, [
            element('CodeRef', { targetGUID: coding.codeGuid }),
          ]),
        ),
      )

const sourceElement = (source: QdaSource): Xml =>
  element(
    'TextSource',
    {
      guid: source.guid,
      name: source.name,
      plainTextPath: `internal://${source.guid}.txt`,
      creationDateTime: moment(source.at),
    },
    [textElement('Description', source.description), ...source.selections.map(selectionElement)],
  )

const groupElement = (name: 'Case' | 'Set', member: 'SourceRef' | 'MemberSource', group: QdaGroup): Xml =>
  element(name, { guid: group.guid, name: group.name }, [
    textElement('Description', group.description),
    ...group.sourceGuids.map(targetGUID => element(member, { targetGUID })),
  ])

/** @returns the bytes of project.qde. Only sources with a plain text are written. */
export const projectXml = (project: QdaProject): Uint8Array =>
  xmlDocument(
    element(
      'Project',
      {
        xmlns: PROJECT_SPACE,
        name: project.name,
        origin: project.origin,
        creationDateTime: moment(project.at),
      },
      [
        listElement(
          'Users',
          project.users.map(user => element('User', { guid: user.guid, name: user.name })),
        ),
        project.codebook.codes.length === 0 ? [] : element('CodeBook', {}, [codesElement(project.codebook)]),
        listElement(
          'Cases',
          project.cases.map(one => groupElement('Case', 'SourceRef', one)),
        ),
        listElement('Sources', project.sources.filter(source => source.text !== null).map(sourceElement)),
        listElement(
          'Sets',
          project.sets.map(one => groupElement('Set', 'MemberSource', one)),
        ),
        textElement('Description', project.description),
      ],
    ),
  )

/** A reader takes a first U+FEFF for a byte order mark: a text that truly begins with one gets a mark before it. */
const plainText = (text: string): Uint8Array => Buffer.from(text.startsWith('\ufeff') ? `\ufeff${text}` : text, 'utf8')

/** Files in a zip know no moment before 1980; one without a moment is dated so, that the same project gives the same bytes. */
const EPOCH = Date.UTC(1980, 0, 2)

/** @returns the bytes of a .qdpx; the same project gives the same bytes on every machine of one time zone */
export const writeProject = (project: QdaProject): Uint8Array => {
  const files: Zippable = { 'project.qde': projectXml(project) }
  for (const { guid, text } of project.sources) {
    if (text !== null) files[`sources/${guid}.txt`] = plainText(text)
  }
  return zipSync(files, { level: 6, mtime: Math.max(project.at ?? EPOCH, EPOCH) })
}
