/** What leaves for other programs: who may be seen in it, on which characters the codes stand, and that it reads back. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readProject } from '#electron/exchange/read-project.ts'
import { readCodebookFile } from '#electron/services/exchange-run.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import type { ExchangeFile, ExportFormat } from '#shared/contract/exchange.ts'
import { placedCodes } from '#shared/domain/codebook.ts'
import type { QuoteConsent } from '#shared/domain/evidence.ts'
import { cellText, type RawRow } from '#shared/domain/import/raw-cell.ts'
import { codingsOf } from '#shared/domain/qda-project.ts'
import { codePointRuler } from '#shared/kit/code-points.ts'
import { EMPTY_INTERVIEW } from '#shared/domain/interviews.ts'
import type { EngagementId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { complaintsOf, SCHEMA, unzip } from '#tests/unit/exchange/projects.ts'
import { createHost, type Host } from './host.ts'

const PERSON = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous', note: '' } as const
const STUDY = { title: 'Talks', question: '', heldOn: null, facilitator: '', asked: null, note: '' }

type Scene = { readonly host: Host; readonly engagement: EngagementId }

const start = async (): Promise<Scene> => {
  const host = createHost()
  return { host, engagement: await host.create() }
}

const write = async ({ host, engagement }: Scene, as: ExportFormat, language: Language = 'en') => {
  const { job } = await host.call('exchange.export', { engagement, as, language })
  const state = await host.ended(job)
  if (state.state !== 'done') throw new Error(state.state)
  const file = state.result as ExchangeFile
  const found = host.services.files.findExport(file.ticket)
  if (found === undefined) throw new Error('no file')
  return { ...file, path: found.path, content: readFileSync(found.path) }
}

const projectIn = (bytes: Uint8Array) => {
  const read = readProject(unzip(bytes))
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

/** All cells of all sheets as text, by the name of the sheet. */
const sheetsIn = async (path: string): Promise<Map<string, readonly (readonly string[])[]>> => {
  const book = openWorkbook(path, { fileName: 'evidence.xlsx' })
  if (!book.ok) throw new Error(book.error.code)
  const sheets = new Map<string, readonly (readonly string[])[]>()
  for (const { name } of book.value.sheets) {
    const rows: RawRow[] = []
    await book.value.readRows({ sheet: name, onRows: batch => void rows.push(...batch) })
    sheets.set(
      name,
      rows.map(row => row.cells.map(cellText)),
    )
  }
  return sheets
}

const study = async ({ host, engagement }: Scene, methodId: 'interview' | 'survey' | 'staff'): Promise<StudyId> =>
  (await host.call('studies.create', { engagement, methodId, draft: { ...STUDY, title: `Our ${methodId}` } })).studyId

const person = async (
  { host, engagement }: Scene,
  studyId: StudyId,
  more: { consent?: QuoteConsent; name?: string; role?: string } = {},
): Promise<RespondentId> =>
  (await host.call('respondents.add', { engagement, studyId, draft: { ...PERSON, ...more } })).respondentId

const reason = async ({ host, engagement }: Scene, name: string): Promise<ReasonId> =>
  (
    await host.call('reasons.add', {
      engagement,
      draft: {
        name: { en: name, ru: '', sq: '' },
        group: 'company',
        controllable: true,
        humanFactor: false,
        definition: 'What counts',
      },
    })
  ).reasonId

const text = async (
  { host, engagement }: Scene,
  studyId: StudyId,
  respondentId: RespondentId,
  body: string,
  offRecord = false,
) =>
  (
    await host.call('texts.add', {
      engagement,
      studyId,
      respondentId,
      questionId: null,
      draft: { kind: 'quote', body, atSeconds: null, offRecord },
    })
  ).textId

/** What the person agreed to: whether the transcript may leave. */
const share = async ({ host, engagement }: Scene, respondentId: RespondentId, sharing: boolean): Promise<void> => {
  await host.call('interviews.save', { engagement, respondentId, draft: { ...EMPTY_INTERVIEW, sharing } })
}

