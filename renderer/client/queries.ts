/** The contract as hooks: queries that stay fresh by the host's events, commands that report their failures. */
import { QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useContext, useState } from 'react'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import { CallFailure } from './call-failure.ts'
import { FailureReport } from './failures.ts'
import { host } from './host.ts'

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The host tells what changed; asking again by the clock or on focus would only cost.
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    },
  })

/** Calls a query; a failed answer is thrown as CallFailure. */
export const ask = async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
  const answer = await host.call(name, input)
  if (!answer.ok) throw new CallFailure(answer.error)
  return answer.value
}

export type ProcedureOptions = {
  readonly enabled?: boolean
  /** Keeps the last data in sight while another input is asked (pages, sorting, search). */
  readonly keepPrevious?: boolean
}

/** The answer of a query, kept and shared by name and input; errors are CallFailure. */
export const useProcedure = <Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
  options: ProcedureOptions = {},
): UseQueryResult<Output<Name>, CallFailure> => {
  return useQuery<Output<Name>, CallFailure>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: (previous: Output<Name> | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<Output<Name>, CallFailure>>[0])
}

export type CommandOptions = {
  /** The caller shows the failure himself. */
  readonly quiet?: boolean
}
export type Command<Name extends ProcedureName> = {
  readonly run: (input: Input<Name>) => Promise<Answer<Output<Name>>>
  /** At least one run has not been answered yet. */
  readonly pending: boolean
}

export const useCommand = <Name extends ProcedureName>(name: Name, options: CommandOptions = {}): Command<Name> => {
  const client = useQueryClient()
  const report = useContext(FailureReport)
  const [open, setOpen] = useState(0)
  const quiet = options.quiet ?? false
  const run = useCallback(
    async (input: Input<Name>): Promise<Answer<Output<Name>>> => {
      setOpen(count => count + 1)
      try {
        const answer = await host.call(name, input)
        if (!answer.ok && !quiet) report(answer.error)
        // Asked again, the engagement is found closed, and the window opens it anew.
        if (!answer.ok && answer.error.code === 'engagement-not-open')
          void client.invalidateQueries({ queryKey: ['engagement.get'] })
        return answer
      } finally {
        setOpen(count => count - 1)
      }
    },
    [client, name, quiet, report],
  )
  return { run, pending: open > 0 }
}
