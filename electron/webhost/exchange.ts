/** One request with its response, and the one shape in which this door answers it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerFailure } from '#electron/gate/answer.ts'
import { PAGE_HEADERS } from '#electron/launch/page-files.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { Language } from '#shared/kit/language.ts'
import type { ErrorDetails } from '#shared/kit/result.ts'

export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Language of the sentences in the answer. */
  readonly language: Language
}

/** Whatever holds a client's data is kept by no cache. */
export const NEVER_STORED = { ...PAGE_HEADERS, 'Cache-Control': 'no-store' }

export const sendAnswer = (
  { response }: Exchange,
  status: number,
  answer: Answer<unknown>,
  extra: Record<string, string> = {},
): void => {
  response.writeHead(status, { ...NEVER_STORED, ...extra, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(answer))
}

/** Answers an error as a value. What is left of a refused body is not read: the connection ends with the answer. */
export const refuse = (
  exchange: Exchange,
  status: number,
  code: string,
  details: ErrorDetails = {},
  extra: Record<string, string> = {},
): void => {
  const last: Record<string, string> = exchange.request.complete ? {} : { Connection: 'close' }
  const error = answerFailure({ code, details }, exchange.language)
  sendAnswer(exchange, status, { ok: false, error }, { ...last, ...extra })
}
