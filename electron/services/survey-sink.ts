/** Judges a respondent's answers against what is known of him, in the order of the file, and stores what is new. */
import { createHash } from 'node:crypto'
import { foldText } from '#shared/domain/import/fold-text.ts'
import { cellText, type RawRow } from '#shared/domain/import/raw-cell.ts'
import type { SurveyAnswer, WordAnswer } from '#shared/domain/import/survey/survey-answer.ts'
import { NOTE_LIMIT } from '#shared/domain/schema-parts.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import { findAnswerSource } from '#electron/storage/queries/answer-source-queries.ts'
import { listClients } from '#electron/storage/queries/client-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import {
  isPoll,
  pollQuestion,
  storeAnswer,
  type AnswerContent,
  type StoreTools,
  type SurveyStore,
} from './survey-store.ts'

/** `superseded`: left out, since the same respondent's complete answer stands in `firstRow`. */
export type SurveyOutcome = {
  readonly outcome: 'added' | 'updated' | 'same' | 'superseded'
  /** Row of this very file that the answer replaced or gave way to. */
  readonly firstRow: number | null
  readonly mentions: number
  readonly texts: number
}

export type SurveySink = {
  put(answer: SurveyAnswer, row: RawRow): SurveyOutcome
}

const digest = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Company codes have digits; what has none, or an address, may be a name. */
export const isCode = (text: string): boolean => /\d/u.test(text) && !text.includes('@')

/** Words that belong to the main reason where there is one, and stand as an answer where there is none or no room. */
const withVerbatim = (
  answer: SurveyAnswer,
  inPoll: boolean,
): { readonly verbatim: string; readonly words: readonly WordAnswer[] } => {
  const { verbatim, answers, reasons } = answer
  if (verbatim === null) return { verbatim: '', words: answers }
  if (!inPoll && reasons.length > 0 && verbatim.length <= NOTE_LIMIT) return { verbatim, words: answers }
  return { verbatim: '', words: [...answers, { question: 'verbatim', text: verbatim }] }
}

/** Clients by number and by name, to tell whom a respondent speaks for. */
const createClientFinder = (reader: Reader): ((texts: readonly (string | null)[]) => ClientId | null) => {
  const byText = new Map<string, ClientId>()
  for (const client of listClients(reader)) byText.set(foldText(client.name), client.id)
  for (const client of listClients(reader)) byText.set(foldText(client.id), client.id)
  return texts =>
    texts.flatMap(text => (text === null ? [] : [byText.get(foldText(text))])).find(id => id !== undefined) ?? null
}

const UNASKED = { pain: null, certainty: null, verbatim: '' } as const

/** Takes answers in the order of the file. A trial writes nothing and judges all the same. */
export const createSurveySink = (tools: StoreTools, store: SurveyStore): SurveySink => {
  const clientOf = createClientFinder(store.reader)
  const seen = new Map<string, { content: string; row: number; isComplete: boolean | null }>()
  const twins = new Map<string, number>()

  /** The same row of the same file gets the same key each time; rows that say who answers go by that. */
  const keyOf = (answer: SurveyAnswer, row: RawRow): { readonly key: string; readonly isPerson: boolean } => {
    const { respondent } = answer
    const isPerson = respondent !== null && (!store.isAnonymous || isCode(respondent))
    if (isPerson) return { key: digest(store.studyId, 'respondent', foldText(respondent) || respondent), isPerson }
    const base = digest(
      store.studyId,
      'row',
      row.cells.map(cell => cellText(cell).trim()),
    )
    const twin = (twins.get(base) ?? 0) + 1
    twins.set(base, twin)
    return { key: `${base}#${twin}`, isPerson }
  }

  const contentOf = (answer: SurveyAnswer): AnswerContent => {
    const { verbatim, words } = withVerbatim(answer, isPoll(store))
    const name = answer.name ?? answer.respondent ?? ''
    const mentions = new Map<ReasonId, AnswerContent['mentions'][number]>()
    for (const [index, reason] of answer.reasons.entries()) {
      const reasonId = store.reasons.find(reason.text)
      // Pain, certainty and own words were asked of the reason named first.
      const asked = index === 0 ? { pain: answer.pain, certainty: answer.certainty, verbatim } : UNASKED
      if (!mentions.has(reasonId)) mentions.set(reasonId, { reasonId, isMain: reason.isMain, ...asked })
    }
    return {
      clientId: isPoll(store) ? null : clientOf([answer.client, answer.respondent, answer.name]),
      name: store.isAnonymous ? '' : name,
      consent: answer.consent,
      mentions: [...mentions.values()],
      values: answer.values,
      words: isPoll(store) ? words.map(({ question, text }) => ({ question: pollQuestion(question), text })) : words,
    }
  }

  const earlier = (key: string): { content: string; row: number | null; isComplete: boolean | null } | undefined =>
    seen.get(key) ?? findAnswerSource(store.reader, store.studyId, key)

  return {
    put: (answer, row) => {
      const { key } = keyOf(answer, row)
      const content = contentOf(answer)
      const mark = digest(
        content.mentions,
        content.words,
        content.values,
        content.consent,
        content.clientId,
        answer.isComplete,
      )
      const before = earlier(key)
      const counts = { mentions: content.mentions.length, texts: content.words.length }
      const firstRow = seen.get(key)?.row ?? null
      if (before?.content === mark) return { outcome: 'same', firstRow, ...counts }
      // An answer that was never sent off does not take the place of one that was.
      if (before?.isComplete === true && answer.isComplete === false)
        return { outcome: 'superseded', firstRow: before.row, mentions: 0, texts: 0 }
      seen.set(key, { content: mark, row: row.row, isComplete: answer.isComplete })
      const { studyId, importId } = store
      const { isComplete } = answer
      if (store.writer !== null)
        storeAnswer(tools, store, store.writer, content, {
          studyId,
          importId,
          key,
          content: mark,
          isComplete,
          row: store.isAnonymous ? null : row.row,
        })
      return { outcome: before === undefined ? 'added' : 'updated', firstRow, ...counts }
    },
  }
}
