/**
 * Nobody who reads all that leaves the program can learn a hidden answer. Two engagements are made alike but for what must stay
 * hidden; every answer of the contract, every exported file and every verb must then be the same in both. What is the same
 * whatever was answered tells nothing, and no sum or difference of it does.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openSqlite } from '#electron/storage/sqlite.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { EngagementId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { exportEverything, EXPORTS } from '#tests/helpers/outputs/exports.ts'
import { askEverything, type Output, type Pool } from '#tests/helpers/outputs/queries.ts'
import { runEveryVerb } from '#tests/helpers/outputs/verbs.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'
import { createHost, type Host } from './host.ts'

/** Ids that are random and yet the same in both worlds, as long as both ask for the same number of them. */
const ids = vi.hoisted(() => ({ state: 1 }))
vi.mock('node:crypto', async load => {
  const real = await load<typeof import('node:crypto')>()
  const word = (): string => {
    ids.state = (Math.imul(ids.state, 1_664_525) + 1_013_904_223) >>> 0
    return ids.state.toString(16).padStart(8, '0')
  }
  const randomUUID = (): string => {
    const [a, b, c, d] = [word(), word(), word(), word()] as [string, string, string, string]
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
  }
  return { ...real, randomUUID }
})

type Form = Input<'staff.recordForm'>['form']

const STUDY = { question: 'Why?', heldOn: null, facilitator: '', asked: null, note: '' }
const NAMES = ['Late deliveries', 'Rude answers', 'Dear goods', 'Empty shelves', 'Wrong papers']

/** What differs: the four answers of the small poll, and who of the two small departments said what. */
type Secret = {
  readonly words: readonly [string, string, string, string]
  readonly named: readonly (readonly [number, number])[]
  /** Departments of the seven who belong to the small ones, by form. */
  readonly departments: string
}

const ONE: Secret = {
  words: ['quokka', 'numbat', 'bilby', 'potoroo'],
  named: [
    [0, 1],
    [0, 2],
    [0, 1],
    [3, 0],
  ],
  departments: 'DDDDSSS',
}
const OTHER: Secret = {
  words: ['axolotl', 'olm', 'caecilian', 'hellbender'],
  named: [
    [4, 2],
    [4, 3],
    [1, 2],
    [2, 4],
  ],
  departments: 'SSDSDSD',
}

type World = {
  readonly host: Host
  readonly engagement: EngagementId
  readonly path: string
  readonly small: StudyId
  readonly big: StudyId
  readonly reasons: readonly ReasonId[]
}

const named = (reasonId: ReasonId, isMain: boolean): Form['reasons'][number] => ({
  reasonId,
  isMain,
  pain: isMain ? 7 : null,
  certainty: isMain ? 4 : 2,
  basis: isMain ? 'said' : 'inferred',
})

const EMPTY: Form = { openAnswer: '', reasons: [], other: '', knowsNone: false, groupId: null }

const addReasons = async (host: Host, engagement: EngagementId): Promise<readonly ReasonId[]> => {
  const found: ReasonId[] = []
  for (const en of NAMES) {
    const draft = {
      name: { en, ru: '', sq: '' },
      group: 'company' as const,
      controllable: true,
      humanFactor: false,
      definition: '',
    }
    found.push((await host.call('reasons.add', { engagement, draft })).reasonId)
  }
  return found
}

/** Four answers, each with words of its own. */
const fillSmall = async ({ host, engagement, small, reasons }: World, secret: Secret): Promise<void> => {
  for (const [index, word] of secret.words.entries()) {
    const [main = 0, other = 0] = secret.named[index] ?? []
    const form: Form = {
      ...EMPTY,
      openAnswer: `They left because of the ${word}.`,
      other: `Also ${word} again`,
      reasons: [named(reasons[main] as ReasonId, true), named(reasons[other] as ReasonId, false)],
    }
    await host.call('staff.recordForm', { engagement, studyId: small, form, draft: `poll/${small}` })
  }
}

