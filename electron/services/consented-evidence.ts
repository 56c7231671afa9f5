/** Evidence as an audience may see it. Reports, sheets, spreadsheets, exchange files and the command line take words from here alone. */
import type { CodingState } from '#shared/domain/coding.ts'
import {
  allowedTo,
  attributionFor,
  consentInForce,
  voiceOf,
  wordsOfMention,
  wordsOfText,
  type Attribution,
  type Audience,
  type Voice,
} from '#shared/domain/consent.ts'
import type { Mention } from '#shared/domain/evidence.ts'
import type { ClientId, RespondentId } from '#shared/kit/id.ts'
import { listInterviews } from '#electron/storage/queries/interview-queries.ts'
import {
  listAllMentions,
  listAllRespondents,
  listStudies,
  type RespondentWithClient,
} from '#electron/storage/queries/study-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'

export type ConsentedMention = Omit<Mention, 'verbatim'> & {
  /** Null where there are no words, or none that may be seen. */
  readonly words: string | null
  /** The client, where it may be named beside what was said. */
  readonly clientId: ClientId | null
  readonly attribution: Attribution
}

/** What was agreed with each respondent of the engagement. */
export const readVoices = (reader: Reader): ReadonlyMap<RespondentId, Voice> => {
  const methods = new Map(listStudies(reader).map(study => [study.id, study.methodId]))
  const interviews = new Map(listInterviews(reader).map(interview => [interview.respondentId, interview]))
  return new Map(
    listAllRespondents(reader).map(respondent => [
      respondent.id,
      voiceOf(respondent, methods.get(respondent.studyId) ?? 'survey', interviews.get(respondent.id)),
    ]),
  )
}

/**
 * All respondents as an audience may know them: names, roles and clients that it must not see are empty, and the consent is the one
 * in force for it, `none` where the transcript may not be shared.
 */
export const readConsentedRespondents = (reader: Reader, audience: Audience): readonly RespondentWithClient[] => {
  const voices = readVoices(reader)
  return listAllRespondents(reader).flatMap(respondent => {
    const voice = voices.get(respondent.id)
    if (voice === undefined) return []
    const allowed = allowedTo(voice, audience)
    return [
      {
        ...respondent,
        name: allowed.name ? respondent.name : '',
        role: allowed.role ? respondent.role : '',
        note: audience === 'screen' ? respondent.note : '',
        clientName: allowed.client ? respondent.clientName : null,
        consent: consentInForce(voice, audience),
      },
    ]
  })
}

/** All mentions: they count in any case, with words, client and name only where these may be seen. A group's own words name nobody. */
export const readConsentedMentions = (reader: Reader, audience: Audience): readonly ConsentedMention[] => {
  const voices = readVoices(reader)
  const clients = new Map(listAllRespondents(reader).map(respondent => [respondent.id, respondent.clientId]))
  return listAllMentions(reader).map(({ verbatim, ...mention }) => {
    const voice = mention.respondentId === null ? undefined : voices.get(mention.respondentId)
    if (voice === undefined || mention.respondentId === null)
      return { ...mention, words: verbatim.trim() || null, clientId: null, attribution: { kind: 'anonymous' } }
    return {
      ...mention,
      words: wordsOfMention({ verbatim }, voice, audience),
      clientId: allowedTo(voice, audience).client ? (clients.get(mention.respondentId) ?? null) : null,
      attribution: attributionFor(voice, audience),
    }
  })
}

/** The texts that an audience may see, with what the coders made of these alone; the rest is as if it were not there. */
export const consentedCoding = (reader: Reader, state: CodingState, audience: Audience): CodingState => {
  const voices = readVoices(reader)
  const texts = state.texts.filter(text => {
    const voice = voices.get(text.respondentId)
    return voice !== undefined && wordsOfText(text, voice, audience) !== null
  })
  const seen = new Set(texts.map(text => text.id))
  return {
    texts,
    codings: state.codings.filter(coding => seen.has(coding.textId)),
    marks: state.marks.filter(mark => seen.has(mark.textId)),
    settlements: state.settlements.filter(settlement => seen.has(settlement.textId)),
  }
}
