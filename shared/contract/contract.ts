/** The whole API as one table: name, kind, least role, input, output, error codes. Every door reads this and nothing else. */
import { brainstormProcedures } from './brainstorm.ts'
import { clientProcedures } from './clients.ts'
import { codingProcedures } from './coding.ts'
import { evidenceProcedures } from './evidence.ts'
import { exchangeProcedures } from './exchange.ts'
import { importProcedures } from './imports.ts'
import { interviewProcedures } from './interviews.ts'
import { libraryProcedures } from './library.ts'
import { lossProcedures } from './losses.ts'
import { jobProcedures, planProcedures, reportProcedures } from './plan.ts'
import { staffProcedures } from './staff.ts'
import { surveyProcedures } from './survey.ts'
import { worksheetProcedures } from './worksheets.ts'
import { sideBySideProcedures } from './side-by-side.ts'
import type { Answer, InputOf, OutputOf, ParsedInputOf } from './procedure.ts'

export const contract = {
  ...libraryProcedures,
  ...importProcedures,
  ...clientProcedures,
  ...lossProcedures,
  ...evidenceProcedures,
  ...codingProcedures,
  ...brainstormProcedures,
  ...sideBySideProcedures,
  ...exchangeProcedures,
  ...interviewProcedures,
  ...planProcedures,
  ...reportProcedures,
  ...staffProcedures,
  ...surveyProcedures,
  ...jobProcedures,
  ...worksheetProcedures,
} as const

export type Contract = typeof contract
export type ProcedureName = keyof Contract
export type Input<Name extends ProcedureName> = InputOf<Contract[Name]>
export type ParsedInput<Name extends ProcedureName> = ParsedInputOf<Contract[Name]>
export type Output<Name extends ProcedureName> = OutputOf<Contract[Name]>

/** What the renderer, the command line and the tests call; who answers is the door's affair. */
export type Call = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Answer<Output<Name>>>

export const isProcedureName = (name: string): name is ProcedureName => Object.hasOwn(contract, name)
