/** Which seat comes next, in the order of the table. */

/** @returns the seat after `seat`, round the table, that is not `skipped`; null where all are. */
export const nextSeat = (
  seats: readonly number[],
  seat: number,
  skipped: (seat: number) => boolean = () => false,
): number | null => {
  const after = seats.filter(one => one > seat)
  const before = seats.filter(one => one <= seat)
  return [...after, ...before].find(one => !skipped(one)) ?? null
}
