/** A codebook taken in: what is new is added once, as one step; what is wrong is said and nothing is half applied. */
import { describe, expect, test } from 'vitest'
import type { CodebookSummary, ExchangeFile } from '#shared/contract/exchange.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { readFileSync } from 'node:fs'
import { testData } from '#tests/helpers/test-data.ts'
import { createHost, type Host } from './host.ts'

const QDC = (codes: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>${codes}</Codes></CodeBook>`
const MILK = 'c3c7d437-6932-4b14-a55d-30b7f811bbf3'
const NESTED = QDC(`
<Code guid="a1" name="ДЕЙСТВИЯ КОНКУРЕНТОВ" isCodable="true"><Code guid="{${MILK.toUpperCase()}}" name="Lower price" isCodable="true"/></Code>
<Code guid="a2" name="Service" isCodable="false">
  <Code guid="a3" name="Delivery" isCodable="false"><Code guid="a4" name="Late" isCodable="true"><Description>By a day or more</Description></Code></Code>
  <Code guid="a5" name="Calls" isCodable="true"><Code guid="a6" name="Late" isCodable="true"/></Code>
</Code>
<Code guid="a7" name="calls!" isCodable="true"/>`)

const ended = async (
  host: Host,
  engagement: EngagementId,
  name: string,
  content: string | Uint8Array,
  language: Language = 'en',
  dryRun = false,
) => {
  const slot = await host.hand(name, content)
  const answer = await host.ask('codebook.import', { engagement, slot, dryRun }, language)
  if (!answer.ok) throw new Error(answer.error.code)
  return host.ended(answer.value.job)
}
const take = async (
  host: Host,
  engagement: EngagementId,
  name: string,
  content: string | Uint8Array,
  dryRun = false,
) => {
  const state = await ended(host, engagement, name, content, 'en', dryRun)
  if (state.state !== 'done') throw new Error(state.state === 'failed' ? state.error.message : state.state)
  return state.result as CodebookSummary
}
const reasonsOf = async (host: Host, engagement: EngagementId) =>
  (await host.call('reasons.list', { engagement })).reasons.map(({ name, group, definition }) => [
    name.en,
    group,
    definition,
  ])

const inOrder = (reasons: readonly (readonly string[])[]) =>
  reasons.toSorted(([one = ''], [other = '']) => one.localeCompare(other))

describe('a codebook of another program', () => {
  test('lays nested codes flat: known groups by name, the rest with the company’s own and their path noted', async () => {
    const host = createHost()
    const engagement = await host.create()
    const summary = await take(host, engagement, 'codes.qdc', NESTED)
    expect(summary).toMatchObject({ added: 4, known: 0, repeated: 1, headings: 3, withoutGroup: 3 })
    expect(await reasonsOf(host, engagement)).toEqual([
      ['Lower price', 'competitor', ''],
      ['Late', 'company', 'By a day or more\n\nStood under: Service > Delivery'],
      ['Calls', 'company', 'Stood under: Service'],
      ['Late (Calls)', 'company', 'Stood under: Service > Calls'],
    ])
  })

  test('keeps its GUIDs, and taken in again adds nothing', async () => {
    const host = createHost()
    const engagement = await host.create()
    await take(host, engagement, 'codes.qdc', NESTED)
    const { reasons } = await host.call('reasons.list', { engagement })
    expect(reasons[0]?.id).toBe(MILK)
    const { history } = await host.call('engagement.get', { engagement })
    expect(await take(host, engagement, 'codes.qdc', NESTED)).toMatchObject({ added: 0, known: 5 })
    expect((await host.call('reasons.list', { engagement })).reasons).toHaveLength(4)
    expect((await host.call('engagement.get', { engagement })).history).toEqual(history)
  })

  test('is known by GUID though it was renamed here, and by name though its GUID differs', async () => {
    const host = createHost()
    const engagement = await host.create()
    await take(host, engagement, 'codes.qdc', QDC(`<Code guid="${MILK}" name="Milk" isCodable="true"/>`))
    const [milk] = (await host.call('reasons.list', { engagement })).reasons
    if (milk === undefined) throw new Error('no reason')
    const {
      id,
      mentionCount: _,
      catalogueId: __,
      mergedInto: ___,
      override: ____,
      pestel,
      porter: _____,
      ...draft
    } = milk
    expect(pestel).toEqual([])
    await host.call('reasons.save', {
      engagement,
      reasonId: id,
      draft: { ...draft, name: { en: 'Sour milk', ru: 'Молоко', sq: '' } },
    })
    const again = QDC(
      `<Code guid="${MILK}" name="Milk" isCodable="true"/><Code guid="b" name="МОЛОКО" isCodable="true"/>`,
    )
    expect(await take(host, engagement, 'codes.qdc', again)).toMatchObject({ added: 0, known: 2 })
  })

  test('is one step of the history', async () => {
    const host = createHost()
    const engagement = await host.create()
    await take(host, engagement, 'codes.qdc', NESTED)
    expect(await host.call('history.undo', { engagement })).toEqual({ label: 'codebook-imported' })
    expect(await reasonsOf(host, engagement)).toEqual([])
    await host.call('history.redo', { engagement })
    expect(await reasonsOf(host, engagement)).toHaveLength(4)
  })

  test('looked at first writes nothing', async () => {
    const host = createHost()
    const engagement = await host.create()
    expect(await take(host, engagement, 'codes.qdc', NESTED, true)).toMatchObject({ dryRun: true, added: 4 })
    expect(await reasonsOf(host, engagement)).toEqual([])
  })

  test.each([
    ['codes.csv', "name;path;description\nLate;Service > Delivery;By a day\n'=1+1;;"],
    ['коды.csv', '\ufeffНазвание,Путь,Описание\r\nLate,Service > Delivery,By a day\r\n=1+1,,\r\n'],
    ['kodet.txt', 'Tags\n\nKodi\tShtegu\tPërshkrimi\nLate\tService > Delivery\tBy a day\n=1+1\t\t\n'],
  ])('comes as a table too: %s', async (name, content) => {
    const host = createHost()
    const engagement = await host.create()
    await take(host, engagement, name, content)
    expect(await reasonsOf(host, engagement)).toEqual([
      ['Late', 'company', 'By a day\n\nStood under: Service > Delivery'],
      ['=1+1', 'company', ''],
    ])
  })

  test('that this program wrote, taken into another engagement, gives the same reasons', async () => {
    const host = createHost()
    const engagement = await host.create()
    await take(host, engagement, 'codes.qdc', NESTED)
    const before = inOrder(await reasonsOf(host, engagement))
    for (const as of ['qdc', 'csv', 'qdpx'] as const) {
      const { job } = await host.call('exchange.export', { engagement, as, language: 'sq' })
      const state = await host.ended(job)
      const file = state.state === 'done' ? (state.result as ExchangeFile) : undefined
      const path = file === undefined ? undefined : host.services.files.findExport(file.ticket)?.path
      const other = createHost()
      const target = await other.create()
      await take(other, target, `codes.${as}`, readFileSync(path ?? ''))
      expect(inOrder(await reasonsOf(other, target))).toEqual(before)
    }
  })
})

const SAMPLE = testData('qda/TestProject.qdpx')

test.skipIf(SAMPLE === undefined)(
  'the sample of ATLAS.ti gives its 14 codes and says that its texts are missing',
  async () => {
    const host = createHost()
    const engagement = await host.create()
    const summary = await take(host, engagement, 'TestProject.qdpx', readFileSync(SAMPLE ?? ''))
    expect(summary).toMatchObject({ added: 14, withoutGroup: 14 })
    expect(summary.notes).toEqual([
      '6 texts are named in the file but not in it. The codes were read all the same.',
      '6 sources are pictures, pages or recordings, no plain texts.',
    ])
  },
)

describe('what cannot be read is said in one sentence, and nothing is written', () => {
  const code = (name: string, guid = 'g'): string => `<Code guid="${guid}" name="${name}" isCodable="true"/>`
  test.each([
    ['bomb.qdc', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><CodeBook>&b;</CodeBook>', 'exchange-doctype'],
    ['page.qdc', '<html/>', 'exchange-wrong-root'],
    ['torn.qdc', '<CodeBook><Codes>', 'exchange-not-xml'],
    ['noise.qdc', 'just words', 'exchange-not-xml'],
    ['deep.qdc', QDC('<Code guid="g" name="n">'.repeat(1000) + '</Code>'.repeat(1000)), 'exchange-too-deep'],
    ['twice.qdc', QDC(code('A') + code('B')), 'exchange-guid-twice'],
    ['late.qdc', QDC(code('Fine', '1') + code('', '2')), 'exchange-name-missing'],
    ['long.qdc', QDC(code('x'.repeat(301))), 'exchange-name-too-long'],
    ['none.qdc', QDC(''), 'exchange-no-codes'],
    ['empty.qdc', '', 'file-empty'],
    ['columns.csv', 'Colour;Size\nred;1', 'exchange-no-name-column'],
    ['gap.csv', 'name;path\nFine;\n;Group', 'exchange-name-missing'],
    ['not.qdpx', 'PK is no zip', 'file-damaged'],
    ['words.qdpx', 'just words', 'exchange-no-project'],
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'file-not-a-spreadsheet'],
  ])('%s', async (name, content, failure) => {
    const host = createHost()
    const engagement = await host.create()
    const state = await ended(host, engagement, name, content, 'ru')
    expect(state).toMatchObject({ state: 'failed', error: { code: failure } })
    const message = state.state === 'failed' ? state.error.message : ''
    expect(message).toMatch(/^[^{}]*[а-я][^{}]*\.$/)
    expect(await reasonsOf(host, engagement)).toEqual([])
    expect((await host.call('engagement.get', { engagement })).history.undo).toBeNull()
  })
})
