/** Errors as values: an expected failure is returned with a code, never thrown. */

/** Plain JSON that travels beside an error code and fills the placeholders of its sentence. */
export type ErrorDetails = { readonly [key: string]: string | number | boolean | null }

/** An expected failure. `code` names a sentence in the `errors` messages; `details` fills its placeholders. */
export type Failure = { readonly code: string; readonly details: ErrorDetails }

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const fail = (code: string, details: ErrorDetails = {}): Result<never> => ({
  ok: false,
  error: { code, details },
})

/** Closes a tagged union: reaching it at run time means a case was forgotten. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}

/** For what cannot be missing unless the program itself is wrong; `what` completes "… must exist". */
export const mustExist = <Value>(value: Value | null | undefined, what: string): Value => {
  if (value === null || value === undefined) throw new Error(`${what} must exist`)
  return value
}
