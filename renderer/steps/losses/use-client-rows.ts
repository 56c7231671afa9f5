/** The clients of a filter as a long list: the host is asked for the windows in sight, what was seen stays known. */
import { useCallback, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import type { ClientRow, ClientSort } from '#shared/contract/clients.ts'
import { filledColumns } from './filled-columns.ts'
import { rowInWindows, windowOffsets, WINDOW_SIZE } from './row-windows.ts'

export type ClientFilter = {
  readonly text: string
  readonly status: 'all' | 'lost' | 'active'
  readonly sort: ClientSort
  readonly descending: boolean
}

export type ClientRows = {
  /** Clients that fit the filter; 0 until the first answer. */
  readonly total: number
  readonly isLoading: boolean
  readonly error: Error | null
  /** Columns that some client seen so far fills. */
  readonly filled: ReadonlySet<string>
  readonly rowAt: (index: number) => ClientRow | undefined
  readonly onRangeChange: (first: number, last: number) => void
}

export const useClientRows = (filter: ClientFilter): ClientRows => {
  const engagement = useEngagementId()
  const [[from, to], setOffsets] = useState(windowOffsets(0, 0))
  const window = { engagement, ...filter, limit: WINDOW_SIZE }
  const first = useProcedure('clients.list', { ...window, offset: from })
  const second = useProcedure('clients.list', { ...window, offset: to }, { enabled: to !== from })
  /** The length of the list while its next window is still on its way. */
  const [known, setKnown] = useState(0)
  const total = first.data?.total ?? second.data?.total ?? known
  if (total !== known) setKnown(total)

  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const filled = filledColumns(filledColumns(seen, first.data?.rows ?? []), second.data?.rows ?? [])
  if (filled !== seen) setSeen(filled)

  const onRangeChange = useCallback((firstRow: number, lastRow: number): void => {
    setOffsets(held => {
      const next = windowOffsets(firstRow, lastRow)
      return next[0] === held[0] && next[1] === held[1] ? held : next
    })
  }, [])

  return {
    total,
    isLoading: first.data === undefined && first.error === null,
    error: first.error ?? second.error,
    filled,
    rowAt: index =>
      rowInWindows(index, [
        { offset: from, rows: first.data?.rows ?? [] },
        { offset: to, rows: second.data?.rows ?? [] },
      ]),
    onRangeChange,
  }
}
