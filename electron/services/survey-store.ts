/** Writes what a respondent answered, or brings what was written of him up to date. */
import type { SurveyAnswer, ValueAnswer, WordAnswer } from '#shared/domain/import/survey/survey-answer.ts'
import { POLL_QUESTIONS } from '#shared/domain/staff-poll.ts'
import type { ClientId, ImportId, MentionId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import {
  changeMention,
  changeRespondent,
  findAnswerSource,
  listAnswerTexts,
  listEnteredMentions,
  saveAnswerSource,
  type AnswerSource,
} from '#electron/storage/queries/answer-source-queries.ts'
import { insertText, removeText } from '#electron/storage/queries/coding-queries.ts'
import { insertPollForm, saveStaffMarks } from '#electron/storage/queries/poll-queries.ts'
import { insertMention, insertRespondent, removeMention } from '#electron/storage/queries/study-queries.ts'
import { saveAnswer } from '#electron/storage/queries/survey-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { syncCodedMentions } from './coded-mentions.ts'
import type { ServiceContext } from './context.ts'
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
  /** Keys of the questions of the questionnaire that the sheet asks. */
  readonly questions: readonly string[]
}

/** One answer as it is stored. */
export type AnswerContent = {
  readonly clientId: ClientId | null
  readonly name: string
  readonly consent: SurveyAnswer['consent']
  readonly mentions: readonly {
    readonly reasonId: ReasonId
    readonly pain: number | null
    readonly isMain: boolean
    readonly verbatim: string
    readonly certainty: number | null
  }[]
  readonly words: readonly WordAnswer[]
  readonly values: readonly ValueAnswer[]
}

export type StoreTools = Pick<ServiceContext, 'newId' | 'clock'>

/** The answers of staff are an anonymous poll; case cards are not imported. */
export const isPoll = ({ method }: Pick<SurveyStore, 'method'>): boolean => method === 'staff'

/** In a poll no instant is kept: hours tell who came when. */
const instant = (tools: StoreTools, store: SurveyStore): number => (isPoll(store) ? 0 : tools.clock())

/** A poll counts the forms that name a reason of their own, whichever question asks for it. */
export const pollQuestion = (question: string): string =>
  question.endsWith('[other]') ? POLL_QUESTIONS.other : question

const writeMentions = (
  tools: StoreTools,
  store: SurveyStore,
  writer: Writer,
  id: RespondentId,
  content: AnswerContent,
): void => {
  const before = new Map(listEnteredMentions(writer, id).map(mention => [mention.reasonId, mention]))
  for (const told of content.mentions) {
    const known = before.get(told.reasonId)
    before.delete(told.reasonId)
    const { reasonId, pain, isMain, verbatim, certainty } = told
    const mentionId = known?.id ?? tools.newId<MentionId>()
    if (known !== undefined) changeMention(writer, mentionId, { pain, isMain, verbatim: verbatim || known.verbatim })
    else {
      const draft = { respondentId: id, reasonId, pain, isMain, verbatim, standing: 'stated', dots: null } as const
      insertMention(writer, mentionId, store.studyId, draft, instant(tools, store))
    }
    if (isPoll(store)) saveStaffMarks(writer, mentionId, { certainty, basis: null })
  }
  for (const gone of before.values()) removeMention(writer, gone.id)
}

/** An answer in the same words keeps its coding; a changed one is a new text. */
const writeTexts = (
  tools: StoreTools,
  store: SurveyStore,
  writer: Writer,
  id: RespondentId,
  content: AnswerContent,
): void => {
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

const writeAnswer = (
  tools: StoreTools,
  store: SurveyStore,
  writer: Writer,
  id: RespondentId,
  content: AnswerContent,
): void => {
  writeMentions(tools, store, writer, id, content)
  writeTexts(tools, store, writer, id, content)
  for (const question of store.questions)
    saveAnswer(writer, id, question, content.values.find(one => one.question === question)?.value ?? null)
}

/** Writes one answer; a respondent who is known by the key keeps his place. */
export const storeAnswer = (
  tools: StoreTools,
  store: SurveyStore,
  writer: Writer,
  content: AnswerContent,
  told: Omit<AnswerSource, 'respondentId'>,
): void => {
  const known = findAnswerSource(writer, store.studyId, told.key)
  const respondentId = known?.respondentId ?? tools.newId<RespondentId>()
  const { clientId, name, consent } = content
  if (known === undefined) {
    const draft = { clientId, name, role: '', heldOn: null, consent: consent ?? 'anonymous', note: '' } as const
    if (isPoll(store)) insertPollForm(writer, respondentId, store.studyId, { groupId: null, knowsNone: false })
    else insertRespondent(writer, respondentId, store.studyId, draft)
  } else if (!isPoll(store)) changeRespondent(writer, respondentId, { consent, clientId })
  writeAnswer(tools, store, writer, respondentId, content)
  saveAnswerSource(writer, { ...told, respondentId })
}
