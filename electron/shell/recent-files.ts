/** Which calls of the page put an engagement's file on the list of recent documents. */
import { z } from 'zod'

const withPath = z.object({ path: z.string() })

/** @returns the path of the file that the call has opened or made, or undefined for every other call. */
export const openedFile = (name: string, input: unknown, value: unknown): string | undefined => {
  if (name === 'engagement.open') return withPath.safeParse(input).data?.path
  if (name === 'engagement.create') return withPath.safeParse(value).data?.path
  return undefined
}
