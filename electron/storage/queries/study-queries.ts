/** Studies with their respondents and mentions, and the method definitions that the engagement stores. */
import {
  DEFAULT_STUDY_SETTINGS,
  type MentionDraft,
  type MethodDefinition,
  type MethodId,
  type Mention,
  type MentionOrigin,
  type Respondent,
  type RespondentDraft,
  type Study,
  type StudyDraft,
  type StudySettings,
  type StudySummary,
} from '#shared/domain/evidence.ts'
import type { ClientId, MentionId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import type { Reader, SqlValue, Writer } from '../sqlite.ts'
import { HIDDEN_STUDIES, POLLS } from './anonymity-queries.ts'

export const listMethods = (reader: Reader): MethodDefinition[] =>
  reader
    .all<{ definition: string }>('SELECT definition FROM methods ORDER BY rowid')
    .map(row => JSON.parse(row.definition) as MethodDefinition)

export const saveMethod = (writer: Writer, method: MethodDefinition): void => {
  writer.run('INSERT INTO methods (id, version, definition) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING', [
    method.id,
    method.version,
    JSON.stringify(method),
  ])
}

type StudyRow = {
  id: string
  method_id: MethodId
  title: string
  question: string
  held_on: string | null
  facilitator: string
  asked: number | null
  note: string
  state: 'open' | 'frozen'
  position: number
  anonymity: StudySettings['anonymity']
  form: StudySettings['form']
  seed: number
}

const studyOf = (row: StudyRow): Study => ({
  id: row.id as StudyId,
  methodId: row.method_id,
  title: row.title,
  question: row.question,
  heldOn: row.held_on,
  facilitator: row.facilitator,
  asked: row.asked,
  note: row.note,
  state: row.state,
  position: row.position,
  anonymity: row.anonymity,
  form: row.form,
  seed: row.seed,
})

/** Of an anonymous poll under the floor nothing but the number of its answers is told. */
export const listStudies = (reader: Reader): StudySummary[] =>
  reader
    .all<StudyRow & { respondents: number; mentions: number; hidden: number }>(
      `SELECT studies.*, (SELECT count(*) FROM respondents WHERE study_id = studies.id) AS respondents,
         (SELECT count(*) FROM mentions WHERE study_id = studies.id) AS mentions, id IN (${HIDDEN_STUDIES}) AS hidden
       FROM studies ORDER BY position`,
    )
    .map(row => ({
      ...studyOf(row),
      respondentCount: row.respondents,
      mentionCount: row.hidden === 1 ? 0 : row.mentions,
      isHidden: row.hidden === 1,
    }))

/** Whether anybody has answered, whether or not the answers may be shown. */
export const hasAnswers = (reader: Reader, id: StudyId): boolean =>
  reader.get('SELECT 1 FROM respondents WHERE study_id = ? LIMIT 1', [id]) !== undefined

export const findStudy = (reader: Reader, id: StudyId): Study | undefined => {
  const row = reader.get<StudyRow>('SELECT * FROM studies WHERE id = ?', [id])
  return row === undefined ? undefined : studyOf(row)
}

export const insertStudy = (
  writer: Writer,
  id: StudyId,
  methodId: MethodId,
  draft: StudyDraft,
  settings: StudySettings = DEFAULT_STUDY_SETTINGS,
): void => {
  writer.run(
    `INSERT INTO studies
       (id, method_id, title, question, held_on, facilitator, asked, note, state, position, anonymity, form, seed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', (SELECT coalesce(max(position), 0) + 1 FROM studies), ?, ?, ?)`,
    [
      id,
      methodId,
      draft.title,
      draft.question,
      draft.heldOn,
      draft.facilitator,
      draft.asked,
      draft.note,
      settings.anonymity,
      settings.form,
      settings.seed,
    ],
  )
}

export const saveStudy = (writer: Writer, id: StudyId, draft: StudyDraft): number =>
  writer.run(
    'UPDATE studies SET title = ?, question = ?, held_on = ?, facilitator = ?, asked = ?, note = ? WHERE id = ?',
    [draft.title, draft.question, draft.heldOn, draft.facilitator, draft.asked, draft.note, id],
  )

export const saveStudySettings = (writer: Writer, id: StudyId, settings: StudySettings): number =>
  writer.run('UPDATE studies SET anonymity = ?, form = ?, seed = ? WHERE id = ?', [
    settings.anonymity,
    settings.form,
    settings.seed,
    id,
  ])

export const setStudyState = (writer: Writer, id: StudyId, state: 'open' | 'frozen'): number =>
  writer.run('UPDATE studies SET state = ? WHERE id = ?', [state, id])

export const removeStudy = (writer: Writer, id: StudyId): number => writer.run('DELETE FROM studies WHERE id = ?', [id])

type RespondentRow = {
  id: string
  study_id: string
  client_id: string | null
  name: string
  role: string
  held_on: string | null
  consent: Respondent['consent']
  note: string
  position: number
  client_name: string | null
  in_poll: number
}

export type RespondentWithClient = Respondent & { readonly clientName: string | null }

const respondentOf = (row: RespondentRow): RespondentWithClient => ({
  id: row.id as RespondentId,
  studyId: row.study_id as StudyId,
  clientId: row.client_id as ClientId | null,
  name: row.name,
  role: row.role,
  heldOn: row.held_on,
  consent: row.consent,
  note: row.note,
  position: row.position,
  clientName: row.client_name,
})

/** Who answered an anonymous poll is nobody, also where an older form or a file has named him. */
const shownRespondentOf = (row: RespondentRow): RespondentWithClient => {
  const respondent = respondentOf(row)
  if (row.in_poll === 0) return respondent
  const nobody = { clientId: null, clientName: null, name: '', role: '', heldOn: null, note: '', position: 0 }
  return { ...respondent, ...nobody, consent: respondent.consent === 'none' ? 'none' : 'anonymous' }
}

const RESPONDENTS = `SELECT respondents.*, clients.name AS client_name, study_id IN (${POLLS}) AS in_poll
  FROM respondents LEFT JOIN clients ON clients.id = respondents.client_id`
/** In a poll by id, which is random: the order in which the forms came would tell who. */
const SHOWN_ORDER = `CASE WHEN study_id IN (${POLLS}) THEN 0 ELSE respondents.position END, respondents.id`

/** Those of polls under the floor are left out, and those of other polls are nameless. Their ids never leave the program. */
export const listRespondents = (reader: Reader, studyId: StudyId): RespondentWithClient[] =>
  reader
    .all<RespondentRow>(
      `${RESPONDENTS} WHERE study_id = ? AND study_id NOT IN (${HIDDEN_STUDIES}) ORDER BY ${SHOWN_ORDER}`,
      [studyId],
    )
    .map(shownRespondentOf)

/** As `listRespondents`, of all studies. */
export const listAllRespondents = (reader: Reader): RespondentWithClient[] =>
  reader
    .all<RespondentRow>(`${RESPONDENTS} WHERE study_id NOT IN (${HIDDEN_STUDIES}) ORDER BY study_id, ${SHOWN_ORDER}`)
    .map(shownRespondentOf)

export const findRespondent = (reader: Reader, id: RespondentId): Respondent | undefined => {
  const row = reader.get<RespondentRow>(`${RESPONDENTS} WHERE respondents.id = ?`, [id])
  return row === undefined ? undefined : respondentOf(row)
}

export const insertRespondent = (writer: Writer, id: RespondentId, studyId: StudyId, draft: RespondentDraft): void => {
  writer.run(
    `INSERT INTO respondents (id, study_id, client_id, name, role, held_on, consent, note, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM respondents WHERE study_id = ?))`,
    [id, studyId, draft.clientId, draft.name, draft.role, draft.heldOn, draft.consent, draft.note, studyId],
  )
}

export const saveRespondent = (writer: Writer, id: RespondentId, draft: RespondentDraft): number =>
  writer.run(
    'UPDATE respondents SET client_id = ?, name = ?, role = ?, held_on = ?, consent = ?, note = ? WHERE id = ?',
    [draft.clientId, draft.name, draft.role, draft.heldOn, draft.consent, draft.note, id],
  )

export const removeRespondent = (writer: Writer, id: RespondentId): number =>
  writer.run('DELETE FROM respondents WHERE id = ?', [id])

type MentionRow = {
  id: string
  study_id: string
  respondent_id: string | null
  reason_id: string
  pain: number | null
  is_main: number
  verbatim: string
  standing: Mention['standing']
  dots: number | null
  created_at: number
  origin: MentionOrigin
}

const mentionOf = (row: MentionRow): Mention => ({
  id: row.id as MentionId,
  studyId: row.study_id as StudyId,
  respondentId: row.respondent_id as RespondentId | null,
  reasonId: row.reason_id as ReasonId,
  pain: row.pain,
  isMain: row.is_main === 1,
  verbatim: row.verbatim,
  standing: row.standing,
  dots: row.dots,
  createdAt: row.created_at,
  origin: row.origin,
})

/** Mentions of one form share their instant, and instants tell in which order people answered. */
const MENTIONS = `SELECT id, study_id, respondent_id, reason_id, pain, is_main, verbatim, standing, dots, origin,
  CASE WHEN study_id IN (${POLLS}) THEN 0 ELSE created_at END AS created_at FROM mentions
  WHERE study_id NOT IN (${HIDDEN_STUDIES})`
/** Where instants are equal as written, except in polls, whose mentions stand in the order of their random ids. */
const WRITTEN_ORDER = `CASE WHEN study_id IN (${POLLS}) THEN 0 ELSE created_at END,
  CASE WHEN study_id IN (${POLLS}) THEN 0 ELSE rowid END, id`

/** Those of polls under the floor are left out. */
export const listMentions = (reader: Reader, studyId: StudyId): Mention[] =>
  reader.all<MentionRow>(`${MENTIONS} AND study_id = ? ORDER BY ${WRITTEN_ORDER}`, [studyId]).map(mentionOf)

/** As `listMentions`, of all studies. */
export const listAllMentions = (reader: Reader): Mention[] =>
  reader
    .all<MentionRow>(`${MENTIONS} ORDER BY CASE WHEN study_id IN (${POLLS}) THEN 0 ELSE created_at END, id`)
    .map(mentionOf)

/** All mentions of one respondent, of whatever study: to keep them in step, never to show them. */
export const listMentionsOfRespondent = (reader: Reader, respondentId: RespondentId): Mention[] =>
  reader
    .all<MentionRow>('SELECT * FROM mentions WHERE respondent_id = ? ORDER BY created_at, rowid', [respondentId])
    .map(mentionOf)

export const findMention = (reader: Reader, id: MentionId): Mention | undefined => {
  const row = reader.get<MentionRow>('SELECT * FROM mentions WHERE id = ?', [id])
  return row === undefined ? undefined : mentionOf(row)
}

/** In the order of the columns in the statements below. */
const mentionValues = (draft: MentionDraft): SqlValue[] => [
  draft.respondentId,
  draft.reasonId,
  draft.pain,
  draft.isMain ? 1 : 0,
  draft.verbatim,
  draft.standing,
  draft.dots,
]

export const insertMention = (
  writer: Writer,
  id: MentionId,
  studyId: StudyId,
  draft: MentionDraft,
  at: number,
  origin: MentionOrigin = 'entered',
): void => {
  writer.run(
    'INSERT INTO mentions (id, study_id, respondent_id, reason_id, pain, is_main, verbatim, standing, dots, created_at, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, studyId, ...mentionValues(draft), at, origin],
  )
}

export const saveMention = (writer: Writer, id: MentionId, draft: MentionDraft): number =>
  writer.run(
    'UPDATE mentions SET respondent_id = ?, reason_id = ?, pain = ?, is_main = ?, verbatim = ?, standing = ?, dots = ? WHERE id = ?',
    [...mentionValues(draft), id],
  )

export const removeMention = (writer: Writer, id: MentionId): number =>
  writer.run('DELETE FROM mentions WHERE id = ?', [id])

/** A respondent has one main reason at most: the others of the same respondent are taken down. */
export const clearOtherMain = (writer: Writer, keep: MentionId, respondentId: RespondentId): void => {
  writer.run('UPDATE mentions SET is_main = 0 WHERE respondent_id = ? AND id <> ? AND is_main = 1', [
    respondentId,
    keep,
  ])
}
