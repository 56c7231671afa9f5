/** Reads what the figures of single studies need: who spoke in which voice, votes, free lists, talks in their order, and the coders' readings. */
import type { RankingMention } from '#shared/analysis/figures.ts'
import type { SilentVoice, Voice } from '#shared/analysis/side-by-side-figures.ts'
import { noteVote, type StudyInput } from '#shared/analysis/study-figures.ts'
import { ranksOfPoints, type Ranks } from '#shared/analysis/vote-ranks.ts'
import type { CodingState } from '#shared/domain/coding.ts'
import type { StudySummary } from '#shared/domain/evidence.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { readAllCoding } from '#electron/storage/queries/coding-queries.ts'
import { findWhom } from '#electron/storage/queries/poll-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { listAllMentions, listAllRespondents, listStudies } from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { readingsOf } from './agreement-service.ts'
import { readMentions } from './audit-figures.ts'
import { readBrainstorm } from './brainstorm/read-view.ts'

/** A study with the voice it speaks in. */
export type VoicedStudy = StudySummary & { readonly voice: Voice }

/** Case cards are named and speak for themselves, apart from the anonymous poll. */
export const readVoicedStudies = (reader: Reader): readonly VoicedStudy[] =>
  listStudies(reader).map(study => ({
    ...study,
    voice: study.methodId === 'staff' && study.form === 'case' ? 'cases' : study.methodId,
  }))

/** Staff who answered a poll and named no reason: part of its base. Elsewhere a respondent without a mention has not answered yet. */
export const readSilentVoices = (reader: Reader, studies: readonly VoicedStudy[]): readonly SilentVoice[] => {
  const polls = new Set<string>(studies.filter(study => study.voice === 'staff').map(study => study.id))
  const spoke = new Set<RespondentId | null>(listAllMentions(reader).map(mention => mention.respondentId))
  return listAllRespondents(reader)
    .filter(respondent => polls.has(respondent.studyId) && !spoke.has(respondent.id))
    .map(respondent => ({ studyId: respondent.studyId, unit: respondent.clientId ?? respondent.id }))
}

/** The dots that single people gave, where a brainstorm noted them one by one. */
const notedVote = (mentions: readonly RankingMention[]): StudyInput['votes'] => {
  const items = [...new Set(mentions.map(mention => mention.reasonId))].sort()
  const byVoter = Map.groupBy(
    mentions.filter(mention => mention.unit !== null && mention.dots !== null),
    mention => mention.unit,
  )
  const ballots = [...byVoter.values()].flatMap((own): readonly Ranks[] => {
    const dots = items.map(id => own.reduce((sum, one) => sum + (one.reasonId === id ? (one.dots ?? 0) : 0), 0))
    const ranks = ranksOfPoints(dots)
    return ranks === null ? [] : [ranks]
  })
  return ballots.length === 0 ? [] : [noteVote(items, ballots)]
}

/** A led session's votes as far as they were revealed, with the salience of its cards; what was put together under one name stands as one. */
const ledResults = (
  reader: Reader,
  studyId: StudyId,
  finalReason: (id: ReasonId) => ReasonId,
): Pick<StudyInput, 'votes' | 'salience'> | undefined => {
  const results = readBrainstorm(reader, studyId)?.results
  if (results === undefined || results === null) return undefined
  return {
    votes: results.votes.map(({ round, agreement, items, contested }) => ({
      round,
      concordance: agreement,
      contested: items.filter(item => contested.includes(item.number)).map(item => finalReason(item.reasonId)),
    })),
    salience: results.salience.flatMap(({ reasonId, s, lists }) =>
      reasonId === null ? [] : [{ reasonId: finalReason(reasonId), s, lists }],
    ),
  }
}

/** What coding knows of the texts of one study. */
const codingOf = (state: CodingState, studyId: StudyId): CodingState => {
  const texts = state.texts.filter(text => text.studyId === studyId)
  const own = new Set(texts.map(text => text.id))
  return {
    texts,
    codings: state.codings.filter(coding => own.has(coding.textId)),
    marks: state.marks.filter(mark => own.has(mark.textId)),
    settlements: state.settlements.filter(settlement => own.has(settlement.textId)),
  }
}

/** @param population the lost clients: whom a survey and interviews could have asked */
export const readStudyInputs = (reader: Reader, population: number): readonly StudyInput[] => {
  const studies = readVoicedStudies(reader)
  const mentions = Map.groupBy(readMentions(reader), mention => mention.studyId)
  const silent = Map.groupBy(readSilentVoices(reader, studies), one => one.studyId)
  const respondents = Map.groupBy(listAllRespondents(reader), respondent => respondent.studyId)
  const coding = readAllCoding(reader)
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const finalReason = (id: ReasonId): ReasonId => finalReasonId(reasons, id)
  const said = Map.groupBy(listAllMentions(reader), mention => mention.respondentId)
  return studies.map((study): StudyInput => {
    const asksClients = study.methodId === 'survey' || study.methodId === 'interview'
    const own = mentions.get(study.id) ?? []
    // Talks without a day stand last, in the order in which they were noted.
    const talks = (respondents.get(study.id) ?? []).toSorted(
      (one, other) => (one.heldOn ?? '9').localeCompare(other.heldOn ?? '9', 'en') || one.position - other.position,
    )
    return {
      studyId: study.id,
      method: study.methodId,
      voice: study.voice,
      title: study.title,
      seed: study.seed,
      asked: study.asked,
      forms: study.respondentCount,
      population: asksClients ? population : null,
      isCensus: study.voice === 'staff' ? findWhom(reader, study.id) === 'everyone' : null,
      isHidden: study.isHidden,
      mentions: own,
      silent: (silent.get(study.id) ?? []).map(one => one.unit),
      ...(study.methodId === 'brainstorm'
        ? (ledResults(reader, study.id, finalReason) ?? { votes: notedVote(own), salience: [] })
        : { votes: [], salience: [] }),
      interviews: talks
        .map(talk => (said.get(talk.id) ?? []).map(mention => finalReason(mention.reasonId)))
        .filter(named => named.length > 0),
      texts: coding.texts.filter(text => text.studyId === study.id).length,
      readings: readingsOf(codingOf(coding, study.id), finalReason),
    }
  })
}