const BODY = '😀 Ёлки, было дорого 👩‍👩‍👧! And së fundi nuk telefonoi'

/** An interview with codes of both coders on Cyrillic, emoji and Albanian, and words that must not leave. */
const coded = async () => {
  const scene = await start()
  const { host, engagement } = scene
  const price = await reason(scene, 'Price')
  const late = await reason(scene, 'Nobody “called” <back> & more')
  const talks = await study(scene, 'interview')
  const named = await person(scene, talks, { name: 'Anna Secret', role: 'buyer', consent: 'role' })
  await share(scene, named, true)
  const silent = await person(scene, talks, { name: 'Boris Secret', role: 'owner', consent: 'none' })
  const textId = await text(scene, talks, named, BODY)
  await text(scene, talks, named, 'OFFRECORD words', true)
  await text(scene, talks, silent, 'NOCONSENT words')
  const on = async (coder: 'first' | 'second', reasonId: ReasonId, words: string) => {
    const at = BODY.indexOf(words)
    const draft = { reasonId, start: at, end: at + words.length, isPrimary: false }
    await host.call('codings.add', { engagement, textId, coder, draft })
  }
  await on('first', price, 'было дорого 👩‍👩‍👧')
  await on('second', price, 'было дорого 👩‍👩‍👧')
  await on('first', late, 'nuk telefonoi')
  return { ...scene, price, late, talks, named, silent }
}

