/** The anonymity floor over a table of people by two groupings, where cells add up to the totals of rows and columns. */
import { ANONYMITY_FLOOR } from './anonymity-floor.ts'

/** Null is not shown. */
export type FlooredTable = {
  readonly cells: readonly (readonly (number | null)[])[]
  readonly rowTotals: readonly (number | null)[]
  readonly columnTotals: readonly (number | null)[]
  readonly total: number | null
}

/**
 * A table with its totals is a circulation: every number is a flow between two of its sums. Row r feeds column c by the
 * cell, the row total feeds the row, the column feeds its total, and the grand total closes the circle.
 */
type Flow = {
  readonly from: string
  readonly to: string
  readonly value: number
  readonly kind: 'cell' | 'total'
  hidden: boolean
}

const flowsOf = (table: readonly (readonly number[])[], columns: number): Flow[] => {
  const flow = (from: string, to: string, value: number, kind: Flow['kind']): Flow => ({
    from,
    to,
    value,
    kind,
    hidden: false,
  })
  const rowSum = (row: readonly number[]): number => row.reduce((total, count) => total + count, 0)
  const positions = Array.from({ length: columns }, (_, c) => c)
  const cells = table.flatMap((row, r) => positions.map(c => flow(`row ${r}`, `column ${c}`, row[c] ?? 0, 'cell')))
  const rowTotals = table.map((row, r) => flow('all rows', `row ${r}`, rowSum(row), 'total'))
  const columnTotals = positions.map(c =>
    flow(`column ${c}`, 'all columns', rowSum(table.map(row => row[c] ?? 0)), 'total'),
  )
  return [...cells, ...rowTotals, ...columnTotals, flow('all columns', 'all rows', rowSum(table.map(rowSum)), 'total')]
}

/** Whether a change of one can go from `start` to `end` through hidden numbers other than `own`; each keeps at least 1. */
const canReach = (flows: readonly Flow[], own: Flow, start: string, end: string): boolean => {
  const reached = new Set([start])
  const open = [start]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place === end) return true
    for (const flow of flows) {
      if (!flow.hidden || flow === own) continue
      const next = flow.from === place ? flow.to : flow.to === place && flow.value > 1 ? flow.from : null
      if (next !== null && !reached.has(next)) {
        reached.add(next)
        open.push(next)
      }
    }
  }
  return false
}

/** Whether what is shown leaves one value only for this hidden number. */
const isCertain = (flows: readonly Flow[], own: Flow): boolean => {
  if (canReach(flows, own, own.to, own.from)) return false
  return !(own.value > 1 && canReach(flows, own, own.from, own.to))
}

/** The places whose hidden cells together are a group under the floor, known by subtraction from a shown total. */
const thinPlaces = (flows: readonly Flow[], floor: number): ReadonlySet<string> => {
  const cells = flows.filter(flow => flow.kind === 'cell' && flow.hidden)
  const places = new Set(cells.flatMap(flow => [flow.from, flow.to]))
  const isOpen = (place: string): boolean =>
    flows.some(flow => flow.kind === 'total' && flow.hidden && (flow.from === place || flow.to === place))
  return new Set(
    [...places].filter(place => {
      const own = cells.filter(flow => flow.from === place || flow.to === place)
      return !isOpen(place) && own.reduce((total, flow) => total + flow.value, 0) < floor
    }),
  )
}

/**
 * The next number to hide, so that `exposed` places are less so: a cell there, else a total that touches them. Cells whose
 * other place has hidden cells already come first: they close a ring instead of opening a new gap; then the smallest.
 */
const nextToHide = (flows: readonly Flow[], exposed: ReadonlySet<string>): Flow | null => {
  const covered = new Set(flows.filter(flow => flow.hidden).flatMap(flow => [flow.from, flow.to]))
  const gaps = (flow: Flow): number => [flow.from, flow.to].filter(place => !covered.has(place)).length
  const touching = flows.filter(
    flow => !flow.hidden && flow.value > 0 && (exposed.has(flow.from) || exposed.has(flow.to)),
  )
  const best = (kind: Flow['kind']): Flow | undefined =>
    touching
      .filter(flow => flow.kind === kind)
      .sort((left, right) => gaps(left) - gaps(right) || left.value - right.value)[0]
  return best('cell') ?? best('total') ?? flows.find(flow => !flow.hidden && flow.value > 0) ?? null
}

/**
 * Hides every count from 1 to below `floor`, and then further counts or totals until no hidden number can be worked out
 * from the shown ones, by a reader who knows that hidden means at least one, and until no sum of hidden cells under the floor
 * is left bare. Empty cells are shown as empty.
 * @param table rows of equal length; counts whole, not negative; everybody stands in exactly one cell
 * After Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4.
 */
export const suppressTable = (table: readonly (readonly number[])[], floor = ANONYMITY_FLOOR): FlooredTable => {
  const columns = table[0]?.length ?? 0
  const flows = flowsOf(table, columns)
  for (const flow of flows) flow.hidden = flow.value > 0 && flow.value < floor
  for (;;) {
    const certain = flows.filter(flow => flow.hidden && isCertain(flows, flow))
    const exposed = new Set([...certain.flatMap(flow => [flow.from, flow.to]), ...thinPlaces(flows, floor)])
    if (exposed.size === 0) break
    const next = nextToHide(flows, exposed)
    if (next === null) break
    next.hidden = true
  }
  const shown = flows.map(flow => (flow.hidden ? null : flow.value))
  const cells = table.map((_, r) => shown.slice(r * columns, (r + 1) * columns))
  const afterCells = table.length * columns
  return {
    cells,
    rowTotals: shown.slice(afterCells, afterCells + table.length),
    columnTotals: shown.slice(afterCells + table.length, -1),
    total: shown.at(-1) ?? null,
  }
}
