/** Undo and redo of edits, kept in the file: triggers note each changed row before and after, whatever statement changed it. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { isBrokenReference, type Reader, type Sqlite, type SqlValue, type Writer } from './sqlite.ts'

/**
 * Tables whose edits can be taken back. Imported clients and orders are not among them: before an import a backup is made. The note
 * of an import goes and comes with the step it was part of; imports outside the history are noted by none.
 */
const UNDOABLE = [
  'engagement',
  'lost_segments',
  'brand',
  'settings',
  'loss_estimates',
  'imports',
  'import_problems',
  'studies',
  'respondents',
  'mentions',
  'reasons',
  'reason_labels',
  'texts',
  'codings',
  'coding_marks',
  'settlements',
  'answer_sources',
  'interviews',
  'interview_steps',
  'talk_clocks',
  'why_nodes',
  'why_evidence',
  'survey_scripts',
  'survey_questions',
  'survey_answers',
  'survey_contact_wishes',
  'survey_samples',
  'survey_members',
  'survey_attempts',
  'tool_choices',
  'offers',
  'offer_reasons',
  'contacts',
  'brainstorm_sessions',
  'brainstorm_stages',
  'brainstorm_timers',
  'brainstorm_seats',
  'brainstorm_clusters',
  'brainstorm_cards',
  'brainstorm_merges',
  'brainstorm_votes',
  'brainstorm_vote_items',
  'brainstorm_ballot_codes',
  'brainstorm_ballots',
  'brainstorm_ballot_items',
  'study_freezes',
  'poll_plans',
  'poll_groups',
  'poll_forms',
  'staff_marks',
  'case_cards',
] as const

const STEPS_KEPT = 500

type Column = { readonly name: string; readonly pk: number }

const quoted = (name: string): string => `"${name}"`
const columnsOf = (reader: Reader, table: string): Column[] =>
  reader.all<Column>(`SELECT name, pk FROM pragma_table_info('${table}')`)
const asJson = (columns: readonly Column[], row: 'old' | 'new'): string =>
  `json_object(${columns.map(column => `'${column.name}', ${row}.${quoted(column.name)}`).join(', ')})`

const triggersOf = (reader: Reader, table: string): string => {
  const columns = columnsOf(reader, table)
  // A row saved as it was is no change: `NULL IS NOT x` holds for rows that come or go.
  const note = (before: string, after: string): string =>
    `INSERT INTO undo_changes (step_id, table_name, before, after)
     SELECT step, '${table}', ${before}, ${after} FROM recording WHERE ${before} IS NOT ${after}`
  return `
CREATE TEMP TRIGGER note_insert_${table} AFTER INSERT ON main.${table} BEGIN ${note('NULL', asJson(columns, 'new'))}; END;
CREATE TEMP TRIGGER note_update_${table} AFTER UPDATE ON main.${table} BEGIN ${note(asJson(columns, 'old'), asJson(columns, 'new'))}; END;
CREATE TEMP TRIGGER note_delete_${table} AFTER DELETE ON main.${table} BEGIN ${note(asJson(columns, 'old'), 'NULL')}; END;`
}

/** Sets the triggers of this connection; call once after opening. A row in `recording` says which step is being noted. */
export const startNoting = (database: Sqlite): void => {
  database.exec('CREATE TEMP TABLE recording (step INTEGER NOT NULL)')
  for (const table of UNDOABLE) database.exec(triggersOf(database.reader, table))
}

/** Starts noting a step. @param at UTC milliseconds */
export const beginStep = (writer: Writer, label: string, at: number): number => {
  writer.run('INSERT INTO undo_steps (label, at, undone) VALUES (?, ?, 0)', [label, at])
  const step = writer.get<{ id: number }>('SELECT max(id) AS id FROM undo_steps')?.id ?? 0
  writer.run('INSERT INTO temp.recording (step) VALUES (?)', [step])
  return step
}

/** Ends the step: what was undone before it can no longer be redone. One that changed nothing leaves no trace. */
export const endStep = (writer: Writer, step: number): void => {
  writer.run('DELETE FROM temp.recording')
  const changed = writer.get<{ n: number }>('SELECT count(*) AS n FROM undo_changes WHERE step_id = ?', [step])?.n ?? 0
  if (changed === 0) {
    writer.run('DELETE FROM undo_steps WHERE id = ?', [step])
    return
  }
  writer.run('DELETE FROM undo_steps WHERE undone = 1 AND id < ?', [step])
  writer.run('DELETE FROM undo_steps WHERE id <= (SELECT max(id) FROM undo_steps) - ?', [STEPS_KEPT])
}

