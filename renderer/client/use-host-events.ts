/** Keeps every kept answer fresh: what the host says has changed is asked again. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { host } from './host.ts'
import { isTouched } from './changed-keys.ts'
import { isHostReachable, onHostReachable } from './host-state.ts'

/** @param onCommand gets the id of a command that the shell's menu asks for. */
export const useHostEvents = (onCommand: (id: string) => void): void => {
  const client = useQueryClient()
  useEffect(
    () =>
      host.onEvent(event => {
        if (event.type === 'run-command') onCommand(event.command)
        else
          void client.invalidateQueries({
            predicate: query => isTouched(event, String(query.queryKey[0])),
          })
      }),
    [client, onCommand],
  )
}

/** Whether the host answers; false only after it has been missed for a while. */
export const useHostReachable = (): boolean => useSyncExternalStore(onHostReachable, isHostReachable)
