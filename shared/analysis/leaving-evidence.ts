/** Which evidence may leave the engagement in a file, and under which names: consent, the record and anonymity are obeyed here alone. */
import type { Coding, CodingState, Settlement, SourceText } from '#shared/domain/coding.ts'
import type { Mention, Respondent, Study, StudySummary } from '#shared/domain/evidence.ts'
import { finalReasonId, type Reason } from '#shared/domain/reasons.ts'
import { isAnonymousPoll } from '#shared/domain/staff-poll.ts'
import type { ClientId, RespondentId, StudyId } from '#shared/kit/id.ts'

export type EvidenceAtHand = {
  /** In the order in which they are shown. */
  readonly studies: readonly StudySummary[]
  /** With the consent in force for data that are handed on; in the order of their studies and their places there; those of hidden polls need not be among them. */
  readonly respondents: readonly (Respondent & { readonly clientName: string | null })[]
  readonly mentions: readonly Mention[]
  readonly coding: CodingState
  readonly reasons: readonly Reason[]
}

/**
 * `each`: every answer under a pseudonym. `sums`: an anonymous poll of staff, no single answer, only what the ranking counts.
 * `nothing`: such a poll with fewer answers than the floor leaves no trace at all.
 */
export type StudyDetail = 'each' | 'sums' | 'nothing'

export type LeavingStudy = {
  readonly study: Study
  readonly detail: StudyDetail
  /** How many answered; null where even that must not be told. */
  readonly answers: number | null
}

export type LeavingRespondent = {
  readonly id: RespondentId
  readonly studyId: StudyId
  /** `R1`, `R2`, … in the order of studies and answers, the same in every file while nobody is added or removed. */
  readonly pseudonym: string
  /** `C1`, `C2`, … or the client's name where the respondent lets himself be named; empty where no client is known. */
  readonly client: string
  /** Empty unless the respondent lets it be told. */
  readonly role: string
  readonly consent: Respondent['consent']
}

export type LeavingMention = {
  readonly mention: Mention
  /** Merged reasons resolved. */
  readonly reasonId: Reason['id']
  readonly respondent: LeavingRespondent | null
  /** The verbatim; empty where it must not leave. */
  readonly words: string
}

export type LeavingText = { readonly text: SourceText; readonly respondent: LeavingRespondent }

/** How much stays behind, by its reason. */
export type StaysBehind = {
  /** Texts that were said off the record. */
  readonly offRecord: number
  /** Texts and verbatims of respondents who gave no consent to be quoted, or to the talk being shared. */
  readonly noConsent: number
  /** Answers to anonymous staff polls, which leave as sums at most. */
  readonly anonymousAnswers: number
}

export type LeavingEvidence = {
  readonly studies: readonly LeavingStudy[]
  readonly respondents: readonly LeavingRespondent[]
  readonly mentions: readonly LeavingMention[]
  readonly texts: readonly LeavingText[]
  /** Of the leaving texts, by both coders, merged reasons resolved. */
  readonly codings: readonly Coding[]
  /** Of the leaving texts, merged reasons resolved. */
  readonly settlements: readonly Settlement[]
  readonly staysBehind: StaysBehind
}

const studyOf = (study: StudySummary): LeavingStudy => {
  if (study.isHidden) return { study, detail: 'nothing', answers: null }
  return { study, detail: isAnonymousPoll(study) ? 'sums' : 'each', answers: study.respondentCount }
}

const respondentsOf = (
  { respondents }: EvidenceAtHand,
  detailOf: ReadonlyMap<StudyId, StudyDetail>,
): readonly LeavingRespondent[] => {
  const clients = new Map<ClientId, string>()
  const clientOf = ({ clientId, clientName, consent }: EvidenceAtHand['respondents'][number]): string => {
    if (clientId === null) return ''
    const pseudonym = clients.get(clientId) ?? `C${clients.size + 1}`
    clients.set(clientId, pseudonym)
    return consent === 'name' ? (clientName ?? pseudonym) : pseudonym
  }
  return respondents
    .filter(respondent => detailOf.get(respondent.studyId) === 'each')
    .map((respondent, index) => ({
      id: respondent.id,
      studyId: respondent.studyId,
      pseudonym: `R${index + 1}`,
      client: clientOf(respondent),
      role: respondent.consent === 'role' || respondent.consent === 'name' ? respondent.role : '',
      consent: respondent.consent,
    }))
}

const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length

/** A respondent's name never leaves; words leave where they may be quoted; a group that spoke as one has nobody to protect. */
export const leavingEvidence = (at: EvidenceAtHand): LeavingEvidence => {
  const reasons = new Map(at.reasons.map(reason => [reason.id, reason]))
  const final = <Part extends { readonly reasonId: Reason['id'] }>(part: Part): Part => ({
    ...part,
    reasonId: finalReasonId(reasons, part.reasonId),
  })
  const studies = at.studies.map(studyOf)
  const detailOf = new Map(studies.map(({ study, detail }) => [study.id, detail]))
  const respondents = respondentsOf(at, detailOf)
  const byId = new Map(respondents.map(respondent => [respondent.id, respondent]))
  const isEach = ({ studyId }: { readonly studyId: StudyId }): boolean => detailOf.get(studyId) === 'each'

  const mentions = at.mentions.filter(isEach).map((mention): LeavingMention => {
    const respondent = mention.respondentId === null ? null : (byId.get(mention.respondentId) ?? null)
    const words = respondent?.consent === 'none' ? '' : mention.verbatim
    return { mention, reasonId: finalReasonId(reasons, mention.reasonId), respondent, words }
  })
  const sayable = at.coding.texts.filter(isEach)
  const texts = sayable.flatMap((text): readonly LeavingText[] => {
    const respondent = byId.get(text.respondentId)
    return respondent === undefined || text.offRecord || respondent.consent === 'none' ? [] : [{ text, respondent }]
  })
  const isLeaving = new Set(texts.map(({ text }) => text.id))
  const withoutConsent = (id: RespondentId | null): boolean => id !== null && byId.get(id)?.consent === 'none'
  return {
    studies,
    respondents,
    mentions,
    texts,
    codings: at.coding.codings.filter(coding => isLeaving.has(coding.textId)).map(final),
    settlements: at.coding.settlements.filter(settlement => isLeaving.has(settlement.textId)).map(final),
    staysBehind: {
      offRecord: count(sayable, text => text.offRecord),
      noConsent:
        count(sayable, text => !text.offRecord && withoutConsent(text.respondentId)) +
        count(
          mentions,
          ({ mention }) =>
            mention.origin === 'entered' && mention.verbatim.trim() !== '' && withoutConsent(mention.respondentId),
        ),
      anonymousAnswers: at.studies.reduce(
        (sum, study) => sum + (isAnonymousPoll(study) ? study.respondentCount : 0),
        0,
      ),
    },
  }
}
