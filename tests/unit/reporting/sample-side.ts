/** The side-by-side facts of the sample, made from its ranking. */
import type { SideBySideFact } from '#electron/reporting/report-facts.ts'
import type { Ranking } from '#shared/analysis/figures.ts'
import type { StudyFigures } from '#shared/analysis/study-figures.ts'
import type { StudyId } from '#shared/kit/id.ts'

export const sampleSideBySide = ({ reasons, bases, settings }: Ranking): SideBySideFact => ({
  rule: 'interview-first',
  methodWeights: settings.methodWeights,
  columns: bases.map(base => ({ ...base, voice: base.method, base: base.answered, isHidden: false })),
  rows: reasons.map(({ reasonId, rank, class: letter, grade, gap, byMethod }) => ({
    reasonId,
    rank,
    class: letter,
    grade,
    gap,
    stated: 3,
    verified: 2,
    cells: bases.map(base => byMethod.find(score => score.method === base.method) ?? null),
    namedByAll: byMethod.length === bases.length,
  })),
  comparisons: [
    {
      inside: 'staff',
      clients: 'survey',
      insideBase: 11,
      clientBase: 24,
      insideA: reasons.slice(0, 2).map(reason => reason.reasonId),
      clientA: reasons.slice(1, 3).map(reason => reason.reasonId),
      jaccard: 1 / 3,
      shared: 5,
      tauB: -0.4714,
      gaps: reasons.map(({ reasonId }, index) => ({
        reasonId,
        insideRank: index === 2 ? null : index + 1,
        clientRank: 4,
        gap: index === 2 ? null : index - 3,
        difference: { difference: 0.2, interval: { lower: -0.05, upper: 0.42 } },
      })),
    },
  ],
  blindSpots: reasons.filter(reason => reason.gap === 'blind-spot').map(reason => reason.reasonId),
  myths: reasons.filter(reason => reason.gap === 'myth').map(reason => reason.reasonId),
  crm: { spoke: 30, written: 22, counts: { agrees: 4, contradicts: 15, unclear: 3 } },
})

export const sampleStudyFigures = ({ reasons }: Ranking): readonly StudyFigures[] => [
  {
    studyId: 'study of interviews' as StudyId,
    method: 'interview',
    voice: 'interview',
    title: 'Exit interviews',
    asked: 14,
    answered: 12,
    forms: 12,
    response: 12 / 14,
    population: 42,
    coverage: 'sample',
    isHidden: false,
    reasons: reasons.map(({ reasonId }) => ({
      reasonId,
      count: 3,
      mainCount: 1,
      base: 12,
      share: 0.25,
      interval: { lower: 0.089, upper: 0.532 },
    })),
    votes: [],
    salience: [],
    saturation: { points: [{ interview: 1, fresh: 3, known: 3 }], quiet: 0, isReached: false },
    coding: {
      texts: 20,
      readByBoth: 18,
      pooled: { judged: 126, agreement: 0.94, kappa: 0.676, why: null },
      codes: [],
      alpha: { alpha: 0.674, units: 126, answers: 252, why: null, interval: { lower: 0.41, upper: 0.86 } },
      disagreements: 7,
    },
  },
]
