/** A failed answer as something that can be thrown to the query library and shown to the user. */
import type { AnswerError } from '#shared/contract/procedure.ts'

export class CallFailure extends Error {
  readonly code: string
  readonly details: AnswerError['details']

  constructor(error: AnswerError) {
    super(error.message)
    this.name = 'CallFailure'
    this.code = error.code
    this.details = error.details
  }
}
