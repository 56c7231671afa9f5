import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandLine, type CommandLine } from './run.ts'

let line: CommandLine
beforeAll(async () => {
  line = createCommandLine()
  await line.run('sample', 'sample.churnaudit', '--language', 'en')
})
afterAll(() => {
  line.close()
})

type Study = {
  readonly voice: string
  readonly asked: number | null
  readonly answered: number
  readonly response: number | null
  readonly coverage: string
  readonly reasons: readonly {
    readonly name: string
    readonly count: number
    readonly base: number
    readonly interval: unknown
  }[]
}
type Side = {
  readonly columns: readonly { readonly voice: string; readonly answered: number; readonly base: number }[]
  readonly rows: readonly { readonly name: string; readonly gap: string | null; readonly cells: readonly unknown[] }[]
  readonly comparisons: readonly { readonly inside: string; readonly clients: string }[]
  readonly myths: readonly { readonly name: string }[]
  readonly blindSpots: readonly { readonly name: string }[]
  readonly crm: { readonly spoke: number; readonly written: number; readonly counts: Readonly<Record<string, number>> }
}

const figures = async (): Promise<{ readonly studies: readonly Study[]; readonly sideBySide: Side }> =>
  (await line.json('studies', 'sample.churnaudit', '--language', 'en')) as never

describe('studies', () => {
  test('gives response and shares of every study, with limits for a sample and none for dots', async () => {
    const { studies } = await figures()
    expect(studies.map(({ voice, asked, answered }) => [voice, asked, answered])).toEqual([
      ['brainstorm', 9, 9],
      ['staff', 17, 14],
      ['survey', 35, 22],
      ['interview', 9, 7],
    ])
    const survey = studies[2]
    expect(survey?.response).toBeCloseTo(22 / 35, 12)
    expect(survey?.reasons[0]).toMatchObject({ name: 'Incomplete deliveries', count: 12, base: 22 })
    expect(survey?.reasons.every(reason => reason.interval !== null)).toBe(true)
    expect(studies[0]?.reasons.every(reason => reason.interval === null && reason.base === 45)).toBe(true)
  })

  test('counts those who answered as the ranking does', async () => {
    const { studies, sideBySide } = await figures()
    const ranking = (await line.json('ranking', 'sample.churnaudit')) as {
      readonly bases?: readonly { readonly method: string; readonly answered: number }[]
    }
    const answered = (list: readonly { readonly answered: number }[]): number[] => list.map(one => one.answered)
    expect(answered(sideBySide.columns)).toEqual(answered(ranking.bases ?? []))
    expect(answered(studies)).toEqual(answered(ranking.bases ?? []))
  })

  test('tells myths, blind spots and what the records say against the clients', async () => {
    const { sideBySide } = await figures()
    expect(sideBySide.myths.map(one => one.name)).toEqual(['Lower price', 'The task moved in-house'])
    expect(sideBySide.blindSpots.map(one => one.name)).toEqual(['The client’s contact person left'])
    expect(sideBySide.crm).toMatchObject({ spoke: 29, written: 24 })
    expect(sideBySide.crm.counts).toEqual({ agrees: 0, contradicts: 23, unclear: 1 })
    expect(sideBySide.comparisons.map(({ inside, clients }) => [inside, clients])).toEqual([
      ['staff', 'survey'],
      ['staff', 'interview'],
      ['brainstorm', 'survey'],
      ['brainstorm', 'interview'],
    ])
  })

  test.each(['en', 'ru', 'sq'])('reads as tables and sentences in %s', async language => {
    const { status, out, err } = await line.run('studies', 'sample.churnaudit', '--language', language)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).not.toMatch(/side\.|\{\{|undefined|NaN/)
    expect(out.split('\n').length).toBeGreaterThan(60)
  })

  test('says so where there is no study', async () => {
    await line.run('new', 'empty.churnaudit', '--client', 'A', '--currency', 'EUR', '--market', 'b2b')
    expect(await line.run('studies', 'empty.churnaudit', '--language', 'en')).toMatchObject({ status: 0, err: '' })
  })
})
