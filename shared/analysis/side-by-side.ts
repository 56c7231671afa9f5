/** Reasons against voices: share and rank in each, never added together, and where the staff and the clients differ. */
import type { ReasonId } from '#shared/kit/id.ts'
import { classify, type AbcCuts } from './abc.ts'
import type { CrmWords } from './crm-word.ts'
import type { Ranking, RankingMention } from './figures.ts'
import { placeGaps } from './method-gaps.ts'
import { jaccard, kendallTauB } from './rank-correlation.ts'
import { gatherEvidence, unitKey } from './ranking-evidence.ts'
import { onceEach, tally } from './ranking-score.ts'
import { ranksOf } from './ranking.ts'
import { shareDifference } from './share-difference.ts'
import {
  VOICES,
  type Comparison,
  type SideBySide,
  type SideRow,
  type SideStudy,
  type SilentVoice,
  type Voice,
  type VoiceCell,
  type VoiceColumn,
} from './side-by-side-figures.ts'
import { ruleOf } from './triangulation.ts'

export type SideInput = {
  /** By the same mentions: it gives the order, the classes, the grades and the settings. */
  readonly ranking: Ranking
  readonly mentions: readonly RankingMention[]
  readonly silent: readonly SilentVoice[]
  readonly studies: readonly SideStudy[]
  readonly crm: CrmWords
}

type Heard = {
  readonly column: VoiceColumn
  /** By the position of the reason in the ranking; null where the voice did not name it. */
  readonly cells: readonly (VoiceCell | null)[]
}

const INSIDE: readonly Voice[] = ['staff', 'cases', 'brainstorm']
const CLIENTS: readonly Voice[] = ['survey', 'interview']

const askedIn = (studies: readonly SideStudy[]): number | null =>
  studies.every(study => study.asked !== null) ? studies.reduce((sum, study) => sum + (study.asked ?? 0), 0) : null

/** Who answered: every unit once, whether or not it named a reason. In a brainstorm who was asked was there. */
const answeredIn = (
  voice: Voice,
  asked: number | null,
  mentions: readonly RankingMention[],
  silent: readonly SilentVoice[],
): number => {
  const heard = new Set([...mentions.map(unitKey), ...silent.map(one => one.unit)]).size
  return voice === 'brainstorm' && asked !== null ? Math.max(asked, heard) : heard
}

const cellsOf = (
  mentions: readonly RankingMention[],
  reasonIds: readonly ReasonId[],
  answered: number,
): { readonly base: number; readonly cells: readonly (VoiceCell | null)[] } => {
  const evidence = gatherEvidence(mentions, reasonIds, new Map())[0]
  if (evidence === undefined) return { base: answered, cells: reasonIds.map(() => null) }
  const { counts, mains, base: dots } = tally(evidence, onceEach(evidence))
  const base = evidence.method === 'brainstorm' ? dots : answered
  const ranks = ranksOf(counts)
  const named = new Set(mentions.map(mention => mention.reasonId))
  const cells = reasonIds.map((id, position): VoiceCell | null => {
    const count = counts[position] ?? 0
    if (!named.has(id)) return null
    return {
      count,
      share: base === 0 ? 0 : count / base,
      rank: ranks[position] ?? 1,
      mainCount: mains[position] ?? 0,
    }
  })
  return { base, cells }
}

/** The voices that were asked at all, each on its own base; those below the floor without a cell. */
const hear = ({ ranking, mentions, silent, studies }: SideInput): readonly Heard[] => {
  const reasonIds = ranking.reasons.map(reason => reason.reasonId)
  return VOICES.flatMap((voice): readonly Heard[] => {
    const own = studies.filter(study => study.voice === voice)
    const open = own.filter(study => !study.isHidden)
    const ids = new Set(open.map(study => study.studyId))
    const said = mentions.filter(mention => ids.has(mention.studyId))
    const quiet = silent.filter(one => ids.has(one.studyId))
    if (own.length === 0 || (open.length > 0 && said.length === 0)) return []
    const asked = askedIn(open.length === 0 ? own : open)
    const answered = answeredIn(voice, asked, said, quiet)
    const { base, cells } = cellsOf(said, reasonIds, answered)
    const isHidden = open.length === 0
    const column = { voice, studies: own.length, answered, asked, mentions: said.length, base, isHidden }
    return [{ column, cells }]
  })
}