/** Twelve answers of three departments: Depot and Shop, four and three of them, and Trade with five. */
const fillBig = async ({ host, engagement, big, reasons }: World, secret: Secret): Promise<void> => {
  await host.call('staff.savePlan', { engagement, studyId: big, whom: 'sample', groups: ['Depot', 'Shop', 'Trade'] })
  const { groups } = await host.call('staff.getPoll', { engagement, studyId: big })
  const groupOf = (letter: string) => groups.find(group => group.name.startsWith(letter))?.id ?? null
  for (let index = 0; index < 12; index += 1) {
    const groupId = groupOf(secret.departments[index] ?? 'T')
    const reason = reasons[index % 3] as ReasonId
    const form: Form = { ...EMPTY, groupId, reasons: [named(reason, true)], openAnswer: `Answer ${index}.` }
    await host.call('staff.recordForm', { engagement, studyId: big, form, draft: `poll/${big}` })
  }
}

const CLIENTS = `id,name,segment,manager,start,end,revenue_year
c1,Bakery,Food,Anna,2020-01-01,2026-03-01,1000
c2,Mill,Food,Boris,2020-01-01,2026-04-01,2000
c3,Crane,Build,Anna,2020-01-01,2026-05-01,3000
c4,Quarry,Build,Boris,2020-01-01,,4000
`

/** Clients, a survey, a case card and two polls: what is known of all of them may meet in any output. */
const makeWorld = async (secret: Secret): Promise<World> => {
  ids.state = 20_261_125
  const host = createHost()
  const engagement = await host.create()
  await host.import(engagement, await host.hand('clients.csv', CLIENTS), 'clients')
  const reasons = await addReasons(host, engagement)
  const start = async (methodId: 'staff' | 'survey', title: string, form: 'standard' | 'case' = 'standard') =>
    (await host.call('studies.create', { engagement, methodId, draft: { ...STUDY, title }, settings: { form } }))
      .studyId
  const survey = await start('survey', 'Survey')
  const cards = await start('staff', 'Cards', 'case')
  const small = await start('staff', 'Small poll')
  const big = await start('staff', 'Big poll')
  const { rows } = await host.call('clients.list', {
    engagement,
    text: '',
    status: 'lost',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 9,
  })
  for (const [index, row] of rows.entries()) {
    const respondent = {
      clientId: row.id,
      name: 'Vera',
      role: 'buyer',
      heldOn: null,
      consent: 'name' as const,
      note: '',
    }
    const mention = {
      reasonId: reasons[index] as ReasonId,
      pain: 5,
      isMain: true,
      verbatim: 'Late.',
      standing: 'stated' as const,
      dots: null,
    }
    await host.call('responses.record', { engagement, studyId: survey, respondent, mentions: [mention] })
  }
  const card = {
    clientId: rows[0]?.id ?? ('' as never),
    filledBy: 'Olga',
    servedBy: 'Boris',
    words: 'Long story.',
    reasons: [named(reasons[1] as ReasonId, true)],
  }
  await host.call('staff.saveCase', { engagement, studyId: cards, respondentId: null, card })
  const { path } = await host.call('engagement.get', { engagement })
  const world: World = { host, engagement, path, small, big, reasons }
  await fillSmall(world, secret)
  await fillBig(world, secret)
  return world
}

type Row = { readonly id: string; readonly study_id: string }

/** Ids read past the program, from the file itself: whoever guessed one must be told no more. Of answers one of each study. */
const poolOf = ({ path, engagement, small, big }: World): Pool => {
  const database = openSqlite(path)
  const idsOf = (table: string): readonly string[] =>
    database.reader.all<Row>(`SELECT id FROM ${table} ORDER BY id`).map(row => row.id)
  const ofStudies = (table: string) => {
    const rows = database.reader.all<Row>(`SELECT min(id) AS id, study_id FROM ${table} GROUP BY study_id ORDER BY 2`)
    return ({ studyId }: { readonly [field: string]: unknown }) =>
      rows.filter(row => studyId === undefined || row.study_id === studyId).map(row => row.id)
  }
  const pool: Pool = {
    engagement: [engagement],
    studyId: idsOf('studies'),
    respondentId: ofStudies('respondents'),
    mentionId: ofStudies('mentions'),
    textId: ofStudies('texts'),
    reasonId: idsOf('reasons'),
    clientId: idsOf('clients'),
    importId: idsOf('imports'),
    name: [`poll/${small}`, `poll/${big}`],
    plan: [{ field: 'segment', wholeA: true, total: 10, seed: 1 }],
    // What is said does not hang on the language; the verbs run through all of them.
    language: ['en'],
    text: [''],
    job: ['none'],
    offset: [0],
    limit: [500],
  }
  database.close()
  return pool
}