describe('coded texts as .qdpx', () => {
  test('hold every code on the very words, of both coders', async () => {
    const scene = await coded()
    const { project, problems } = projectIn((await write(scene, 'qdpx')).content)
    expect(problems).toEqual([])
    expect(project.users.map(user => user.name)).toEqual(['First coder', 'Second coder'])
    const names = new Map(placedCodes(project.codebook).map(({ code }) => [code.guid, code.name]))
    const users = new Map(project.users.map(user => [user.guid, user.name]))
    const found = codingsOf(project).map(({ source, selection, coding }) => {
      const ruler = codePointRuler(source.text ?? '')
      const { start: from = 0, end: to = 0 } = selection.range ?? {}
      const words = source.text?.slice(ruler.toUnit(from), ruler.toUnit(to))
      return [
        names.get(coding.codeGuid),
        users.get(coding.userGuid ?? ''),
        words,
        Array.from(BODY).slice(from, to).join(''),
      ]
    })
    expect(found).toEqual([
      ['Price', 'First coder', 'было дорого 👩‍👩‍👧', 'было дорого 👩‍👩‍👧'],
      ['Price', 'Second coder', 'было дорого 👩‍👩‍👧', 'было дорого 👩‍👩‍👧'],
      ['Nobody “called” <back> & more', 'First coder', 'nuk telefonoi', 'nuk telefonoi'],
    ])
  })

  test.each(['qdpx', 'xlsx'] as const)(
    'leave behind every word of a transcript that may not be shared: %s',
    async as => {
      const scene = await coded()
      await share(scene, scene.named, false)
      const { content } = await write(scene, as)
      const zip = unzip(content)
      const all = zip.names.map(name => zip.read(name)?.toString('utf8') ?? '').join('\n')
      expect(all).not.toMatch(/Ёлки|дорого|telefonoi|buyer|Secret/)
      expect(all).toContain('Price')
    },
  )

  test('leave behind what was said off the record or without consent, and every name', async () => {
    const scene = await coded()
    const { content } = await write(scene, 'qdpx')
    const zip = unzip(content)
    const all = zip.names.map(name => zip.read(name)?.toString('utf8') ?? '').join('\n')
    expect(all).toContain('Ёлки')
    expect(all).not.toMatch(/OFFRECORD|NOCONSENT|Secret|owner/)
    const { project } = projectIn(content)
    expect(project.cases).toMatchObject([{ name: 'R1', description: 'buyer' }])
    expect(project.sets).toMatchObject([{ name: 'Our interview', description: 'Exit interview' }])
    expect(project.description).toContain('1 texts off the record, 1 without consent')
    expect(await scene.host.call('exchange.overview', { engagement: scene.engagement })).toMatchObject({
      texts: 1,
      codings: 3,
      respondents: 2,
      staysBehind: { offRecord: 1, noConsent: 1, anonymousAnswers: 0 },
    })
  })

  test('leave behind a talk whose transcript may not be shared, though it may be quoted', async () => {
    const scene = await coded()
    const { host, engagement } = scene
    await host.call('interviews.save', { engagement, respondentId: scene.named, draft: EMPTY_INTERVIEW })
    const { project } = projectIn((await write(scene, 'qdpx')).content)
    expect(project.sources).toEqual([])
    const sheets = await sheetsIn((await write(scene, 'xlsx')).path)
    expect(JSON.stringify([...sheets.values()])).not.toMatch(/дорого|telefonoi|buyer/)
    expect(await host.call('exchange.overview', { engagement })).toMatchObject({ texts: 0, codings: 0 })
  })

  test('are the same codes and texts each time, whatever the language', async () => {
    const scene = await coded()
    const guids = async (language: Language) => {
      const { project } = projectIn((await write(scene, 'qdpx', language)).content)
      return [
        placedCodes(project.codebook).map(({ code }) => code.guid),
        codingsOf(project).map(one => one.coding.guid),
      ]
    }
    expect(await guids('ru')).toEqual(await guids('sq'))
  })

  test.skipIf(SCHEMA === undefined)('hold by the published schema, of the sample too, in three languages', async () => {
    const scene = await coded()
    expect(complaintsOf(unzip((await write(scene, 'qdpx', 'ru')).content).read('project.qde') ?? Buffer.of())).toEqual(
      [],
    )
    for (const language of ['en', 'ru', 'sq'] as const) {
      const { engagement } = await scene.host.call('engagement.openSample', { language })
      const { content } = await write({ host: scene.host, engagement }, 'qdpx', language)
      expect(complaintsOf(unzip(content).read('project.qde') ?? Buffer.of())).toEqual([])
      expect(placedCodes(projectIn(content).project.codebook).length).toBeGreaterThan(5)
    }
  })
})

describe('the codebook', () => {
  test.each(['qdc', 'csv', 'qdpx'] as const)(
    'as .%s reads back with the same codes under the same groups',
    async as => {
      const scene = await coded()
      const { path, fileName } = await write(scene, as)
      expect(fileName).toBe(`Northwind - ${as === 'qdpx' ? 'coded texts' : 'codebook'}.${as}`)
      const read = await readCodebookFile(path, fileName)
      expect(read.ok && placedCodes(read.value.codebook).map(({ code, path: under }) => [...under, code.name])).toEqual(
        [
          ['The company’s own action or inaction'],
          ['The company’s own action or inaction', 'Price'],
          ['The company’s own action or inaction', 'Nobody “called” <back> & more'],
        ],
      )
    },
  )

  test('needs a reason before it can be written', async () => {
    const { host, engagement } = await start()
    expect(await host.ask('exchange.export', { engagement, as: 'qdc', language: 'en' })).toMatchObject({
      ok: false,
      error: { code: 'exchange-nothing-to-write' },
    })
  })
})

