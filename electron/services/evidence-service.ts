/** Studies, respondents and mentions. A frozen study takes no edit until it is open again. */
import {
  DEFAULT_STUDY_SETTINGS,
  type Mention,
  type MentionDraft,
  type MethodId,
  type Study,
  type StudySettings,
} from '#shared/domain/evidence.ts'
import { isAnonymousPoll } from '#shared/domain/staff-poll.ts'
import type { MentionId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { isErased } from '#electron/storage/queries/interview-queries.ts'
import { clientExists } from '#electron/storage/queries/client-queries.ts'
import { insertPollForm } from '#electron/storage/queries/poll-queries.ts'
import {
  clearOtherMain,
  findMention,
  findRespondent,
  findStudy,
  hasAnswers,
  insertMention,
  insertRespondent,
  insertStudy,
  listMentions,
  listMethods,
  listRespondents,
  listStudies,
  removeMention,
  removeRespondent,
  removeStudy,
  saveMention,
  saveRespondent,
  saveStudy,
  saveStudySettings,
  setStudyState,
} from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { recordingTurns } from './brainstorm/freeze-record.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'
import { openStudy, usableReason } from './open-study.ts'

type Names =
  | 'methods.list'
  | 'studies.list'
  | 'studies.get'
  | 'studies.create'
  | 'studies.save'
  | 'studies.saveSettings'
  | 'studies.freeze'
  | 'studies.remove'
  | 'respondents.add'
  | 'respondents.save'
  | 'respondents.remove'
  | 'responses.record'
  | 'mentions.add'
  | 'mentions.save'
  | 'mentions.remove'

const AREAS = ['studies', 'reasons', 'ranking', 'rules', 'report'] as const

const belongs = (reader: Reader, studyId: StudyId, draft: MentionDraft): Result<MentionDraft> => {
  if (draft.respondentId !== null && findRespondent(reader, draft.respondentId)?.studyId !== studyId)
    return fail('not-found')
  const reason = usableReason(reader, draft.reasonId)
  return reason.ok ? ok({ ...draft, reasonId: reason.value }) : reason
}

const knownClient = (reader: Reader, id: Parameters<typeof clientExists>[1] | null): boolean =>
  id === null || clientExists(reader, id)

/** A study whose forms are read and edited one by one. Those of an anonymous poll are opened by nobody. */
const openForms = (reader: Reader, id: StudyId): Result<Study> => {
  const study = openStudy(reader, id)
  return study.ok && isAnonymousPoll(study.value) ? fail('poll-anonymous', { study: study.value.title }) : study
}

/** The study of a mention or respondent, when it may be edited. */
const openFormsOf = (reader: Reader, part: { readonly studyId: StudyId } | undefined): Result<Study> =>
  part === undefined ? fail('not-found') : openForms(reader, part.studyId)

/** The general staff poll is anonymous and a case card is named: nobody chooses otherwise. */
const promised = (methodId: MethodId, settings: StudySettings): StudySettings =>
  methodId === 'staff' ? { ...settings, anonymity: settings.form === 'case' ? 'named' : 'anonymous' } : settings

/** A number of the study's own, so that each study orders its reasons differently and always the same. */
export const seedOf = (studyId: StudyId): number =>
  Number.parseInt(studyId.replaceAll(/[^0-9a-f]/g, '').slice(0, 8), 16) || 0

type Given<Record> = { [Key in keyof Record]?: Exclude<Record[Key], undefined> }
/** What was truly given: a key without a value leaves the old one. */
const given = (settings: { [Key in keyof StudySettings]?: StudySettings[Key] | undefined }): Given<StudySettings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))

const keepOneMain = (writer: Writer, id: MentionId, draft: Pick<Mention, 'isMain' | 'respondentId'>): void => {
  if (draft.isMain && draft.respondentId !== null) clearOtherMain(writer, id, draft.respondentId)
}

