/** Two pieces of work measured in turns, so that a busy machine slows both alike. */

export type Contest = {
  /** Each answers the milliseconds that its round took; rounds count from 0. */
  readonly ours: (round: number) => number | Promise<number>
  readonly theirs: (round: number) => number | Promise<number>
}

/** Rounds of every bench: five, or what BENCH_ROUNDS says. */
export const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)

export const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

/** @param rounds an odd number. @returns the median of the rounds' ratios ours / theirs, and the median times in milliseconds. */
export const medianRatio = async (
  rounds: number,
  contest: Contest,
): Promise<{ readonly ratio: number; readonly ours: number; readonly theirs: number }> => {
  const times: { ours: number; theirs: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    times.push({ ours: await contest.ours(round), theirs: await contest.theirs(round) })
  return {
    ratio: median(times.map(time => time.ours / time.theirs)),
    ours: median(times.map(time => time.ours)),
    theirs: median(times.map(time => time.theirs)),
  }
}
