/** The answer of every cell parser: a value, a missing value of a known kind, or a problem; parsers never throw. */
import type { MissingKind } from './missing.ts'
import type { ProblemCode } from './problem.ts'

export type Parsed<Value> =
  | { readonly t: 'value'; readonly value: Value }
  | { readonly t: 'missing'; readonly kind: MissingKind }
  | { readonly t: 'problem'; readonly reason: ProblemCode }

export const parsedValue = <Value>(value: Value): Parsed<Value> => ({ t: 'value', value })
export const missing = (kind: MissingKind): Parsed<never> => ({ t: 'missing', kind })
export const problem = (reason: ProblemCode): Parsed<never> => ({ t: 'problem', reason })