export const createEvidenceService = (context: ServiceContext): Handlers<Names> => ({
  'methods.list': ({ engagement }) => withEngagement(context, engagement, open => ok(listMethods(open.reader))),
  'studies.list': ({ engagement }) => withEngagement(context, engagement, open => ok(listStudies(open.reader))),
  'studies.get': ({ engagement, studyId }) =>
    withEngagement(context, engagement, ({ reader }) => {
      const study = findStudy(reader, studyId)
      const method = listMethods(reader).find(one => one.id === study?.methodId)
      if (study === undefined || method === undefined) return fail('not-found')
      const mentions = listMentions(reader, studyId)
      // What one hand wrote is told of no poll: mentions come without the form that they stood on.
      if (isAnonymousPoll(study))
        return ok({ study, method, respondents: [], mentions: mentions.map(one => ({ ...one, respondentId: null })) })
      return ok({ study, method, respondents: listRespondents(reader, studyId), mentions })
    }),
  'studies.create': ({ engagement, methodId, draft, settings }) =>
    edit(context, engagement, { label: 'study-created', areas: AREAS }, writer => {
      const studyId = context.newId<StudyId>()
      const chosen = { ...DEFAULT_STUDY_SETTINGS, seed: seedOf(studyId), ...given(settings ?? {}) }
      insertStudy(writer, studyId, methodId, draft, promised(methodId, chosen))
      return ok({ studyId })
    }),
  'studies.saveSettings': ({ engagement, studyId, settings }) =>
    edit(context, engagement, { label: 'study-saved', areas: AREAS }, writer => {
      const study = openStudy(writer, studyId)
      if (!study.ok) return study
      const { anonymity, form, seed } = study.value
      const next = promised(study.value.methodId, { anonymity, form, seed, ...given(settings) })
      // What respondents were promised, and the form they filled in, must not change under their answers.
      const isPromiseKept = next.form === form && (next.anonymity === anonymity || next.anonymity === 'anonymous')
      if (!isPromiseKept && hasAnswers(writer, studyId)) return fail('study-has-answers', { study: study.value.title })
      saveStudySettings(writer, studyId, next)
      return ok(null)
    }),
  'studies.save': ({ engagement, studyId, draft }) =>
    edit(context, engagement, { label: 'study-saved', areas: AREAS }, writer => {
      const study = openStudy(writer, studyId)
      if (!study.ok) return study
      saveStudy(writer, studyId, draft)
      return ok(null)
    }),
  'studies.freeze': ({ engagement, studyId, frozen, reason }) =>
    withEngagement(context, engagement, open => {
      const study = findStudy(open.reader, studyId)
      // A guess that is opened again has perhaps seen the answers: why, stands in its record.
      if (study?.methodId === 'brainstorm' && study.state === 'frozen' && !frozen && reason.trim() === '')
        return fail('freeze-reason-missing', { study: study.title })
      return recordingTurns(open, { at: context.clock(), reason: reason.trim() }, () =>
        edit(context, engagement, { label: 'study-frozen', areas: [...AREAS, 'brainstorm'] }, writer =>
          setStudyState(writer, studyId, frozen ? 'frozen' : 'open') === 1 ? ok(null) : fail('not-found'),
        ),
      )
    }),
  'studies.remove': ({ engagement, studyId }) =>
    edit(context, engagement, { label: 'study-removed', areas: AREAS }, writer => {
      const study = openStudy(writer, studyId)
      if (!study.ok) return study
      removeStudy(writer, studyId)
      return ok(null)
    }),
  'respondents.add': ({ engagement, studyId, draft }) =>
    edit(context, engagement, { label: 'respondent-added', areas: AREAS }, writer => {
      const study = openForms(writer, studyId)
      if (!study.ok) return study
      if (!knownClient(writer, draft.clientId)) return fail('not-found')
      const respondentId = context.newId<RespondentId>()
      insertRespondent(writer, respondentId, studyId, draft)
      return ok({ respondentId })
    }),
  'respondents.save': ({ engagement, respondentId, draft }) =>
    edit(context, engagement, { label: 'respondent-saved', areas: AREAS }, writer => {
      const study = openFormsOf(writer, findRespondent(writer, respondentId))
      if (!study.ok) return study
      if (!knownClient(writer, draft.clientId)) return fail('not-found')
      if (isErased(writer, respondentId)) return fail('interview-erased')
      saveRespondent(writer, respondentId, draft)
      return ok(null)
    }),
  'respondents.remove': ({ engagement, respondentId }) =>
    edit(context, engagement, { label: 'respondent-removed', areas: AREAS }, writer => {
      const study = openFormsOf(writer, findRespondent(writer, respondentId))
      if (!study.ok) return study
      removeRespondent(writer, respondentId)
      return ok(null)
    }),
  'responses.record': ({ engagement, studyId, respondent, mentions }) =>
    edit(context, engagement, { label: 'response-recorded', areas: AREAS }, writer => {
      const study = openStudy(writer, studyId)
      if (!study.ok) return study
      if (mentions.filter(mention => mention.isMain).length > 1) return fail('main-twice')
      if (!knownClient(writer, respondent.clientId)) return fail('not-found')
      const isPoll = isAnonymousPoll(study.value)
      const respondentId = context.newId<RespondentId>()
      if (isPoll) insertPollForm(writer, respondentId, studyId, { groupId: null, knowsNone: false })
      else insertRespondent(writer, respondentId, studyId, respondent)
      for (const mention of mentions) {
        const draft = belongs(writer, studyId, { ...mention, respondentId })
        if (!draft.ok) return draft
        // In a poll no instant is kept: hours tell who came when.
        insertMention(writer, context.newId<MentionId>(), studyId, draft.value, isPoll ? 0 : context.clock())
      }
      return ok({ respondentId })
    }),
  'mentions.add': ({ engagement, studyId, draft }) =>
    edit(context, engagement, { label: 'mention-added', areas: AREAS }, writer => {
      const study = openForms(writer, studyId)
      if (!study.ok) return study
      const usable = belongs(writer, studyId, draft)
      if (!usable.ok) return usable
      const mentionId = context.newId<MentionId>()
      insertMention(writer, mentionId, studyId, usable.value, context.clock())
      keepOneMain(writer, mentionId, draft)
      return ok({ mentionId })
    }),
  'mentions.save': ({ engagement, mentionId, draft }) =>
    edit(context, engagement, { label: 'mention-saved', areas: AREAS }, writer => {
      const study = openFormsOf(writer, findMention(writer, mentionId))
      if (!study.ok) return study
      const usable = belongs(writer, study.value.id, draft)
      if (!usable.ok) return usable
      saveMention(writer, mentionId, usable.value)
      keepOneMain(writer, mentionId, draft)
      return ok(null)
    }),
  'mentions.remove': ({ engagement, mentionId }) =>
    edit(context, engagement, { label: 'mention-removed', areas: AREAS }, writer => {
      const study = openFormsOf(writer, findMention(writer, mentionId))
      if (!study.ok) return study
      removeMention(writer, mentionId)
      return ok(null)
    }),
})