/** Runs `work` as one named step. */
export const asStep = <Value>(writer: Writer, label: string, at: number, work: () => Result<Value>): Result<Value> => {
  const step = beginStep(writer, label, at)
  const result = work()
  endStep(writer, step)
  return result
}

export type UndoStep = { readonly id: number; readonly label: string; readonly at: number }

/** The step that an undo would take back; undefined where there is none. */
export const nextUndo = (reader: Reader): UndoStep | undefined =>
  reader.get<UndoStep>('SELECT id, label, at FROM undo_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1')

/** The step that a redo would do again; undefined where there is none. */
export const nextRedo = (reader: Reader): UndoStep | undefined =>
  reader.get<UndoStep>('SELECT id, label, at FROM undo_steps WHERE undone = 1 ORDER BY id LIMIT 1')

type Change = { readonly table_name: string; readonly before: string | null; readonly after: string | null }
type RowImage = Readonly<Record<string, SqlValue>>

const rowImage = (json: string | null): RowImage | null => (json === null ? null : (JSON.parse(json) as RowImage))

const matching = (
  columns: readonly Column[],
  image: RowImage,
): { readonly where: string; readonly values: SqlValue[] } => {
  const keys = columns.filter(column => column.pk > 0)
  return {
    where: keys.map(key => `${quoted(key.name)} = ?`).join(' AND '),
    values: keys.map(key => image[key.name] ?? null),
  }
}

/** Turns the row from one image to the other; answers false where the row is not there any more. */
const turn = (writer: Writer, table: string, from: RowImage | null, to: RowImage | null): boolean => {
  const columns = columnsOf(writer, table)
  if (to === null) {
    const { where, values } = matching(columns, from ?? {})
    return writer.run(`DELETE FROM ${table} WHERE ${where}`, values) === 1
  }
  const known = columns.filter(column => column.name in to)
  const values = known.map(column => to[column.name] ?? null)
  if (from === null) {
    const names = known.map(column => quoted(column.name)).join(', ')
    return writer.run(`INSERT INTO ${table} (${names}) VALUES (${known.map(() => '?').join(', ')})`, values) === 1
  }
  const key = matching(columns, from)
  return (
    writer.run(
      `UPDATE ${table} SET ${known.map(column => `${quoted(column.name)} = ?`).join(', ')} WHERE ${key.where}`,
      [...values, ...key.values],
    ) === 1
  )
}

const applyStep = (database: Sqlite, step: UndoStep, direction: 'undo' | 'redo', settle: Settle): Result<UndoStep> => {
  const impossible = fail('undo-impossible', { label: step.label })
  try {
    return database.transact(writer => {
      // Rows come back in any order; the references must hold only when all of them are back.
      writer.run('PRAGMA defer_foreign_keys = ON')
      const order = direction === 'undo' ? 'DESC' : 'ASC'
      const changes = writer.all<Change>(
        `SELECT table_name, before, after FROM undo_changes WHERE step_id = ? ORDER BY seq ${order}`,
        [step.id],
      )
      for (const change of changes) {
        const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
        if (!turn(writer, change.table_name, rowImage(from), rowImage(to))) return impossible
      }
      writer.run('UPDATE undo_steps SET undone = ? WHERE id = ?', [direction === 'undo' ? 1 : 0, step.id])
      return settle(writer) ? ok(step) : impossible
    })
  } catch (error) {
    if (!isBrokenReference(error)) throw error
    // A reference that no longer holds, e.g. a client who was replaced by an import since. Nothing was changed.
    return impossible
  }
}

/** Runs last in the transaction of the turn; false where what would now stand cannot be, and then nothing is changed. */
export type Settle = (writer: Writer) => boolean

/** Takes the last step back. */
export const undoStep = (database: Sqlite, settle: Settle): Result<UndoStep> => {
  const step = nextUndo(database.reader)
  return step === undefined ? fail('nothing-to-undo') : applyStep(database, step, 'undo', settle)
}

/** Does the last step that was taken back again. */
export const redoStep = (database: Sqlite, settle: Settle): Result<UndoStep> => {
  const step = nextRedo(database.reader)
  return step === undefined ? fail('nothing-to-redo') : applyStep(database, step, 'redo', settle)
}
