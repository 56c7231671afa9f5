/** Keeps the newest state of one record while its edits travel: edits are sent one after another and never overwrite each other. */

/** What a save answers: kept, or refused with its reason. */
export type Kept = { readonly ok: boolean }

type Save<Draft, Answer> = (draft: Draft) => Promise<Answer>

export type DraftSaver<Draft, Answer extends Kept> = {
  /** The newest state, with edits that are still under way. */
  readonly current: () => Draft
  /** Applies an edit at once and sends the whole record; where that is refused the edit is taken back. */
  readonly patch: (change: Partial<Draft>, save: Save<Draft, Answer>) => Promise<Answer>
  /** Takes over what the host says, unless edits are still under way. */
  readonly adopt: (server: Draft) => void
}

/**
 * `save` of a patch sends a whole record and answers whether it was kept. Where it throws, the edit is taken back, its own caller hears
 * of it, and the edits behind it go on.
 * @param onChange told after every change of `current()`.
 */
export const createDraftSaver = <Draft extends object, Answer extends Kept>(
  initial: Draft,
  onChange: (draft: Draft) => void,
): DraftSaver<Draft, Answer> => {
  let server = initial
  let draft = initial
  let waiting = 0
  let sending: Promise<Answer> | undefined

  const show = (next: Draft): void => {
    draft = next
    onChange(next)
  }
  const takeBack = (change: Partial<Draft>): void => {
    const names = Object.keys(change) as (keyof Draft)[]
    const changed = names.filter(name => draft[name] === change[name])
    show({ ...draft, ...Object.fromEntries(changed.map(name => [name, server[name]])) })
  }
  const sendNow = async (change: Partial<Draft>, save: Save<Draft, Answer>): Promise<Answer> => {
    const sent = draft
    let kept = false
    try {
      const answer = await save(sent)
      kept = answer.ok
      return answer
    } finally {
      if (kept) server = sent
      else takeBack(change)
    }
  }
  const send = async (
    before: Promise<Answer> | undefined,
    change: Partial<Draft>,
    save: Save<Draft, Answer>,
  ): Promise<Answer> => {
    const last = await before?.catch(() => undefined)
    try {
      // Edits made while the one before travelled go out together; those behind the first find nothing left to send.
      return last?.ok === true && draft === server ? last : await sendNow(change, save)
    } finally {
      waiting -= 1
    }
  }
  return {
    current: () => draft,
    patch: (change, save) => {
      waiting += 1
      show({ ...draft, ...change })
      sending = send(sending, change, save)
      return sending
    },
    adopt: fresh => {
      if (waiting > 0) return
      server = fresh
      show(fresh)
    },
  }
}
