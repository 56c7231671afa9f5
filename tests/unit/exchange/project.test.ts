import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guidOf } from '#electron/exchange/guid.ts'
import { readProject } from '#electron/exchange/read-project.ts'
import { projectXml, writeProject } from '#electron/exchange/write-project.ts'
import { placedCodes } from '#shared/domain/codebook.ts'
import { codingsOf, type QdaProject, type QdaSource } from '#shared/domain/qda-project.ts'
import { codePointRuler } from '#shared/kit/code-points.ts'
import { testData } from '#tests/helpers/test-data.ts'
import { code, complaintsOf, guid, project, SCHEMA, unzip } from './projects.ts'

const SAMPLE = testData('qda/TestProject.qdpx')

const read = (bytes: Uint8Array) => {
  const found = readProject(unzip(bytes))
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

const AT = Date.UTC(2026, 1, 3, 9, 30)
const coding = (number: number, codeNumber: number, user: number) => ({
  guid: guid(number),
  codeGuid: guid(codeNumber),
  userGuid: guid(user),
  at: AT,
})

const FULL: QdaProject = project({
  description: 'Off-the-record words were left out: 2.',
  users: [
    { guid: guid(91), name: 'Coder 1' },
    { guid: guid(92), name: 'Coder 2' },
  ],
  codebook: { codes: [code(1, 'Company', { isCodable: false, children: [code(2, 'Slow'), code(3, 'Дорого 😀')] })] },
  sources: [
    {
      guid: guid(10),
      name: 'R1: «why» & <how>',
      description: 'Exit interview',
      text: '😀 Было дорого.\r\nAnd slow 👩‍👩‍👧!\n',
      at: AT,
      selections: [
        {
          guid: guid(20),
          name: 'Было дорого',
          range: { start: 2, end: 13 },
          codings: [coding(30, 3, 91), coding(31, 3, 92)],
        },
        { guid: guid(21), name: 'slow 👩‍👩‍👧', range: { start: 20, end: 30 }, codings: [coding(32, 2, 91)] },
      ],
    },
    { guid: guid(11), name: 'R2', description: '', text: '', at: null, selections: [] },
  ],
  cases: [{ guid: guid(40), name: 'R1', description: '', sourceGuids: [guid(10)] }],
  sets: [{ guid: guid(50), name: 'Interviews', description: 'Exit interview', sourceGuids: [guid(10), guid(11)] }],
})

/** Any text with selections on whole characters of it. */
const source = fc.string({ unit: 'binary', maxLength: 60 }).chain(text => {
  const points = Array.from(text).length
  return fc.array(fc.tuple(fc.nat(points), fc.nat(points)), { maxLength: 4 }).map(ranges => ({
    text: text.toWellFormed(),
    ranges: ranges.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  }))
})

describe('a project', () => {
  test('reads back as it was written: codes, coders, texts, and every coding on its characters', () => {
    expect(read(writeProject(FULL))).toEqual({ project: FULL, problems: [] })
  })

  test('keeps every coding on the same characters, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), texts => {
        const sources = texts.map(({ text, ranges }, number): QdaSource => ({
          guid: guidOf(`source ${number}`),
          name: `R${number}`,
          description: '',
          text,
          at: null,
          selections: ranges.map((range, index) => ({
            guid: guidOf(`selection ${number} ${index}`),
            name: '',
            range,
            codings: [{ guid: guidOf(`coding ${number} ${index}`), codeGuid: guid(1), userGuid: null, at: null }],
          })),
        }))
        const back = read(writeProject(project({ codebook: { codes: [code(1, 'A')] }, sources })))
        expect(back.problems).toEqual([])
        expect(back.project.sources).toEqual(sources)
        for (const [number, one] of back.project.sources.entries()) {
          const ruler = codePointRuler(one.text ?? '')
          for (const { range } of one.selections) {
            const words = (one.text ?? '').slice(ruler.toUnit(range?.start ?? 0), ruler.toUnit(range?.end ?? 0))
            expect(words).toBe(
              Array.from(texts[number]?.text ?? '')
                .slice(range?.start, range?.end)
                .join(''),
            )
          }
        }
      }),
    )
  })

  test('is the same file when it is written again', () => {
    expect(Buffer.from(writeProject(FULL)).equals(Buffer.from(writeProject(FULL)))).toBe(true)
  })

  test('holds project.qde and one text file for each source', () => {
    expect(unzip(writeProject(FULL)).names).toEqual([
      'project.qde',
      `sources/${guid(10)}.txt`,
      `sources/${guid(11)}.txt`,
    ])
  })

  test.skipIf(SCHEMA === undefined)('holds by the published schema, full or empty', () => {
    expect(complaintsOf(projectXml(FULL))).toEqual([])
    expect(complaintsOf(projectXml(project()))).toEqual([])
    const wrong = Buffer.from(projectXml(FULL)).toString().replaceAll('startPosition', 'begin')
    expect(complaintsOf(Buffer.from(wrong))).not.toEqual([])
  })
})

