/** The staff poll: its plan, its forms as they are counted, and case cards. */
import type { NamedReason, CaseCard, PollGroup, PollGroupId, PollWhom } from '#shared/domain/staff-poll.ts'
import type { ClientId, MentionId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import type { Reader, Writer } from '../sqlite.ts'

export const findWhom = (reader: Reader, studyId: StudyId): PollWhom =>
  reader.get<{ whom: PollWhom }>('SELECT whom FROM poll_plans WHERE study_id = ?', [studyId])?.whom ?? 'everyone'

export const saveWhom = (writer: Writer, studyId: StudyId, whom: PollWhom): void => {
  writer.run(
    'INSERT INTO poll_plans (study_id, whom) VALUES (?, ?) ON CONFLICT (study_id) DO UPDATE SET whom = excluded.whom WHERE whom <> excluded.whom',
    [studyId, whom],
  )
}

export const listPollGroups = (reader: Reader, studyId: StudyId): PollGroup[] =>
  reader
    .all<{ id: string; name: string }>('SELECT id, name FROM poll_groups WHERE study_id = ? ORDER BY position', [
      studyId,
    ])
    .map(row => ({ id: row.id as PollGroupId, name: row.name }))

/** Puts these groups in the place of all others. */
export const savePollGroups = (writer: Writer, studyId: StudyId, groups: readonly PollGroup[]): void => {
  writer.run('DELETE FROM poll_groups WHERE study_id = ?', [studyId])
  for (const [position, group] of groups.entries())
    writer.run('INSERT INTO poll_groups (id, study_id, name, position) VALUES (?, ?, ?, ?)', [
      group.id,
      studyId,
      group.name,
      position,
    ])
}

/** A form without name, client, day or place in the order. Its instant is not kept: 0 stands for it everywhere. */
export const insertPollForm = (
  writer: Writer,
  id: RespondentId,
  studyId: StudyId,
  form: { readonly groupId: PollGroupId | null; readonly knowsNone: boolean },
): void => {
  writer.run(
    `INSERT INTO respondents (id, study_id, client_id, name, role, held_on, consent, note, position)
     VALUES (?, ?, NULL, '', '', NULL, 'anonymous', '', 0)`,
    [id, studyId],
  )
  writer.run('INSERT INTO poll_forms (respondent_id, group_id, knows_none) VALUES (?, ?, ?)', [
    id,
    form.groupId,
    form.knowsNone ? 1 : 0,
  ])
}

export const saveStaffMarks = (
  writer: Writer,
  mentionId: MentionId,
  marks: Pick<NamedReason, 'certainty' | 'basis'>,
): void => {
  if (marks.certainty === null && marks.basis === null)
    writer.run('DELETE FROM staff_marks WHERE mention_id = ?', [mentionId])
  else
    writer.run(
      `INSERT INTO staff_marks (mention_id, certainty, basis) VALUES (?, ?, ?)
       ON CONFLICT (mention_id) DO UPDATE SET certainty = excluded.certainty, basis = excluded.basis`,
      [mentionId, marks.certainty, marks.basis],
    )
}

type MarkedRow = {
  respondent_id: string
  reason_id: string
  is_main: number
  pain: number | null
  certainty: number | null
  basis: NamedReason['basis']
}

export type MarkedMention = NamedReason & { readonly respondentId: RespondentId }

/** The mentions of a staff study with what its form marks beside them. Of a poll for counting only, never to show. */
export const listMarkedMentions = (reader: Reader, studyId: StudyId): MarkedMention[] =>
  reader
    .all<MarkedRow>(
      `SELECT mentions.respondent_id, reason_id, is_main, pain, certainty, basis FROM mentions
         LEFT JOIN staff_marks ON staff_marks.mention_id = mentions.id
       WHERE study_id = ? AND respondent_id IS NOT NULL ORDER BY mentions.created_at, mentions.rowid`,
      [studyId],
    )
    .map(row => ({
      respondentId: row.respondent_id as RespondentId,
      reasonId: row.reason_id as ReasonId,
      isMain: row.is_main === 1,
      pain: row.pain,
      certainty: row.certainty,
      basis: row.basis,
    }))

export type FormFacts = {
  readonly respondentId: RespondentId
  readonly groupId: PollGroupId | null
  readonly knowsNone: boolean
  readonly hasOther: boolean
}

/** The forms of a poll, for counting only. */
export const listFormFacts = (reader: Reader, studyId: StudyId): FormFacts[] =>
  reader
    .all<{ id: string; group_id: string | null; knows_none: number | null; other: number }>(
      `SELECT respondents.id, group_id, knows_none,
         EXISTS (SELECT 1 FROM texts WHERE texts.respondent_id = respondents.id AND question_id = 'other') AS other
       FROM respondents LEFT JOIN poll_forms ON poll_forms.respondent_id = respondents.id WHERE study_id = ?`,
      [studyId],
    )
    .map(row => ({
      respondentId: row.id as RespondentId,
      groupId: row.group_id as PollGroupId | null,
      knowsNone: row.knows_none === 1,
      hasOther: row.other === 1,
    }))

export const saveCaseCard = (writer: Writer, respondentId: RespondentId, servedBy: string): void => {
  writer.run(
    `INSERT INTO case_cards (respondent_id, served_by) VALUES (?, ?)
     ON CONFLICT (respondent_id) DO UPDATE SET served_by = excluded.served_by`,
    [respondentId, servedBy],
  )
}

export const findCaseOfClient = (reader: Reader, studyId: StudyId, clientId: ClientId): RespondentId | undefined =>
  reader.get<{ id: string }>('SELECT id FROM respondents WHERE study_id = ? AND client_id = ?', [studyId, clientId])
    ?.id as RespondentId | undefined

type CaseRow = {
  id: string
  client_id: string
  client_name: string
  name: string
  served_by: string | null
  words: string | null
}

export const listCaseCards = (reader: Reader, studyId: StudyId): CaseCard[] => {
  const named = Map.groupBy(listMarkedMentions(reader, studyId), mention => mention.respondentId as string)
  return reader
    .all<CaseRow>(
      `SELECT respondents.id, client_id, clients.name AS client_name, respondents.name, served_by,
         (SELECT body FROM texts WHERE texts.respondent_id = respondents.id AND question_id = 'card') AS words
       FROM respondents JOIN clients ON clients.id = client_id
         LEFT JOIN case_cards ON case_cards.respondent_id = respondents.id
       WHERE study_id = ? AND study_id IN (SELECT id FROM studies WHERE form = 'case') ORDER BY respondents.position`,
      [studyId],
    )
    .map(row => ({
      respondentId: row.id as RespondentId,
      clientId: row.client_id as ClientId,
      clientName: row.client_name,
      filledBy: row.name,
      servedBy: row.served_by ?? '',
      words: row.words ?? '',
      reasons: (named.get(row.id) ?? []).map(({ reasonId, isMain, pain, certainty, basis }) => ({
        reasonId,
        isMain,
        pain,
        certainty,
        basis,
      })),
    }))
}

/** By client: those whom case cards name as having served it. */
export const listServers = (reader: Reader): ReadonlyMap<ClientId, readonly string[]> => {
  const rows = reader.all<{ client_id: string; served_by: string }>(
    `SELECT client_id, served_by FROM case_cards JOIN respondents ON respondents.id = respondent_id
     WHERE client_id IS NOT NULL AND served_by <> '' ORDER BY client_id, served_by`,
  )
  return new Map(
    [...Map.groupBy(rows, row => row.client_id)].map(([id, own]) => [id as ClientId, own.map(row => row.served_by)]),
  )
}

export const findWordsOfCard = (reader: Reader, respondentId: RespondentId): TextId | undefined =>
  reader.get<{ id: string }>("SELECT id FROM texts WHERE respondent_id = ? AND question_id = 'card'", [respondentId])
    ?.id as TextId | undefined
