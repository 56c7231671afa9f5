/** Reasons with their labels, overrides and merges. */
import type {
  ClassOverride,
  PestelFactor,
  PorterForce,
  Reason,
  ReasonDraft,
  ReasonGroup,
  ReasonMerge,
} from '#shared/domain/reasons.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import type { Reader, SqlValue, Writer } from '../sqlite.ts'
import { HIDDEN_STUDIES } from './anonymity-queries.ts'

type Row = {
  id: string
  catalogue_id: string | null
  name_en: string
  name_ru: string
  name_sq: string
  group: ReasonGroup
  controllable: number
  human_factor: number
  definition: string
  override_class: ClassOverride['class'] | null
  override_note: string | null
  merged_into: string | null
  merged_at: number | null
}
type LabelRow = { reason_id: string; scheme: 'pestel' | 'porter'; label: string }

const reasonOf = (row: Row, labels: readonly LabelRow[]): Reason => {
  const labelled = (scheme: LabelRow['scheme']): string[] =>
    labels.filter(label => label.reason_id === row.id && label.scheme === scheme).map(label => label.label)
  return {
    id: row.id as ReasonId,
    catalogueId: row.catalogue_id,
    name: { en: row.name_en, ru: row.name_ru, sq: row.name_sq },
    group: row.group,
    controllable: row.controllable === 1,
    humanFactor: row.human_factor === 1,
    definition: row.definition,
    mergedInto: row.merged_into as ReasonId | null,
    override:
      row.override_class === null || row.override_note === null
        ? null
        : { class: row.override_class, note: row.override_note },
    pestel: labelled('pestel') as PestelFactor[],
    porter: labelled('porter') as PorterForce[],
  }
}

const listLabels = (reader: Reader): LabelRow[] =>
  reader.all<LabelRow>('SELECT reason_id, scheme, label FROM reason_labels ORDER BY rowid')

export const listReasons = (reader: Reader): Reason[] => {
  const labels = listLabels(reader)
  return reader.all<Row>('SELECT * FROM reasons ORDER BY created_at, rowid').map(row => reasonOf(row, labels))
}

export const findReason = (reader: Reader, id: ReasonId): Reason | undefined => {
  const row = reader.get<Row>('SELECT * FROM reasons WHERE id = ?', [id])
  return row === undefined ? undefined : reasonOf(row, listLabels(reader))
}

export const countMentionsByReason = (reader: Reader): Map<string, number> =>
  new Map(
    reader
      .all<{ id: string; n: number }>(
        `SELECT reason_id AS id, count(*) AS n FROM mentions WHERE study_id NOT IN (${HIDDEN_STUDIES}) GROUP BY reason_id`,
      )
      .map(row => [row.id, row.n]),
  )

export const listMerges = (reader: Reader): ReasonMerge[] =>
  reader
    .all<{ from: string; into: string; at: number }>(
      'SELECT id AS "from", merged_into AS "into", merged_at AS at FROM reasons WHERE merged_into IS NOT NULL ORDER BY merged_at',
    )
    .map(row => ({ from: row.from as ReasonId, into: row.into as ReasonId, at: row.at }))

/** In the order of the columns in the statements below. */
const draftValues = (draft: ReasonDraft): SqlValue[] => [
  draft.name.en,
  draft.name.ru,
  draft.name.sq,
  draft.group,
  draft.controllable ? 1 : 0,
  draft.humanFactor ? 1 : 0,
  draft.definition,
]

export const insertReason = (
  writer: Writer,
  id: ReasonId,
  catalogueId: string | null,
  draft: ReasonDraft,
  at: number,
): void => {
  writer.run(
    'INSERT INTO reasons (id, catalogue_id, name_en, name_ru, name_sq, "group", controllable, human_factor, definition, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, catalogueId, ...draftValues(draft), at],
  )
}

export const saveReason = (writer: Writer, id: ReasonId, draft: ReasonDraft): number =>
  writer.run(
    'UPDATE reasons SET name_en = ?, name_ru = ?, name_sq = ?, "group" = ?, controllable = ?, human_factor = ?, definition = ? WHERE id = ?',
    [...draftValues(draft), id],
  )

export const setGroup = (writer: Writer, id: ReasonId, group: ReasonGroup): number =>
  writer.run('UPDATE reasons SET "group" = ? WHERE id = ?', [group, id])

export const setLabels = (
  writer: Writer,
  id: ReasonId,
  scheme: 'pestel' | 'porter',
  labels: readonly string[],
): void => {
  const known = writer
    .all<{ label: string }>('SELECT label FROM reason_labels WHERE reason_id = ? AND scheme = ?', [id, scheme])
    .map(row => row.label)
  for (const label of known) {
    if (!labels.includes(label))
      writer.run('DELETE FROM reason_labels WHERE reason_id = ? AND scheme = ? AND label = ?', [id, scheme, label])
  }
  for (const label of new Set(labels)) {
    if (!known.includes(label))
      writer.run('INSERT INTO reason_labels (reason_id, scheme, label) VALUES (?, ?, ?)', [id, scheme, label])
  }
}

export const setOverride = (writer: Writer, id: ReasonId, override: ClassOverride | null): number =>
  writer.run('UPDATE reasons SET override_class = ?, override_note = ? WHERE id = ?', [
    override?.class ?? null,
    override?.note ?? null,
    id,
  ])

/** The mentions keep the reason they were given; only the pointer moves, so a merge can be taken apart without loss, earlier ones behind it too. */
export const mergeReason = (writer: Writer, from: ReasonId, into: ReasonId, at: number): void => {
  writer.run('UPDATE reasons SET merged_into = ?, merged_at = ? WHERE id = ?', [into, at, from])
}

/** @returns 0 where the reason is not merged into another. */
export const unmergeReason = (writer: Writer, id: ReasonId): number =>
  writer.run('UPDATE reasons SET merged_into = NULL, merged_at = NULL WHERE id = ? AND merged_into IS NOT NULL', [id])

export const removeReason = (writer: Writer, id: ReasonId): number =>
  writer.run('DELETE FROM reasons WHERE id = ?', [id])

/**
 * True where a mention, a merge, an offer, a coding, a tree of whys, a brainstorm or an option of a survey still names the reason. While a poll has too few answers to be shown, every
 * reason on its form counts as used: else a refusal would tell which of them was named.
 */
export const isReasonInUse = (reader: Reader, id: ReasonId): boolean =>
  reader.get(
    `SELECT 1 FROM mentions WHERE reason_id = :id UNION ALL SELECT 1 FROM reasons WHERE merged_into = :id
     UNION ALL SELECT 1 FROM offer_reasons WHERE reason_id = :id UNION ALL SELECT 1 FROM codings WHERE reason_id = :id
     UNION ALL SELECT 1 FROM settlements WHERE reason_id = :id UNION ALL SELECT 1 FROM why_nodes WHERE reason_id = :id
     UNION ALL SELECT 1 FROM brainstorm_clusters WHERE reason_id = :id
     UNION ALL SELECT 1 FROM brainstorm_vote_items WHERE reason_id = :id
     UNION ALL SELECT 1 FROM survey_questions, json_each(survey_questions.options) AS option
       WHERE option.value ->> 'reasonId' = :id
     UNION ALL SELECT 1 FROM (${HIDDEN_STUDIES}) LIMIT 1`,
    { id },
  ) !== undefined
