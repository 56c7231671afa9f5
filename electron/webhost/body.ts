/** Reads request bodies with a cap that holds whatever the headers said. */

export class BodyTooLong extends Error {
  constructor() {
    super('the body is longer than its limit')
  }
}

/** Passes the chunks on until the limit. @throws BodyTooLong on the first byte beyond it */
export async function* capped(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of chunks) {
    read += chunk.length
    if (read > limit) throw new BodyTooLong()
    yield chunk
  }
}

/** @returns the parsed JSON, or undefined where the body is no JSON in UTF-8. @throws BodyTooLong */
export const readJson = async (
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly value: unknown } | undefined> => {
  const parts: Uint8Array[] = []
  for await (const chunk of capped(chunks, limit)) parts.push(chunk)
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) }
  } catch {
    return undefined
  }
}