describe('all evidence as .xlsx', () => {
  const STAFF = 'Staff poll'

  const withPoll = async (answers: number) => {
    const scene = await coded()
    const { host, engagement } = scene
    const poll = await study(scene, 'staff')
    for (let at = 0; at < answers; at += 1) {
      const mention = { pain: 7, isMain: true, verbatim: 'POLLWORDS', standing: 'stated', dots: null } as const
      await host.call('responses.record', {
        engagement,
        studyId: poll,
        respondent: PERSON,
        mentions: [{ ...mention, reasonId: scene.price }],
      })
    }
    const { path } = await write(scene, 'xlsx')
    return sheetsIn(path)
  }

  test('has a sheet for each kind, numbers as numbers, and no word that must stay', async () => {
    const sheets = await withPoll(6)
    expect([...sheets.keys()]).toEqual([
      'About this file',
      'Studies',
      'Respondents',
      'Mentions',
      'Reasons',
      'Side by side',
      'Texts',
      'Codings',
    ])
    expect(JSON.stringify([...sheets.values()])).not.toMatch(/OFFRECORD|NOCONSENT|Secret|owner|POLLWORDS/)
    expect(sheets.get('Respondents')?.slice(1)).toEqual([
      ['R1', 'Our interview', '', 'buyer', 'quote with role only'],
      ['R2', 'Our interview', '', '', 'no quote'],
    ])
    expect(
      sheets
        .get('Codings')
        ?.slice(1)
        .map(row => [row[1], row[2], row[5]]),
    ).toEqual([
      ['First coder', 'Price', 'было дорого 👩‍👩‍👧'],
      ['Second coder', 'Price', 'было дорого 👩‍👩‍👧'],
      ['First coder', 'Nobody “called” <back> & more', 'nuk telefonoi'],
    ])
  })

  test('shows of an anonymous poll of staff the sums alone', async () => {
    const sheets = await withPoll(6)
    const polled = sheets.get('Studies')?.find(row => row[1] === STAFF)
    expect(polled).toMatchObject({ 4: '6', 5: 'anonymous: sums only' })
    expect(sheets.get('Mentions')?.some(row => row[0] === 'Our staff')).toBe(false)
    const head = sheets.get('Side by side')?.[0] ?? []
    const place = head.indexOf('Staff poll: named by')
    expect(sheets.get('Side by side')?.find(row => row[0] === 'Price')?.[place]).toBe('6')
  })

  test('shows nothing of a poll with fewer than five answers, not even their number', async () => {
    const sheets = await withPoll(4)
    const polled = sheets.get('Studies')?.find(row => row[1] === STAFF)
    expect(polled).toMatchObject({ 4: '', 5: 'too few answers to stay anonymous' })
    expect(sheets.get('Side by side')?.[0]?.some(head => head.startsWith(STAFF))).toBe(false)
    expect(sheets.get('Mentions')?.some(row => row[0] === 'Our staff')).toBe(false)
  })

  test('gives the figures that the ranking shows', async () => {
    const host = createHost()
    const { engagement } = await host.call('engagement.openSample', { language: 'en' })
    const sheets = await sheetsIn((await write({ host, engagement }, 'xlsx')).path)
    const ranking = await host.call('ranking.get', { engagement })
    const rows = sheets.get('Reasons') ?? []
    const column = (name: string) => rows.slice(1).map(row => row[rows[0]?.indexOf(name) ?? -1] ?? '')
    expect(column('Class')).toEqual(ranking.reasons.map(one => one.class))
    expect(column('Weight').map(Number)).toEqual(ranking.reasons.map(one => one.weight))
    expect(column('Clients').map(Number)).toEqual(ranking.reasons.map(one => one.clients))
    expect(column('Revenue a year, EUR').map(Number)).toEqual(ranking.reasons.map(one => one.money / 100))
  })

  test('holds no formula, whatever the words', async () => {
    const scene = await start()
    const studyId = await study(scene, 'survey')
    await reason(scene, '=1+1')
    await text(scene, studyId, await person(scene, studyId), '=HYPERLINK("http://example.invalid")')
    const zip = unzip((await write(scene, 'xlsx')).content)
    for (const name of zip.names.filter(one => one.includes('worksheets/')))
      expect(zip.read(name)?.toString('utf8')).not.toMatch(/<f[ >]/)
  })
})
