/** How far the two coders of a study agree: only over texts that both have read, so that neither sees the other's codes too early. */
import { agreementOfAll, agreementOfPair, type CodedReading } from '#shared/analysis/coder-agreement.ts'
import type { CodersAgreement } from '#shared/contract/coding.ts'
import { CODERS, type Coder, type CodingState } from '#shared/domain/coding.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { ReasonId, StudyId } from '#shared/kit/id.ts'
import { mustExist, ok, fail } from '#shared/kit/result.ts'
import { readCodingOfStudy } from '#electron/storage/queries/coding-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { withEngagement, type Handlers, type ServiceContext } from './context.ts'

/** What each coder found in each text that he has read; merged reasons already resolved. */
export const readingsOf = (state: CodingState, finalReason: (id: ReasonId) => ReasonId): readonly CodedReading[] =>
  state.marks.map(({ textId, coder }) => ({
    textId,
    coder,
    codes: [
      ...new Set(
        state.codings
          .filter(coding => coding.textId === textId && coding.coder === coder)
          .map(coding => finalReason(coding.reasonId)),
      ),
    ],
  }))

const countOf = (readings: readonly CodedReading[], coder: Coder): number =>
  readings.filter(reading => reading.coder === coder).length

/** In how many of the texts read by both at least one of the two found the reason. */
const timesFound = (code: CodersAgreement['codes'][number]): number => code.both + code.firstOnly + code.secondOnly

/** The agreement on one study's texts; the figures come from shared/analysis. @param seed of the study, for alpha's interval */
export const readAgreement = (reader: Reader, studyId: StudyId, seed: number): CodersAgreement => {
  const state = readCodingOfStudy(reader, studyId)
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const finalReason = (id: ReasonId): ReasonId => finalReasonId(reasons, id)
  const readings = readingsOf(state, finalReason)
  const codes = [...new Set(readings.flatMap(reading => reading.codes))].toSorted()
  const [first, second] = CODERS
  const pair = agreementOfPair(readings, codes, first, second)
  const disputes = pair.disagreements.map(({ textId, code, only }) => {
    const text = mustExist(
      state.texts.find(one => one.id === textId),
      'a text that was read',
    )
    const settlement = state.settlements.find(
      one => one.textId === textId && finalReason(one.reasonId) === (code as ReasonId),
    )
    return {
      text,
      reasonId: code as ReasonId,
      only: only === first ? first : second,
      settlement: settlement ?? null,
    }
  })
  return {
    texts: state.texts.length,
    readByFirst: countOf(readings, first),
    readBySecond: countOf(readings, second),
    readByBoth: pair.texts,
    sameCodes: pair.sameCodes,
    pooled: pair.pooled,
    alpha: agreementOfAll(readings, codes, seed),
    codes: pair.codes
      .map(({ code, ...counts }) => ({ ...counts, reasonId: code as ReasonId }))
      .toSorted((one, other) => timesFound(other) - timesFound(one)),
    disputes,
  }
}

export const createAgreementService = (context: ServiceContext): Handlers<'coding.agreement'> => ({
  'coding.agreement': ({ engagement, studyId }) =>
    withEngagement(context, engagement, ({ reader }) => {
      const study = findStudy(reader, studyId)
      return study === undefined ? fail('not-found') : ok(readAgreement(reader, studyId, study.seed))
    }),
})
