/** How far coders agree on which reasons stand in the texts: per code, over all codes, and where they differ. */
import { cohenKappa, type Kappa } from './cohen-kappa.ts'
import { alphaInterval, krippendorffAlpha, type Alpha, type JudgedUnit } from './krippendorff-alpha.ts'
import type { Interval } from './proportions.ts'

/** One coder has read one text and found these codes in it; none is a judgement too. */
export type CodedReading = { readonly textId: string; readonly coder: string; readonly codes: readonly string[] }

/** A decision on which two coders differ: only `only` gave the code to the text. */
export type Disagreement = { readonly textId: string; readonly code: string; readonly only: string }

export type CodeAgreement = {
  readonly code: string
  /** Texts in which both, only the first, only the second, or neither found the code. */
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
  readonly kappa: Kappa
}

export type PairAgreement = {
  readonly first: string
  readonly second: string
  /** Texts that both have read: the base of every figure here. */
  readonly texts: number
  /** By code, in the order of the codes given. */
  readonly codes: readonly CodeAgreement[]
  /**
   * All decisions (text x code) in one table. Decisions on one text hang together, so its interval would be too narrow and
   * is left out; alpha carries one.
   */
  readonly pooled: Omit<Kappa, 'standardError' | 'interval'>
  /** Texts to which both gave exactly the same codes, 0 to 1; null without texts. */
  readonly sameCodes: number | null
  readonly disagreements: readonly Disagreement[]
}

type TextReadings = ReadonlyMap<string, ReadonlySet<string>>

const readingsOf = (readings: readonly CodedReading[], coder: string): TextReadings =>
  new Map(readings.filter(reading => reading.coder === coder).map(({ textId, codes }) => [textId, new Set(codes)]))

/**
 * Two coders over the texts both have read. Each code is its own question, present or absent, because a text may carry
 * several. Swapping the coders swaps the counts and changes no figure.
 * @param readings at most one for each text and coder
 * @param codes the codes in use; one that neither gave has no kappa
 */
export const agreementOfPair = (
  readings: readonly CodedReading[],
  codes: readonly string[],
  first: string,
  second: string,
): PairAgreement => {
  const byFirst = readingsOf(readings, first)
  const bySecond = readingsOf(readings, second)
  const texts = [...byFirst.keys()].filter(id => bySecond.has(id)).sort()
  const holds = (by: TextReadings, textId: string, code: string): boolean => by.get(textId)?.has(code) === true
  const ofCode = (code: string): CodeAgreement => {
    const count = (one: boolean, other: boolean): number =>
      texts.filter(id => holds(byFirst, id, code) === one && holds(bySecond, id, code) === other).length
    const counts = {
      both: count(true, true),
      firstOnly: count(true, false),
      secondOnly: count(false, true),
      neither: count(false, false),
    }
    const table = [
      [counts.both, counts.firstOnly],
      [counts.secondOnly, counts.neither],
    ]
    return { code, ...counts, kappa: cohenKappa(table) }
  }
  const byCode = codes.map(ofCode)
  const total = (of: 'both' | 'firstOnly' | 'secondOnly' | 'neither'): number =>
    byCode.reduce((sum, own) => sum + own[of], 0)
  const pooled = cohenKappa([
    [total('both'), total('firstOnly')],
    [total('secondOnly'), total('neither')],
  ])
  const disagreements = texts.flatMap(textId =>
    codes.flatMap((code): readonly Disagreement[] => {
      const one = holds(byFirst, textId, code)
      return one === holds(bySecond, textId, code) ? [] : [{ textId, code, only: one ? first : second }]
    }),
  )
  const disputed = new Set(disagreements.map(entry => entry.textId)).size
  const { judged, agreement, kappa, why } = pooled
  return {
    first,
    second,
    texts: texts.length,
    codes: byCode,
    pooled: { judged, agreement, kappa, why },
    sameCodes: texts.length === 0 ? null : (texts.length - disputed) / texts.length,
    disagreements,
  }
}

/**
 * Krippendorff's alpha over all decisions (text x code, present or absent) of any number of coders, who may have missed
 * texts. The interval draws whole texts.
 */
export const agreementOfAll = (
  readings: readonly CodedReading[],
  codes: readonly string[],
  seed: number,
): Alpha & { readonly interval: Interval | null } => {
  const coders = [...new Set(readings.map(reading => reading.coder))].sort()
  const byText = Map.groupBy(readings, reading => reading.textId)
  const clusters = [...byText.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, own]): readonly JudgedUnit[] => {
      const found = coders.map(coder => own.find(reading => reading.coder === coder)?.codes ?? null)
      return [...codes].sort().map(code => found.map(given => (given === null ? null : given.includes(code) ? 1 : 0)))
    })
  return {
    ...krippendorffAlpha(clusters.flat(), 'nominal'),
    interval: alphaInterval(clusters, 'nominal', seed),
  }
}
