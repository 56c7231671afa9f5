/** What a procedure is: a row of data that every door reads. Nobody writes a channel name twice. */
import type { z } from 'zod'

/** Roles in rising order of what they may do. */
export const ROLES = ['participant', 'consultant'] as const
export type Role = (typeof ROLES)[number]

/** Codes that any procedure may answer with; a procedure lists only its own beyond these. */
export const COMMON_ERRORS = [
  'bad-input',
  'forbidden',
  'unknown-procedure',
  'engagement-not-open',
  'not-found',
  'file-busy',
  'disk-full',
  'internal',
] as const

declare const answer: unique symbol

export type Procedure<Input extends z.ZodType = z.ZodType, Output = unknown> = {
  /** A query changes nothing; a command may. */
  readonly kind: 'query' | 'command'
  readonly role: Role
  readonly input: Input
  readonly errors: readonly string[]
  /** Only in the type: what the procedure answers. */
  readonly [answer]?: Output
}

type Extra = { readonly role?: Role; readonly errors?: readonly string[] }

/** `query<Output>()(inputSchema)`: two calls, so that the output is written and the input inferred. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, extra: Extra = {}): Procedure<Input, Output> => ({
    kind: 'query',
    role: extra.role ?? 'consultant',
    input,
    errors: extra.errors ?? [],
  })

export const command =
  <Output = null>() =>
  <Input extends z.ZodType>(input: Input, extra: Extra = {}): Procedure<Input, Output> => ({
    kind: 'command',
    role: extra.role ?? 'consultant',
    input,
    errors: extra.errors ?? [],
  })

/** The one shape of every answer, through every door. `message` is a sentence in the caller's language. */
export type Answer<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: AnswerError }

export type AnswerError = {
  readonly code: string
  readonly message: string
  readonly details: { readonly [key: string]: string | number | boolean | null }
}

export type InputOf<P> = P extends Procedure<infer Input> ? z.input<Input> : never
export type ParsedInputOf<P> = P extends Procedure<infer Input> ? z.output<Input> : never
export type OutputOf<P> = P extends Procedure<z.ZodType, infer Output> ? Output : never
