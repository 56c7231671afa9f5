/** Records an answer to a question of a survey: its value, its words, and the mentions that follow from it. */
import { answeredReasons, fitAnswer, type AnswerDraft, type AnswerValue } from '#shared/domain/questionnaire.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { MentionId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { insertText, readCodingOfRespondent, removeText, saveText } from '#electron/storage/queries/coding-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import {
  clearOtherMain,
  findRespondent,
  insertMention,
  listMentions,
  removeMention,
  saveMention,
} from '#electron/storage/queries/study-queries.ts'
import { listAnswersOf, listQuestions, saveAnswer } from '#electron/storage/queries/survey-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { syncCodedMentions } from './coded-mentions.ts'
import type { ServiceContext } from './context.ts'

type Recording = Pick<ServiceContext, 'newId' | 'clock'>

/** One text a question; words that changed lose the codes that were set on the old ones. */
const recordWords = (
  context: Recording,
  writer: Writer,
  place: { readonly studyId: StudyId; readonly respondentId: RespondentId; readonly questionKey: string },
  words: string,
): void => {
  const { studyId, respondentId, questionKey: questionId } = place
  const state = readCodingOfRespondent(writer, respondentId)
  const known = state.texts.find(text => text.kind === 'answer' && text.questionId === questionId)
  if (known?.body === words || (known === undefined && words === '')) return
  const isCoded = known !== undefined && state.codings.some(coding => coding.textId === known.id)
  const text = {
    studyId,
    respondentId,
    kind: 'answer',
    questionId,
    body: words,
    atSeconds: null,
    offRecord: false,
  } as const
  if (known !== undefined && words !== '' && !isCoded) {
    saveText(writer, known.id, { ...text, offRecord: known.offRecord })
    return
  }
  if (known !== undefined) removeText(writer, known.id)
  if (words !== '') insertText(writer, context.newId<TextId>(), text, context.clock())
}

const answeredOf = (reader: Reader, studyId: StudyId, respondentId: RespondentId) => {
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const values = new Map<string, AnswerValue>(
    listAnswersOf(reader, respondentId).map(answer => [answer.questionKey, answer.value]),
  )
  return answeredReasons(listQuestions(reader, studyId), values, id => finalReasonId(reasons, id)).filter(answered =>
    reasons.has(answered.reasonId),
  )
}

/** Takes the mentions from what the answers came to before to what they come to now; other entered mentions stay as they are. */
const syncMentions = (
  context: Recording,
  writer: Writer,
  place: { readonly studyId: StudyId; readonly respondentId: RespondentId },
  before: ReturnType<typeof answeredOf>,
): void => {
  const { studyId, respondentId } = place
  const reasons = new Map(listReasons(writer).map(reason => [reason.id, reason]))
  const own = listMentions(writer, studyId).filter(
    mention => mention.respondentId === respondentId && mention.origin === 'entered',
  )
  const known = new Map(own.map(mention => [finalReasonId(reasons, mention.reasonId), mention]))
  const after = answeredOf(writer, studyId, respondentId)
  for (const { reasonId } of before) {
    const mention = known.get(reasonId)
    if (mention !== undefined && !after.some(one => one.reasonId === reasonId)) removeMention(writer, mention.id)
  }
  for (const { reasonId, isMain, pain } of after) {
    const mention = known.get(reasonId)
    const id = mention?.id ?? context.newId<MentionId>()
    if (mention === undefined)
      insertMention(
        writer,
        id,
        studyId,
        { respondentId, reasonId, pain, isMain, verbatim: '', standing: 'stated', dots: null },
        context.clock(),
      )
    else saveMention(writer, id, { ...mention, pain, isMain })
    if (isMain) clearOtherMain(writer, id, respondentId)
  }
}

/**
 * Keeps the answer of a respondent in place of an earlier one to the same question. Call within a transaction, on a study
 * that may be edited.
 * @returns `not-found` where the respondent or the study's question is none; `answer-unfit` where the answer is none to it.
 */
export const recordAnswer = (
  context: Recording,
  writer: Writer,
  respondentId: RespondentId,
  answer: AnswerDraft,
): Result<null> => {
  const studyId = findRespondent(writer, respondentId)?.studyId
  if (studyId === undefined) return fail('not-found')
  const question = listQuestions(writer, studyId).find(one => one.key === answer.questionKey)
  if (question === undefined) return fail('not-found')
  const fit = fitAnswer(question, answer)
  if (!fit.ok) return fit
  const before = answeredOf(writer, studyId, respondentId)
  const { questionKey, value, words } = fit.value
  saveAnswer(writer, respondentId, questionKey, value)
  recordWords(context, writer, { studyId, respondentId, questionKey }, words)
  syncMentions(context, writer, { studyId, respondentId }, before)
  syncCodedMentions(context, writer, respondentId)
  return ok(null)
}
