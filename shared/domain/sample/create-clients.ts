/** The roster of the sample: the same clients in every language, only their names and words differ. */
import { addDays, daysBetween, type Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import { createRandom, shuffle, type Random } from '#shared/kit/random.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { Client } from '../clients.ts'
import type { Period } from '../frame.ts'
import type { NameWords, SceneWords } from './sample-words.ts'

export const SAMPLE_PERIOD: Period = { from: '2026-01-01', to: '2026-10-31' }
export const SAMPLE_PREVIOUS_YEAR: Period = { from: '2025-01-01', to: '2025-12-31' }

type Fate = 'stays' | 'lost-now' | 'lost-before' | 'new-now' | 'new-before'

/** How many clients go through what; together the whole roster. */
const FATES: readonly (readonly [Fate, number])[] = [
  ['stays', 208],
  ['lost-now', 42],
  ['lost-before', 29],
  ['new-now', 8],
  ['new-before', 31],
]

/** Manager by chance: the second one serves far more of the clients who leave. */
const SERVES = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4] as const
const LOSES = [0, 1, 1, 1, 1, 2, 2, 3, 4, 4] as const
/** What the managers wrote into the records: 0 is the price; 3 is past the words, so nothing was written. */
const WRITTEN_REASONS = [0, 0, 0, 0, 0, 0, 1, 2, 3, 3] as const

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  mustExist(items[random.below(items.length)], 'an item of a list that is not empty')

const chance = (random: Random, share: number): boolean => random.next() < share

const dayWithin = (random: Random, from: Day, to: Day): Day => addDays(from, random.below(daysBetween(from, to) + 1))

const startOf = (fate: Fate, random: Random): Day => {
  if (fate === 'new-now') return dayWithin(random, '2026-02-01', '2026-09-15')
  if (fate === 'new-before') return dayWithin(random, '2025-01-15', '2025-11-30')
  return dayWithin(random, '2016-03-01', '2024-06-30')
}

const endOf = (fate: Fate, random: Random): Day | null => {
  if (fate === 'lost-now') return dayWithin(random, '2026-01-12', SAMPLE_PERIOD.to)
  if (fate === 'lost-before') return dayWithin(random, '2025-01-12', SAMPLE_PREVIOUS_YEAR.to)
  return null
}

/** Most clients are small and a few are large: a fourth power stretches the top; in steps of ten euros. */
const yearlyRevenue = (random: Random): MinorUnits =>
  Math.round(110 + 420 * random.next() + 8_600 * random.next() ** 4) * 1_000

const timesLost = (isLost: boolean, random: Random): number => {
  if (isLost) return chance(random, 0.08) ? 2 : 1
  return chance(random, 0.05) ? 1 : 0
}

const writtenReason = (scene: SceneWords, random: Random): string | null =>
  scene.crmReasons[pick(WRITTEN_REASONS, random)] ?? null

/** A complaint is known of most clients; those who left complained more often and were helped less often. */
const complaint = (isLost: boolean, random: Random): Pick<Client, 'complained' | 'complaint_solved'> => {
  const isKnown = chance(random, 0.9)
  const complained = chance(random, isLost ? 0.4 : 0.1)
  const solved = chance(random, isLost ? 0.25 : 0.8)
  if (!isKnown) return { complained: null, complaint_solved: null }
  return { complained, complaint_solved: complained ? solved : null }
}

/** All names a segment can give, shuffled; the roster takes them from the front, so none is given twice. */
const namesOf = (names: NameWords, segment: number, random: Random): string[] =>
  shuffle(
    names.own.flatMap(own => (names.patterns[segment] ?? []).map(pattern => pattern.replace('*', own))),
    random,
  )

/**
 * @returns the whole roster, in the order of the ids; the same for the same seed in every language but for the words
 */
export const createClients = (scene: SceneWords, names: NameWords, seed: number): readonly Client[] => {
  const random = createRandom(seed)
  // Names draw from a stream of their own, so that the length of a list never moves a figure.
  const naming = createRandom(seed + 1)
  const free = scene.segments.map((_, segment) => namesOf(names, segment, naming))
  const fates = shuffle(
    FATES.flatMap(([fate, count]) => Array.from({ length: count }, () => fate)),
    random,
  )
  return fates.map((fate, index): Client => {
    const isLost = fate === 'lost-now' || fate === 'lost-before'
    const id = `NC-${String(index + 1).padStart(4, '0')}` as ClientId
    const segment = random.below(scene.segments.length)
    const manager = pick(isLost ? LOSES : SERVES, random)
    const start = startOf(fate, random)
    const end = endOf(fate, random)
    const lastOrder = addDays(end ?? SAMPLE_PERIOD.to, -random.below(36))
    return {
      id,
      name: mustExist(free[segment]?.pop(), 'a name that is not given yet'),
      segment: scene.segments[segment] ?? null,
      manager: scene.managers[manager] ?? null,
      region: pick(scene.regions, random),
      start,
      end,
      lost: isLost,
      tenure_months: null,
      last_order: lastOrder < start ? start : lastOrder,
      revenue_year: yearlyRevenue(random),
      revenue_month: null,
      reason_crm: isLost ? writtenReason(scene, random) : null,
      ...complaint(isLost, random),
      recommended: chance(random, 0.85) ? chance(random, isLost ? 0.1 : 0.25) : null,
      times_lost: timesLost(isLost, random),
      email: chance(random, 0.7) ? `${id.toLowerCase()}@clients.example` : null,
      phone: null,
      contact: chance(random, 0.75) ? pick(names.people, naming) : null,
      note: null,
    }
  })
}

/** The clients lost in the sample's period, the most valuable first. */
export const listLostClients = (clients: readonly Client[]): readonly Client[] =>
  clients
    .filter(({ end }) => end !== null && end >= SAMPLE_PERIOD.from && end <= SAMPLE_PERIOD.to)
    .sort((left, right) => (right.revenue_year ?? 0) - (left.revenue_year ?? 0) || (left.id < right.id ? -1 : 1))
