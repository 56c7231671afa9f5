/** Every answer that the contract gives, for every input that a pool of known ids allows: a new procedure is asked without being listed. */
import { contract, type ProcedureName } from '#shared/contract/contract.ts'
import type { Services } from '#electron/gate/create-services.ts'

type Given = { readonly [field: string]: unknown }

/** Values by the name of the field that takes them, perhaps by what stands in the fields before it. */
export type Pool = { readonly [field: string]: readonly unknown[] | ((given: Given) => readonly unknown[]) }

/** One thing that came out: where from, and its whole text. */
export type Output = { readonly name: string; readonly text: string }

type Field = {
  readonly def: {
    readonly type: string
    readonly innerType?: Field
    readonly entries?: { readonly [key: string]: unknown }
  }
}

/** What may stand in one field: of the pool, else every value of a list; a field that may be absent is left out, too. */
const valuesOf = (name: string, field: Field, pool: Pool, given: Given): readonly unknown[] => {
  const { type, innerType, entries } = field.def
  const known = pool[name]
  if (type === 'optional' || type === 'nullable' || type === 'default') {
    const inner = innerType === undefined ? [] : valuesOf(name, innerType, pool, given)
    return [type === 'nullable' ? null : undefined, ...inner]
  }
  if (known !== undefined) return typeof known === 'function' ? known(given) : known
  if (type === 'enum' && entries !== undefined) return Object.values(entries)
  return type === 'boolean' ? [true, false] : []
}

/** All inputs of a procedure. @throws where it takes a field that the pool has nothing for: then the pool must learn it */
export const inputsOf = (name: ProcedureName, pool: Pool): readonly Given[] => {
  const shape = (contract[name].input as unknown as { readonly shape: { readonly [field: string]: Field } }).shape
  return Object.entries(shape).reduce<readonly Given[]>(
    (inputs, [field, schema]) =>
      inputs.flatMap(input => {
        const values = valuesOf(field, schema, pool, input)
        if (values.length === 0) throw new Error(`${name}: give the pool of the test values for the field “${field}”`)
        return values.map(value => ({ ...input, [field]: value }))
      }),
    [{}],
  )
}

export const QUERIES = (Object.keys(contract) as ProcedureName[]).filter(name => contract[name].kind === 'query')

/** Asks every query with every input. Refusals are answers, too: their sentences may tell something. */
export const askEverything = async (services: Services, pool: Pool): Promise<readonly Output[]> => {
  const outputs: Output[] = []
  for (const name of QUERIES) {
    for (const input of inputsOf(name, pool)) {
      const answer = await services.dispatch({ role: 'consultant', language: 'en' }, name, input)
      outputs.push({ name: `${name} ${JSON.stringify(input)}`, text: JSON.stringify(answer) })
    }
  }
  return outputs
}