const ranksBy = (heard: Heard, ids: readonly ReasonId[]): ReadonlyMap<ReasonId, number> =>
  new Map(
    ids.flatMap((id, position): readonly [ReasonId, number][] => {
      const rank = heard.cells[position]?.rank
      return rank === undefined ? [] : [[id, rank]]
    }),
  )

const classAOf = (heard: Heard, ids: readonly ReasonId[], cuts: AbcCuts): readonly ReasonId[] => {
  const counts = heard.cells.map(cell => cell?.count ?? 0)
  const classes = classify(counts, cuts)
  return ids.filter((_, position) => classes[position] === 'A' && (counts[position] ?? 0) > 0)
}

const compare = (inside: Heard, clients: Heard, ids: readonly ReasonId[], cuts: AbcCuts): Comparison => {
  const insideA = classAOf(inside, ids, cuts)
  const clientA = classAOf(clients, ids, cuts)
  const shared = ids.flatMap((_, position) => {
    const one = inside.cells[position]
    const other = clients.cells[position]
    return one === null || one === undefined || other === null || other === undefined ? [] : [{ one, other }]
  })
  const countIn = (heard: Heard, id: ReasonId): number => heard.cells[ids.indexOf(id)]?.count ?? 0
  const areDots = inside.column.voice === 'brainstorm'
  return {
    inside: inside.column.voice,
    clients: clients.column.voice,
    insideBase: inside.column.base,
    clientBase: clients.column.base,
    insideA,
    clientA,
    jaccard: jaccard(insideA, clientA),
    shared: shared.length,
    tauB: kendallTauB(
      shared.map(({ one }) => one.count),
      shared.map(({ other }) => other.count),
    ),
    gaps: placeGaps(ranksBy(inside, ids), ranksBy(clients, ids)).map(({ reason, staffRank, clientRank, gap }) => ({
      reasonId: reason,
      insideRank: staffRank,
      clientRank,
      gap,
      difference: areDots
        ? null
        : shareDifference(
            { count: countIn(inside, reason), total: inside.column.base },
            { count: countIn(clients, reason), total: clients.column.base },
          ),
    })),
  }
}

/** Clients (or respondents without one) in whose own words the reason stands, as stated or as verified. */
const clientsWith = (mentions: readonly RankingMention[], reasonId: ReasonId, isVerified: boolean): number =>
  new Set(
    mentions
      .filter(({ method }) => method === 'survey' || method === 'interview')
      .filter(mention => mention.reasonId === reasonId && mention.verified === isVerified)
      .map(unitKey),
  ).size

/**
 * The whole view. Each voice stands on its own base; a client counts once in a voice however many of its people answered.
 * Deterministic: the order of mentions and studies has no effect.
 */
export const sideBySide = (input: SideInput): SideBySide => {
  const { ranking, mentions, crm } = input
  const heard = hear(input)
  const spoken = heard.filter(entry => !entry.column.isHidden)
  const ids = ranking.reasons.map(reason => reason.reasonId)
  const { methodWeights } = ranking.settings
  const rows = ranking.reasons.map((reason, position): SideRow => ({
    reasonId: reason.reasonId,
    rank: reason.rank,
    class: reason.class,
    grade: reason.grade,
    gap: reason.gap,
    stated: clientsWith(mentions, reason.reasonId, false),
    verified: clientsWith(mentions, reason.reasonId, true),
    cells: heard.map(entry => entry.cells[position] ?? null),
    namedByAll: spoken.length > 1 && spoken.every(entry => entry.cells[position] !== null),
  }))
  const ofVoice = (voice: Voice): readonly Heard[] => spoken.filter(entry => entry.column.voice === voice)
  const withGap = (gap: SideRow['gap']): readonly ReasonId[] =>
    rows.filter(row => row.gap === gap).map(row => row.reasonId)
  return {
    rule: ruleOf(methodWeights),
    methodWeights,
    columns: heard.map(entry => entry.column),
    rows,
    comparisons: INSIDE.flatMap(ofVoice).flatMap(inside =>
      CLIENTS.flatMap(ofVoice).map(clients => compare(inside, clients, ids, ranking.settings)),
    ),
    blindSpots: withGap('blind-spot'),
    myths: withGap('myth'),
    crm,
  }
}
