/** The times at which an axis of tenure is marked and the numbers at risk are counted. */

const STEPS = { months: [1, 2, 3, 6, 12, 24, 36, 60, 120], days: [1, 7, 14, 30, 60, 90, 180, 360, 720, 1800] } as const
const MOST_TICKS = 7

/** Times for the axis, from 0 on in steps that people count in, at most seven of them. */
export const survivalTicks = (lastTime: number, unit: 'months' | 'days'): readonly number[] => {
  const step = STEPS[unit].find(size => lastTime / size < MOST_TICKS) ?? Math.ceil(lastTime / (MOST_TICKS - 1))
  return Array.from({ length: Math.floor(lastTime / step) + 1 }, (_, index) => index * step)
}
