/** How a verb ends early: with one sentence and an exit status. */

/** 1: refused by the program or the file. 2: the command was written wrongly. */
export type ExitStatus = 0 | 1 | 2

/** Thrown inside a verb and caught at the door of the command line alone. Its message is the sentence to print. */
export class Refusal extends Error {
  readonly status: ExitStatus
  constructor(message: string, status: ExitStatus = 1) {
    super(message)
    this.status = status
  }
}
