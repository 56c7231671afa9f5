/** The staff poll: forms go in one by one and come out only as a whole; case cards stay readable card by card. */
import { pollResults, type CountedForm } from '#shared/analysis/staff-poll.ts'
import type { PollView } from '#shared/contract/staff.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { finalReasonId, type Reason } from '#shared/domain/reasons.ts'
import {
  isAnonymousPoll,
  POLL_QUESTIONS,
  saysSomething,
  type CaseCardDraft,
  type NamedReason,
  type PollGroupId,
} from '#shared/domain/staff-poll.ts'
import type { MentionId, ReasonId, RespondentId, StudyId, TextId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { clientExists } from '#electron/storage/queries/client-queries.ts'
import { insertText, removeText } from '#electron/storage/queries/coding-queries.ts'
import { saveDraft } from '#electron/storage/queries/draft-queries.ts'
import {
  findCaseOfClient,
  findWhom,
  findWordsOfCard,
  insertPollForm,
  listCaseCards,
  listFormFacts,
  listMarkedMentions,
  listPollGroups,
  saveCaseCard,
  savePollGroups,
  saveStaffMarks,
  saveWhom,
} from '#electron/storage/queries/poll-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import {
  findRespondent,
  findStudy,
  hasAnswers,
  insertMention,
  insertRespondent,
  listMentionsOfRespondent,
  removeMention,
  saveRespondent,
} from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'

type Names = 'staff.getPoll' | 'staff.savePlan' | 'staff.recordForm' | 'staff.listCases' | 'staff.saveCase'

const AREAS = ['studies', 'texts', 'reasons', 'ranking', 'rules', 'report'] as const

/** In a poll no instant is kept: hours tell who came when. */
const NO_INSTANT = 0

const openStaffStudy = (reader: Reader, id: StudyId): Result<Study> => {
  const study = findStudy(reader, id)
  if (study === undefined || study.methodId !== 'staff') return fail('not-found')
  return study.state === 'frozen' ? fail('study-frozen', { study: study.title }) : ok(study)
}

const reasonsById = (reader: Reader): ReadonlyMap<ReasonId, Reason> =>
  new Map(listReasons(reader).map(reason => [reason.id, reason]))

/** Two reasons named on one form may have been merged since: the form names one then, main where either was. */
const onceEach = (named: readonly NamedReason[], reasons: ReadonlyMap<ReasonId, Reason>): readonly NamedReason[] => {
  const byRoot = Map.groupBy(named, one => finalReasonId(reasons, one.reasonId))
  return [...byRoot].flatMap(([reasonId, own]) => {
    const first = own.find(one => one.isMain) ?? own[0]
    return first === undefined ? [] : [{ ...first, reasonId }]
  })
}

const countedForms = (reader: Reader, studyId: StudyId): readonly CountedForm[] => {
  const reasons = reasonsById(reader)
  const named = Map.groupBy(listMarkedMentions(reader, studyId), mention => mention.respondentId)
  return listFormFacts(reader, studyId).map(({ respondentId, ...form }) => ({
    ...form,
    named: onceEach(named.get(respondentId) ?? [], reasons),
  }))
}

/** A poll as anybody may see it; the report prints the same. */
export const readPoll = (reader: Reader, studyId: StudyId): PollView => {
  const whom = findWhom(reader, studyId)
  const groups = listPollGroups(reader, studyId)
  const forms = countedForms(reader, studyId)
  return { whom, groups, answered: forms.length, results: pollResults(forms, { whom, groups }) }
}

type Filling = { readonly context: ServiceContext; readonly writer: Writer; readonly studyId: StudyId }

const putText = (
  { context, writer, studyId }: Filling,
  respondentId: RespondentId,
  questionId: string,
  body: string,
  at: number,
): void => {
  if (body.trim() === '') return
  const text = { studyId, respondentId, kind: 'answer' as const, questionId, atSeconds: null, offRecord: false }
  insertText(writer, context.newId<TextId>(), { ...text, body: body.trim() }, at)
}

/** @returns not-found for a reason that is none of the engagement's, main-twice for two main ones. */
const putReasons = (
  { context, writer, studyId }: Filling,
  respondentId: RespondentId,
  given: readonly NamedReason[],
  at: number,
): Result<null> => {
  if (given.filter(reason => reason.isMain).length > 1) return fail('main-twice')
  const reasons = reasonsById(writer)
  if (given.some(reason => !reasons.has(reason.reasonId))) return fail('not-found')
  for (const { reasonId, isMain, pain, ...marks } of onceEach(given, reasons)) {
    const mentionId = context.newId<MentionId>()
    const draft = { respondentId, reasonId, pain, isMain, verbatim: '', standing: 'stated' as const, dots: null }
    insertMention(writer, mentionId, studyId, draft, at)
    saveStaffMarks(writer, mentionId, marks)
  }
  return ok(null)
}

