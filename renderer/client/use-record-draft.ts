/** A record on the screen that saves itself field by field: what is chosen is shown at once and sent as the whole record. */
import { useEffect, useState } from 'react'
import { createDraftSaver, type Kept } from './draft-saver.ts'

/**
 * @param server the record as the host last told it.
 * @param save sends a whole record.
 * @returns `draft`: the record with edits still under way (a field of text shows `server` and keeps its own typing);
 * `patch`: applies and sends an edit.
 */
export const useRecordDraft = <Draft extends object, Answer extends Kept>(
  server: Draft,
  save: (draft: Draft) => Promise<Answer>,
): { readonly draft: Draft; readonly patch: (change: Partial<Draft>) => Promise<Answer> } => {
  const [draft, setDraft] = useState(server)
  const [saver] = useState(() => createDraftSaver<Draft, Answer>(server, setDraft))
  const known = JSON.stringify(server)
  useEffect(() => saver.adopt(JSON.parse(known) as Draft), [saver, known])
  return { draft, patch: change => saver.patch(change, save) }
}
