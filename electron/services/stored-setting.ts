/** What was stored as JSON text, read back with care: a file may come from another version, or from another hand. */
import type { z } from 'zod'

/** @returns the value; undefined where nothing is stored, or where it no longer fits its schema. Never throws. */
export const parseStored = <Value>(text: string | undefined, schema: z.ZodType<Value>): Value | undefined => {
  if (text === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