/** Changes a card in place: its mentions are few and are written anew. */
const clearCard = (writer: Writer, respondentId: RespondentId): void => {
  for (const mention of listMentionsOfRespondent(writer, respondentId)) {
    if (mention.origin === 'entered') removeMention(writer, mention.id)
  }
  const words = findWordsOfCard(writer, respondentId)
  if (words !== undefined) removeText(writer, words)
}

const putCard = (filling: Filling, given: RespondentId | null, card: CaseCardDraft): Result<RespondentId> => {
  const { context, writer, studyId } = filling
  if (!clientExists(writer, card.clientId)) return fail('not-found')
  const there = findCaseOfClient(writer, studyId, card.clientId)
  if (there !== undefined && there !== given) return fail('case-exists')
  if (given !== null && findRespondent(writer, given)?.studyId !== studyId) return fail('not-found')
  const respondentId = given ?? context.newId<RespondentId>()
  const { clientId, filledBy: name } = card
  // An internal document: its words are quoted nowhere.
  const respondent = { clientId, name, role: '', heldOn: null, consent: 'none' as const, note: '' }
  if (given === null) insertRespondent(writer, respondentId, studyId, respondent)
  else {
    saveRespondent(writer, respondentId, respondent)
    clearCard(writer, respondentId)
  }
  saveCaseCard(writer, respondentId, card.servedBy)
  const put = putReasons(filling, respondentId, card.reasons, context.clock())
  if (!put.ok) return put
  putText(filling, respondentId, POLL_QUESTIONS.card, card.words, context.clock())
  return ok(respondentId)
}

export const createStaffService = (context: ServiceContext): Handlers<Names> => ({
  'staff.getPoll': ({ engagement, studyId }) =>
    withEngagement(context, engagement, ({ reader }) => {
      const study = findStudy(reader, studyId)
      return study === undefined || !isAnonymousPoll(study) ? fail('not-found') : ok(readPoll(reader, studyId))
    }),
  'staff.savePlan': ({ engagement, studyId, whom, groups }) =>
    edit(context, engagement, { label: 'poll-plan-saved', areas: AREAS }, writer => {
      const study = openStaffStudy(writer, studyId)
      if (!study.ok) return study
      saveWhom(writer, studyId, whom)
      const known = listPollGroups(writer, studyId)
      if (known.map(group => group.name).join('\n') === groups.join('\n')) return ok(null)
      // Groups drawn after the answers could be drawn around one of them.
      if (hasAnswers(writer, studyId)) return fail('study-has-answers', { study: study.value.title })
      savePollGroups(
        writer,
        studyId,
        groups.map(name => ({ id: known.find(one => one.name === name)?.id ?? context.newId<PollGroupId>(), name })),
      )
      return ok(null)
    }),
  'staff.recordForm': ({ engagement, studyId, form, draft }) =>
    edit(context, engagement, { label: 'poll-form-recorded', areas: AREAS }, writer => {
      const study = openStaffStudy(writer, studyId)
      if (!study.ok) return study
      if (!isAnonymousPoll(study.value)) return fail('not-a-poll')
      if (!saysSomething(form)) return fail('form-empty')
      const isGroup = form.groupId === null || listPollGroups(writer, studyId).some(group => group.id === form.groupId)
      if (!isGroup) return fail('not-found')
      const filling = { context, writer, studyId }
      const respondentId = context.newId<RespondentId>()
      insertPollForm(writer, respondentId, studyId, form)
      const put = putReasons(filling, respondentId, form.reasons, NO_INSTANT)
      if (!put.ok) return put
      putText(filling, respondentId, POLL_QUESTIONS.open, form.openAnswer, NO_INSTANT)
      putText(filling, respondentId, POLL_QUESTIONS.other, form.other, NO_INSTANT)
      saveDraft(writer, draft, null)
      return ok(null)
    }),
  'staff.listCases': ({ engagement, studyId }) =>
    withEngagement(context, engagement, ({ reader }) => ok(listCaseCards(reader, studyId))),
  'staff.saveCase': ({ engagement, studyId, respondentId, card }) =>
    edit(context, engagement, { label: 'case-card-saved', areas: AREAS }, writer => {
      const study = openStaffStudy(writer, studyId)
      if (!study.ok) return study
      if (study.value.form !== 'case') return fail('not-case-cards')
      const put = putCard({ context, writer, studyId }, respondentId, card)
      return put.ok ? ok({ respondentId: put.value }) : put
    }),
})