describe.skipIf(SAMPLE === undefined)('the sample project of ATLAS.ti', () => {
  const sample = () => read(readFileSync(SAMPLE ?? ''))

  test('gives 14 codes and 16 codings by three coders', () => {
    const { project: found } = sample()
    expect(placedCodes(found.codebook)).toHaveLength(14)
    expect(codingsOf(found)).toHaveLength(16)
    expect(found.users.map(user => user.name)).toEqual(['ATLAS.ti', 'Friedrich Markgraf', 'Sebastian Petrausch'])
    expect(found.codebook.codes.find(one => one.name === '"rushed"')?.guid).toBe('9f43fe32-c2cb-4ba8-b766-a0734c826e49')
  })

  test('says that its texts are missing, and that the rest are no texts', () => {
    const { project: found, problems } = sample()
    expect(problems.filter(problem => problem.code === 'source-missing')).toHaveLength(6)
    expect(problems.filter(problem => problem.code === 'source-not-text')).toHaveLength(6)
    expect(problems.some(problem => problem.code === 'code-unknown')).toBe(false)
    expect(found.sources.every(one => one.text === null)).toBe(true)
  })

  test('keeps the positions of its selections, end exclusive', () => {
    const words = sample()
      .project.sources.flatMap(one => one.selections)
      .find(one => one.name.startsWith('Oh, that was'))
    expect(words?.range).toEqual({ start: 139, end: 139 + (words?.name.length ?? 0) })
  })
})

describe('a project of another program', () => {
  const made = (xml: string, files: Record<string, string> = {}) => ({
    names: ['Project.qde', ...Object.keys(files)],
    read: (name: string) => {
      const found = { 'project.qde': xml, ...files }[name]
      return found === undefined ? undefined : Buffer.from(found)
    },
  })
  const CODEBOOK = `<CodeBook><Codes><Code guid="${guid(1)}" name="A" isCodable="true"/></Codes></CodeBook>`

  test('has its text within the XML, and a selection beyond the end of it is said', () => {
    const found = readProject(
      made(
        `<Project xmlns="urn:QDA-XML:project:1.0" name="P">${CODEBOOK}<Sources><TextSource guid="${guid(2)}" name="T"><PlainTextContent>да</PlainTextContent><PlainTextSelection guid="${guid(3)}" name="far" startPosition="1" endPosition="9"><Coding guid="${guid(4)}"><CodeRef targetGUID="${guid(7)}"/></Coding></PlainTextSelection></TextSource></Sources></Project>`,
      ),
    )
    expect(found.ok && found.value.project.sources[0]?.text).toBe('да')
    expect(found.ok && found.value.problems).toEqual([
      { code: 'selection-outside', name: 'far' },
      { code: 'code-unknown', name: 'far' },
    ])
  })

  test.each([
    ['no project in the zip', { names: ['a.txt'], read: () => undefined }, 'exchange-no-project'],
    ['another root', made('<CodeBook/>'), 'exchange-wrong-root'],
    ['a document type', made('<!DOCTYPE Project><Project/>'), 'exchange-doctype'],
    ['no codes', made('<Project name="P"/>'), 'exchange-no-codes'],
  ])('is refused: %s', (_, zip, failure) => {
    expect(readProject(zip)).toMatchObject({ ok: false, error: { code: failure } })
  })
})
