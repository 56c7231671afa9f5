import { describe, expect, test } from 'vitest'
import { leavingEvidence, type EvidenceAtHand } from '#shared/analysis/leaving-evidence.ts'
import type { SourceText } from '#shared/domain/coding.ts'
import { DEFAULT_STUDY_SETTINGS, type Mention, type StudySummary } from '#shared/domain/evidence.ts'
import type { ClientId, MentionId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'

type Person = EvidenceAtHand['respondents'][number]

const study = (id: string, more: Partial<StudySummary> = {}): StudySummary => ({
  ...DEFAULT_STUDY_SETTINGS,
  id: id as StudyId,
  methodId: 'interview',
  state: 'open',
  position: 1,
  title: id,
  question: '',
  heldOn: null,
  facilitator: '',
  asked: null,
  note: '',
  respondentCount: 0,
  mentionCount: 0,
  isHidden: false,
  ...more,
})
const person = (id: string, studyId: string, more: Partial<Person> = {}): Person => ({
  id: id as RespondentId,
  studyId: studyId as StudyId,
  clientId: null,
  clientName: null,
  name: `Name of ${id}`,
  role: `role of ${id}`,
  heldOn: null,
  consent: 'anonymous',
  note: '',
  position: 1,
  ...more,
})
const mention = (id: string, studyId: string, respondentId: string | null, more: Partial<Mention> = {}): Mention => ({
  id: id as MentionId,
  studyId: studyId as StudyId,
  respondentId: respondentId as RespondentId | null,
  reasonId: 'price' as ReasonId,
  pain: null,
  isMain: false,
  verbatim: `words of ${id}`,
  standing: 'stated',
  dots: null,
  createdAt: 0,
  origin: 'entered',
  ...more,
})
const text = (id: string, studyId: string, respondentId: string, offRecord = false): SourceText => ({
  id: id as TextId,
  studyId: studyId as StudyId,
  respondentId: respondentId as RespondentId,
  kind: 'quote',
  questionId: null,
  body: id,
  atSeconds: null,
  offRecord,
  position: 1,
  createdAt: 0,
})
const leaving = (parts: Partial<EvidenceAtHand>) =>
  leavingEvidence({
    studies: [],
    respondents: [],
    mentions: [],
    reasons: [],
    coding: { texts: [], codings: [], marks: [], settlements: [] },
    ...parts,
  })
const poll = (answers: number, more: Partial<StudySummary> = {}) => {
  const people = Array.from({ length: answers }, (_, at) => person(`p${at}`, 'poll'))
  return leaving({
    studies: [study('poll', { methodId: 'staff', respondentCount: answers, ...more })],
    respondents: people,
    mentions: people.map(one => mention(`m${one.id}`, 'poll', one.id)),
    coding: { texts: people.map(one => text(`t${one.id}`, 'poll', one.id)), codings: [], marks: [], settlements: [] },
  })
}

describe('respondents', () => {
  const client = (name: string) => ({ clientId: name as ClientId, clientName: name })
  const found = leaving({
    studies: [study('talks')],
    respondents: [
      person('a', 'talks', { ...client('Bakery'), consent: 'anonymous' }),
      person('b', 'talks', { ...client('Mill'), consent: 'name' }),
      person('c', 'talks', { ...client('Bakery'), consent: 'role' }),
      person('d', 'talks', { consent: 'none' }),
    ],
  })

  test('stand under pseudonyms, a client under one of his own unless it may be named', () => {
    expect(found.respondents.map(({ pseudonym, client: shown, role }) => [pseudonym, shown, role])).toEqual([
      ['R1', 'C1', ''],
      ['R2', 'Mill', 'role of b'],
      ['R3', 'C1', 'role of c'],
      ['R4', '', ''],
    ])
    expect(JSON.stringify(found)).not.toContain('Name of')
  })
})

describe('words', () => {
  const found = leaving({
    studies: [study('talks'), study('storm', { methodId: 'brainstorm' })],
    respondents: [person('a', 'talks'), person('b', 'talks', { consent: 'none' })],
    mentions: [
      mention('said', 'talks', 'a'),
      mention('kept', 'talks', 'b'),
      mention('coded', 'talks', 'b', { origin: 'coded' }),
      mention('group', 'storm', null),
    ],
    coding: {
      texts: [
        text('open', 'talks', 'a'),
        text('off', 'talks', 'a', true),
        text('silent', 'talks', 'b'),
        text('both', 'talks', 'b', true),
      ],
      codings: [],
      marks: [],
      settlements: [],
    },
  })

  test('leave with consent and on the record, or where a group spoke as one', () => {
    expect(found.mentions.map(({ mention: { id }, words }) => [id, words])).toEqual([
      ['said', 'words of said'],
      ['kept', ''],
      ['coded', ''],
      ['group', 'words of group'],
    ])
    expect(found.texts.map(one => one.text.id)).toEqual(['open'])
  })

  test('that stay behind are counted once each, by their first reason', () => {
    expect(found.staysBehind).toEqual({ offRecord: 2, noConsent: 2, anonymousAnswers: 0 })
  })
})

describe('an anonymous poll of staff', () => {
  test.each([
    [0, 'sums', 0],
    [4, 'nothing', null],
    [5, 'sums', 5],
  ])('of %s answers leaves %s', (answers, detail, told) => {
    const found = poll(answers, { isHidden: told === null })
    expect(found.studies).toMatchObject([{ detail, answers: told }])
    expect([found.respondents, found.mentions, found.texts]).toEqual([[], [], []])
    expect(found.staysBehind.anonymousAnswers).toBe(answers)
  })

  test('is no set of case cards: these leave one by one, without the names of staff', () => {
    const found = poll(6, { form: 'case' })
    expect(found.mentions).toHaveLength(6)
    expect(JSON.stringify(found)).not.toContain('Name of')
  })
})
