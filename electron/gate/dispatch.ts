/** The one gate behind every door: find the procedure, check the role, parse the input, run it, shape the answer. */
import { contract, isProcedureName, type ProcedureName } from '#shared/contract/contract.ts'
import { COMMON_ERRORS, ROLES, type Answer, type Role } from '#shared/contract/procedure.ts'
import type { Language } from '#shared/kit/language.ts'
import { fail, type Result } from '#shared/kit/result.ts'
import type { z } from 'zod'
import type { Caller as ServiceCaller, Handlers } from '#electron/services/context.ts'
import { answerOf } from './answer.ts'

/** Who asks. A door that does not know the language leaves it to the settings of the device. */
export type Caller = { readonly role: Role; readonly language?: Language }

type AnyHandler = (input: unknown, caller: ServiceCaller) => Result<unknown> | Promise<Result<unknown>>

export type GateOptions = {
  readonly handlers: Handlers<ProcedureName>
  readonly defaultLanguage: () => Language
  /** Keeps an unexpected fault with its stack in the log and answers the id under which it stands. */
  readonly logFault: (error: unknown) => string
}

const badInput = (error: z.ZodError): Result<never> => {
  const issue = error.issues[0]
  return fail('bad-input', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' })
}

const mayCall = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least)

/** @returns the gate's only function. It never throws: what a handler throws becomes `internal` with the id of its log entry. */
export const createGate = ({ handlers, defaultLanguage, logFault }: GateOptions) => {
  const run = async (caller: ServiceCaller, name: string, input: unknown): Promise<Result<unknown>> => {
    if (!isProcedureName(name)) return fail('unknown-procedure', { name: name.slice(0, 100) })
    const procedure = contract[name]
    if (!mayCall(caller.role, procedure.role)) return fail('forbidden', { name })
    const parsed = procedure.input.safeParse(input ?? {})
    if (!parsed.success) return badInput(parsed.error)
    const result = await (handlers[name] as AnyHandler)(parsed.data, caller)
    if (!result.ok) assertListed(name, result.error.code)
    return result
  }

  return async (caller: Caller, name: string, input: unknown): Promise<Answer<unknown>> => {
    const language = caller.language ?? defaultLanguage()
    try {
      return answerOf(await run({ role: caller.role, language }, name, input), language)
    } catch (error) {
      return answerOf(fail('internal', { log: logFault(error) }), language)
    }
  }
}

/** Codes of the storage that any command may meet when its file goes bad under it. */
const STORAGE_ERRORS = ['file-read-only', 'file-damaged', 'backup-failed', 'file-settings-refused', 'file-unreadable']

/** A code that the contract does not list would reach people without anyone having thought of it. */
const assertListed = (name: ProcedureName, code: string): void => {
  const listed: readonly string[] = [...COMMON_ERRORS, ...STORAGE_ERRORS, ...contract[name].errors]
  if (!listed.includes(code)) throw new Error(`${name} answered "${code}", which its contract does not list`)
}
