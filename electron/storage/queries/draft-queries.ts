/** Half-filled forms: typed, not recorded yet, and no part of the evidence or of the history. */
import type { Reader, Writer } from '../sqlite.ts'

export const findDraft = (reader: Reader, name: string): string | undefined =>
  reader.get<{ value: string }>('SELECT value FROM drafts WHERE name = ?', [name])?.value

/** @param value null forgets the draft. */
export const saveDraft = (writer: Writer, name: string, value: string | null): void => {
  if (value === null) writer.run('DELETE FROM drafts WHERE name = ?', [name])
  else
    writer.run(
      'INSERT INTO drafts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      [name, value],
    )
}
