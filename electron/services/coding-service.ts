/** Texts and their coding by two coders; the respondent's mentions follow in the same transaction. */
import { moveRange } from '#shared/domain/move-range.ts'
import type { Coder, CodingDraft, SourceText } from '#shared/domain/coding.ts'
import type { CodingId, ReasonId, TextId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import {
  findCoding,
  findText,
  insertCoding,
  insertText,
  markRead,
  readCodingOfRespondent,
  readCodingOfStudy,
  removeCoding,
  removeSettlement,
  removeText,
  saveCoding,
  saveSettlement,
  saveText,
} from '#electron/storage/queries/coding-queries.ts'
import { isErased } from '#electron/storage/queries/interview-queries.ts'
import { findRespondent } from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { syncCodedMentions } from './coded-mentions.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { openStudyOf, usableReason } from './open-study.ts'

type Names =
  | 'texts.list'
  | 'texts.add'
  | 'texts.save'
  | 'texts.remove'
  | 'codings.add'
  | 'codings.save'
  | 'codings.remove'
  | 'codings.setWhole'
  | 'codings.markRead'
  | 'settlements.save'
  | 'settlements.remove'

const AREAS = ['texts', 'studies', 'reasons', 'ranking', 'rules', 'report'] as const

/** A text that may be edited: it is there and its study is open. */
const openText = (reader: Reader, id: TextId): Result<SourceText> => {
  const text = findText(reader, id)
  const study = openStudyOf(reader, text)
  if (!study.ok) return study
  return text === undefined ? fail('not-found') : ok(text)
}

const usableCoding = (reader: Reader, text: SourceText, draft: CodingDraft): Result<CodingDraft> => {
  if (draft.end > text.body.length) return fail('passage-outside-text')
  const reason = usableReason(reader, draft.reasonId)
  return reason.ok ? ok({ ...draft, reasonId: reason.value }) : reason
}

/** Moves the codes of an edited text along with their words. */
const moveCodings = (writer: Writer, text: SourceText, body: string): void => {
  const own = readCodingOfRespondent(writer, text.respondentId).codings.filter(coding => coding.textId === text.id)
  for (const coding of own) {
    const range = moveRange(text.body, body, coding)
    if (range === null) removeCoding(writer, coding.id)
    else saveCoding(writer, { ...coding, ...range })
  }
}

const readByBoth = (reader: Reader, text: SourceText): boolean =>
  new Set(
    readCodingOfRespondent(reader, text.respondentId)
      .marks.filter(mark => mark.textId === text.id)
      .map(mark => mark.coder),
  ).size === 2

export const createCodingService = (context: ServiceContext): Handlers<Names> => {
  /** One edit of a text's coding, after which the mentions follow. */
  const editText = <Value>(
    engagement: Parameters<typeof edit>[1],
    label: string,
    find: (writer: Writer) => Result<SourceText>,
    work: (writer: Writer, text: SourceText) => Result<Value>,
  ): Result<Value> =>
    edit(context, engagement, { label, areas: AREAS }, writer => {
      const text = find(writer)
      if (!text.ok) return text
      const result = work(writer, text.value)
      if (result.ok) syncCodedMentions(context, writer, text.value.respondentId)
      return result
    })
  const byText = (id: TextId) => (writer: Writer) => openText(writer, id)
  const byCoding = (id: CodingId) => (writer: Writer) => {
    const coding = findCoding(writer, id)
    return coding === undefined ? fail('not-found') : openText(writer, coding.textId)
  }
  const addCoding = (writer: Writer, text: SourceText, coder: Coder, draft: CodingDraft): Result<CodingId> => {
    const usable = usableCoding(writer, text, draft)
    if (!usable.ok) return usable
    const codingId = context.newId<CodingId>()
    insertCoding(writer, codingId, text.id, coder, usable.value, context.clock())
    markRead(writer, text.id, coder, context.clock())
    return ok(codingId)
  }
  const replaceWhole = (
    writer: Writer,
    text: SourceText,
    coder: Coder,
    reasonIds: readonly ReasonId[],
    primary: ReasonId | null,
  ): Result<null> => {
    const state = readCodingOfRespondent(writer, text.respondentId)
    for (const coding of state.codings) {
      if (coding.textId === text.id && coding.coder === coder) removeCoding(writer, coding.id)
    }
    for (const reasonId of new Set(reasonIds)) {
      const draft = { reasonId, start: 0, end: text.body.length, isPrimary: reasonId === primary }
      const added = addCoding(writer, text, coder, draft)
      if (!added.ok) return added
    }
    markRead(writer, text.id, coder, context.clock())
    return ok(null)
  }

  return {
    'texts.list': ({ engagement, studyId, coder }) =>
      withEngagement(context, engagement, ({ reader }) => {
        const { texts, codings, marks } = readCodingOfStudy(reader, studyId)
        const read = new Set(marks.filter(mark => mark.coder === coder).map(mark => mark.textId))
        const own = Map.groupBy(
          codings.filter(coding => coding.coder === coder),
          coding => coding.textId,
        )
        return ok(texts.map(text => ({ ...text, isRead: read.has(text.id), codings: own.get(text.id) ?? [] })))
      }),
    'texts.add': ({ engagement, studyId, respondentId, questionId, draft }) =>
      edit(context, engagement, { label: 'text-added', areas: AREAS }, writer => {
        const respondent = findRespondent(writer, respondentId)
        const study = openStudyOf(writer, respondent)
        if (!study.ok) return study
        if (study.value.id !== studyId) return fail('not-found')
        if (isErased(writer, respondentId)) return fail('interview-erased')
        const textId = context.newId<TextId>()
        insertText(writer, textId, { studyId, respondentId, questionId, ...draft }, context.clock())
        return ok({ textId })
      }),
    'texts.save': ({ engagement, textId, draft }) =>
      editText(engagement, 'text-saved', byText(textId), (writer, text) => {
        saveText(writer, textId, draft)
        moveCodings(writer, text, draft.body)
        return ok(null)
      }),
    'texts.remove': ({ engagement, textId }) =>
      editText(engagement, 'text-removed', byText(textId), writer => {
        removeText(writer, textId)
        return ok(null)
      }),
    'codings.add': ({ engagement, textId, coder, draft }) =>
      editText(engagement, 'text-coded', byText(textId), (writer, text) => {
        const added = addCoding(writer, text, coder, draft)
        return added.ok ? ok({ codingId: added.value }) : added
      }),
    'codings.save': ({ engagement, codingId, draft }) =>
      editText(engagement, 'text-coded', byCoding(codingId), (writer, text) => {
        const usable = usableCoding(writer, text, draft)
        if (!usable.ok) return usable
        const coding = findCoding(writer, codingId)
        if (coding === undefined) return fail('not-found')
        saveCoding(writer, { ...coding, ...usable.value })
        return ok(null)
      }),
    'codings.remove': ({ engagement, codingId }) =>
      editText(engagement, 'code-removed', byCoding(codingId), writer => {
        removeCoding(writer, codingId)
        return ok(null)
      }),
    'codings.setWhole': ({ engagement, textId, coder, reasonIds, primary }) =>
      editText(engagement, 'text-coded', byText(textId), (writer, text) =>
        replaceWhole(writer, text, coder, reasonIds, primary),
      ),
    'codings.markRead': ({ engagement, textId, coder, isRead }) =>
      editText(engagement, 'text-coded', byText(textId), writer => {
        markRead(writer, textId, coder, isRead ? context.clock() : null)
        return ok(null)
      }),
    'settlements.save': ({ engagement, textId, reasonId, holds, note }) =>
      editText(engagement, 'disagreement-settled', byText(textId), (writer, text) => {
        if (!readByBoth(writer, text)) return fail('not-read-by-both')
        const reason = usableReason(writer, reasonId)
        if (!reason.ok) return reason
        saveSettlement(writer, { textId, reasonId: reason.value, holds, note, settledAt: context.clock() })
        return ok(null)
      }),
    'settlements.remove': ({ engagement, textId, reasonId }) =>
      editText(engagement, 'disagreement-settled', byText(textId), writer => {
        removeSettlement(writer, textId, reasonId)
        return ok(null)
      }),
  }
}
