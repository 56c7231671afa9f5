/** Saves of one field of a larger record, where the contract takes the record as a whole: two quick edits never undo each other. */
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Answer } from '#shared/contract/procedure.ts'

/**
 * @param saved the record as the host has it; @param save hands over the whole record.
 * @returns a function that saves some fields: each save starts from the last one still on its way, one after another. Where a save
 * fails, its fields fall back to what the host has, so that one refused field does not hold up the others.
 */
export const useWholeSave = <Whole extends object, Output>(
  saved: Whole,
  save: (whole: Whole) => Promise<Answer<Output>>,
): ((fields: Partial<Whole>) => Promise<Answer<Output>>) => {
  const latest = useRef(saved)
  const waiting = useRef<{ count: number; last: Promise<unknown> }>({ count: 0, last: Promise.resolve() })
  const saveRef = useRef(save)
  useLayoutEffect(() => {
    saveRef.current = save
  }, [save])
  useLayoutEffect(() => {
    if (waiting.current.count === 0) latest.current = saved
  }, [saved])
  return useCallback((fields: Partial<Whole>): Promise<Answer<Output>> => {
    const queue = waiting.current
    queue.count += 1
    const run = queue.last.then(async () => {
      const before = latest.current
      const whole = { ...before, ...fields }
      const answer = await saveRef.current(whole)
      if (answer.ok) latest.current = whole
      queue.count -= 1
      return answer
    })
    queue.last = run.catch(() => {
      queue.count -= 1
    })
    return run
  }, [])
}