/** All that comes out of one world. */
const everything = async (
  world: World,
): Promise<{ readonly outputs: readonly Output[]; readonly unseenJobs: readonly string[] }> => {
  const { host, path } = world
  const pool = poolOf(world)
  const answers = await askEverything(host.services, pool)
  const { outputs: files, unseenJobs } = await exportEverything(host.services, pool, host.folder)
  await host.services.close()
  const copy = join(scratchFolder(), 'handed.churnaudit')
  copyFileSync(path, copy)
  return { outputs: [...answers, ...files, ...(await runEveryVerb(copy))], unseenJobs }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Without what differs between any two runs: folders, instants, ids that threads draw, and how far a job was last heard of. */
const comparable = ({ name, text }: Output): string =>
  `${name}\n${text}`
    .replaceAll(/[^\s"]*churn-audit-[\w-]*\/[^\s"]*|\/tmp\/[^\s"]*/g, 'PATH')
    .replaceAll(/"?\b1[789]\d{11}\b"?/g, 'INSTANT')
    .replaceAll(UUID, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, 'INSTANT')
    .replaceAll(/"progress":\{[^}]*\}/g, 'PROGRESS')

describe('what leaves the program', () => {
  let first: readonly Output[] = []
  let second: readonly Output[] = []
  let unseen: readonly string[] = []
  let secretIds: readonly string[] = []
  let enough = ''

  // Gathered by the first test, for folders and programs end with the test that opened them.
  test('comes out whole: every query, every export, every verb', { timeout: 600_000 }, async () => {
    const one = await makeWorld(ONE)
    const database = openSqlite(one.path)
    secretIds = database.reader
      .all<{ id: string }>(
        "SELECT respondents.id FROM respondents JOIN studies ON studies.id = study_id WHERE method_id = 'staff' AND form = 'standard'",
      )
      .map(row => row.id)
    database.close()
    const all = await everything(one)
    first = all.outputs
    unseen = all.unseenJobs
    second = (await everything(await makeWorld(OTHER))).outputs
    const full = await makeWorld(ONE)
    const fifth: Form = { ...EMPTY, openAnswer: 'The fifth.', knowsNone: true }
    await full.host.call('staff.recordForm', {
      engagement: full.engagement,
      studyId: full.small,
      form: fifth,
      draft: 'none',
    })
    enough = (await askEverything(full.host.services, poolOf(full))).map(output => output.text).join('\n')
    expect(EXPORTS).toContain('report.export')
    expect(unseen).toEqual([])
    expect(first.length).toBeGreaterThan(100)
  })

  test('would be found: with a fifth answer the words and the counts are there', () => {
    for (const word of ONE.words) expect(enough, word).toContain(word)
  })

  test('holds no word of four answers', () => {
    for (const word of ONE.words)
      expect(
        first.filter(output => output.text.includes(word)).map(output => output.name),
        word,
      ).toEqual([])
  })

  test('names no form of an anonymous poll, hidden or shown', () => {
    expect(secretIds).toHaveLength(16)
    const holdsId = ({ name, text }: Output): boolean => secretIds.some(id => text.includes(id) && !name.includes(id))
    expect(first.filter(holdsId).map(output => output.name)).toEqual([])
  })

  test('is the same whatever the hidden answers are', () => {
    const namesOf = (outputs: readonly Output[]): readonly string[] =>
      outputs.map(({ name }) => comparable({ name, text: '' }))
    expect(namesOf(second)).toEqual(namesOf(first))
    const differing = first.flatMap((output, index) => {
      const [one, other] = [comparable(output), comparable(second[index] ?? { name: '', text: '' })]
      if (one === other) return []
      const at = Array.from(one).findIndex((_, place) => one[place] !== other[place])
      return [{ of: output.name, one: one.slice(at - 80, at + 80), other: other.slice(at - 80, at + 80) }]
    })
    expect(differing).toEqual([])
  })

  test('shows the department that is big enough', () => {
    const results = first.find(
      output => output.name.startsWith('staff.getPoll') && output.text.includes('"answered":12'),
    )
    expect(results?.text).toContain('"name":"Trade","count":5,"hidden":null')
    expect(results?.text).toContain('"name":"Depot","count":null,"hidden":"small"')
    expect(results?.text).toContain('"name":"Shop","count":null,"hidden":"small"')
  })
})
