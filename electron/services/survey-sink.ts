/** Stores a respondent's answers, or brings an earlier answer of the same respondent up to date. */
import { createHash } from 'node:crypto'
import { foldText } from '#shared/domain/import/fold-text.ts'
import type { RawRow } from '#shared/domain/import/raw-cell.ts'
import { cellText } from '#shared/domain/import/raw-cell.ts'
import type { SurveyAnswer, WordAnswer } from '#shared/domain/import/survey/survey-answer.ts'
import { NOTE_LIMIT } from '#shared/domain/schema-parts.ts'
import type { ClientId, ImportId, MentionId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import {
  changeMention,
  findAnswerSource,
  listAnswerTexts,
  listEnteredMentions,
  saveAnswerSource,
  type AnswerSource,
} from '#electron/storage/queries/answer-source-queries.ts'
import { listClients } from '#electron/storage/queries/client-queries.ts'
import { insertText, removeText } from '#electron/storage/queries/coding-queries.ts'
import { insertMention, insertRespondent, removeMention } from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { syncCodedMentions } from './coded-mentions.ts'
import type { ReasonFinder } from './survey-reasons.ts'

export type SurveyStore = {
  readonly reader: Reader
  /** Null in a trial. */
  readonly writer: Writer | null
  readonly studyId: StudyId
  readonly importId: ImportId
  readonly method: 'survey' | 'staff'
  readonly isAnonymous: boolean
  readonly reasons: ReasonFinder
}

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
const isCode = (text: string): boolean => /\d/u.test(text) && !text.includes('@')

/** Words that belong to the main reason where there is one, and stand as an answer where there is none or no room. */
const withVerbatim = (answer: SurveyAnswer): { readonly verbatim: string; readonly words: readonly WordAnswer[] } => {
  const { verbatim, answers, reasons } = answer
  if (verbatim === null) return { verbatim: '', words: answers }
  if (reasons.length > 0 && verbatim.length <= NOTE_LIMIT) return { verbatim, words: answers }
  return { verbatim: '', words: [...answers, { question: 'verbatim', text: verbatim }] }
}

type Content = {
  readonly clientId: ClientId | null
  readonly name: string
  readonly consent: 'none' | 'anonymous' | 'role' | 'name'
  readonly mentions: readonly {
    readonly reasonId: ReasonId
    readonly pain: number | null
    readonly isMain: boolean
    readonly verbatim: string
  }[]
  readonly words: readonly WordAnswer[]
}

/** Clients by number and by name, to tell whom a respondent speaks for. */
const createClientFinder = (reader: Reader): ((texts: readonly (string | null)[]) => ClientId | null) => {
  const byText = new Map<string, ClientId>()
  for (const client of listClients(reader)) byText.set(foldText(client.name), client.id)
  for (const client of listClients(reader)) byText.set(foldText(client.id), client.id)
  return texts =>
    texts.flatMap(text => (text === null ? [] : [byText.get(foldText(text))])).find(id => id !== undefined) ?? null
}

type Tools = Pick<ServiceContext, 'newId' | 'clock'>

/** In an anonymous poll of staff no instant is kept: hours tell who came when. */
const instant = (tools: Tools, store: SurveyStore): number =>
  store.method === 'staff' && store.isAnonymous ? 0 : tools.clock()

const writeMentions = (tools: Tools, store: SurveyStore, writer: Writer, id: RespondentId, content: Content): void => {
  const before = new Map(listEnteredMentions(writer, id).map(mention => [mention.reasonId, mention]))
  for (const told of content.mentions) {
    const known = before.get(told.reasonId)
    before.delete(told.reasonId)
    const { reasonId, pain, isMain, verbatim } = told
    if (known !== undefined) changeMention(writer, known.id, { pain, isMain, verbatim: verbatim || known.verbatim })
    else
      insertMention(
        writer,
        tools.newId<MentionId>(),
        store.studyId,
        { respondentId: id, reasonId, pain, isMain, verbatim, standing: 'stated', dots: null },
        instant(tools, store),
      )
  }
  for (const gone of before.values()) removeMention(writer, gone.id)
}

/** An answer in the same words keeps its coding; a changed one is a new text. */
const writeTexts = (tools: Tools, store: SurveyStore, writer: Writer, id: RespondentId, content: Content): void => {
  const before = listAnswerTexts(writer, id)
  const kept = new Set<TextId>()
  for (const { question, text } of content.words) {
    const same = before.find(one => !kept.has(one.id) && one.questionId === question && one.body === text)
    if (same !== undefined) kept.add(same.id)
    else
      insertText(
        writer,
        tools.newId<TextId>(),
        {
          studyId: store.studyId,
          respondentId: id,
          kind: 'answer',
          questionId: question,
          body: text,
          atSeconds: null,
          offRecord: false,
        },
        instant(tools, store),
      )
  }
  const gone = before.filter(one => !kept.has(one.id))
  for (const one of gone) removeText(writer, one.id)
  if (gone.length > 0) syncCodedMentions(tools, writer, id)
}

const writeAnswer = (tools: Tools, store: SurveyStore, writer: Writer, id: RespondentId, content: Content): void => {
  writeMentions(tools, store, writer, id, content)
  writeTexts(tools, store, writer, id, content)
}

/** Takes answers in the order of the file. A trial writes nothing and judges all the same. */
export const createSurveySink = (tools: Tools, store: SurveyStore): SurveySink => {
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

  const contentOf = (answer: SurveyAnswer): Content => {
    const { verbatim, words } = withVerbatim(answer)
    const name = answer.name ?? answer.respondent ?? ''
    const isPoll = store.method === 'staff' && store.isAnonymous
    const mentions = new Map<ReasonId, Content['mentions'][number]>()
    for (const [index, reason] of answer.reasons.entries()) {
      const reasonId = store.reasons.find(reason.text)
      const told = { reasonId, pain: index === 0 ? answer.pain : null, isMain: reason.isMain }
      if (!mentions.has(reasonId)) mentions.set(reasonId, { ...told, verbatim: index === 0 ? verbatim : '' })
    }
    return {
      clientId: isPoll ? null : clientOf([answer.client, answer.respondent, answer.name]),
      name: store.isAnonymous ? '' : name,
      consent: answer.consent ?? 'anonymous',
      mentions: [...mentions.values()],
      words,
    }
  }

  const earlier = (key: string): { content: string; row: number | null; isComplete: boolean | null } | undefined =>
    seen.get(key) ?? findAnswerSource(store.reader, store.studyId, key)

  const write = (writer: Writer, key: string, content: Content, told: Omit<AnswerSource, 'respondentId'>): void => {
    const known = findAnswerSource(writer, store.studyId, key)
    const respondentId = known?.respondentId ?? tools.newId<RespondentId>()
    const { clientId, name, consent } = content
    if (known === undefined)
      insertRespondent(writer, respondentId, store.studyId, {
        clientId,
        name,
        role: '',
        heldOn: null,
        consent,
        note: '',
      })
    writeAnswer(tools, store, writer, respondentId, content)
    saveAnswerSource(writer, { ...told, respondentId })
  }

  return {
    put: (answer, row) => {
      const { key } = keyOf(answer, row)
      const content = contentOf(answer)
      const mark = digest(content.mentions, content.words, content.consent, content.clientId, answer.isComplete)
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
        write(store.writer, key, content, {
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
