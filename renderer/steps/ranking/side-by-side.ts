/** The table of reasons against methods: what each method says, side by side and never added together. */
import type { EvidenceGrade, MethodScore, Ranking } from '#shared/analysis/figures.ts'
import { METHOD_IDS, type MethodId } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'

export type SideBySideRow = {
  readonly reasonId: ReasonId
  readonly grade: EvidenceGrade
  readonly gap: 'myth' | 'blind-spot' | null
  /** One cell for each method asked, in the order of `methods`; null where the method did not name the reason; one without a dot was named. */
  readonly cells: readonly (MethodScore | null)[]
  /** Every method that was asked names it. */
  readonly namedByAll: boolean
}

export type SideBySide = { readonly methods: readonly MethodId[]; readonly rows: readonly SideBySideRow[] }

/** Only methods with mentions are columns: a method nobody used says nothing, not even no. */
export const sideBySide = (ranking: Ranking): SideBySide => {
  const asked = new Set(ranking.bases.filter(base => base.mentions > 0).map(base => base.method))
  const methods = METHOD_IDS.filter(method => asked.has(method))
  const rows = ranking.reasons.map((reason): SideBySideRow => {
    const cells = methods.map(method => reason.byMethod.find(score => score.method === method) ?? null)
    return {
      reasonId: reason.reasonId,
      grade: reason.grade,
      gap: reason.gap,
      cells,
      namedByAll: methods.length > 1 && cells.every(cell => cell !== null),
    }
  })
  return { methods, rows }
}
