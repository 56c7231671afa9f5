/** The survival curve of a million clients against the one sort that it cannot do without. */
import { expect, test } from 'vitest'
import { kaplanMeier, type Spell } from '#shared/analysis/survival.ts'
import { createRandom } from '#shared/kit/random.ts'
import { medianRatio, ROUNDS } from './median-ratio.ts'

const CLIENTS = 1_000_000
/** Past this the curve does more than a few passes over sorted times. */
const MOST = 2

const spellsOf = (seed: number, timeOf: (share: number) => number): readonly Spell[] => {
  const random = createRandom(seed)
  return Array.from({ length: CLIENTS }, () => ({ time: timeOf(random.next()), left: random.next() < 0.4 }))
}

const timed = (work: () => void): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

test.each([
  ['in whole months', (share: number) => Math.floor(share * 120)],
  ['in days', (share: number) => Math.floor(share * 5000)],
  ['each different', (share: number) => share * 120],
])(
  `the curve of ${CLIENTS} clients, times %s, costs no more than ${MOST} sorts of their times`,
  async (what, timeOf) => {
    const spells = spellsOf(7, timeOf)
    const times = spells.map(spell => spell.time)
    const { ratio, ours, theirs } = await medianRatio(ROUNDS, {
      ours: () =>
        timed(() => {
          const curve = kaplanMeier(spells)
          expect(curve.clients).toBe(CLIENTS)
          expect(curve.steps.at(-1)?.survival).toBeLessThan(0.7)
        }),
      theirs: () =>
        timed(() => {
          const sorted = times.toSorted((left, right) => left - right)
          expect(sorted[0]).toBeLessThanOrEqual(sorted[CLIENTS - 1] ?? 0)
        }),
    })
    process.stdout.write(
      `curve of ${CLIENTS} clients, times ${what}: ${ours.toFixed(0)} ms; sort ${theirs.toFixed(0)} ms; ratio ${ratio.toFixed(2)}\n`,
    )
    expect(ratio).toBeLessThan(MOST)
  },
)
