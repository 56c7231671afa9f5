/** Keeps the mentions of a respondent in step with the coding of the texts: what is coded counts, at once, as one mention a reason. */
import { codedReasons } from '#shared/domain/coding.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import type { MentionId, RespondentId } from '#shared/kit/id.ts'
import { readCodingOfRespondent } from '#electron/storage/queries/coding-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import {
  findRespondent,
  insertMention,
  listMentionsOfRespondent,
  removeMention,
  saveMention,
} from '#electron/storage/queries/study-queries.ts'
import type { Writer } from '#electron/storage/sqlite.ts'
import type { ServiceContext } from './context.ts'
import { attachVerified, heldMentions } from './verified-mentions.ts'

/**
 * Call after every change of a respondent's texts, codings, settlements or tree of whys, in the same transaction. Pain and standing that were
 * noted of a coded mention stay; a reason that was entered by hand gets no second mention, and a main one entered by hand stays main.
 */
export const syncCodedMentions = (
  context: Pick<ServiceContext, 'newId' | 'clock'>,
  writer: Writer,
  respondentId: RespondentId,
): void => {
  const studyId = findRespondent(writer, respondentId)?.studyId
  if (studyId === undefined) return
  const reasons = new Map(listReasons(writer).map(reason => [reason.id, reason]))
  const own = listMentionsOfRespondent(writer, respondentId)
  const entered = own.filter(mention => mention.origin === 'entered')
  const isEntered = new Set(entered.map(mention => finalReasonId(reasons, mention.reasonId)))
  const hasMain = entered.some(mention => mention.isMain)
  const wanted = codedReasons(readCodingOfRespondent(writer, respondentId), id => finalReasonId(reasons, id)).filter(
    coded => !isEntered.has(coded.reasonId),
  )
  const known = new Map(
    own
      .filter(mention => mention.origin === 'coded')
      .map(mention => [finalReasonId(reasons, mention.reasonId), mention]),
  )
  for (const { reasonId, isMain, verbatim } of wanted) {
    const mention = known.get(reasonId)
    known.delete(reasonId)
    const told = { respondentId, reasonId, isMain: isMain && !hasMain, verbatim, dots: null }
    if (mention === undefined)
      insertMention(
        writer,
        context.newId<MentionId>(),
        studyId,
        { ...told, pain: null, standing: 'stated' },
        context.clock(),
        'coded',
      )
    else saveMention(writer, mention.id, { ...told, pain: mention.pain, standing: mention.standing })
  }
  // What a root cause stands on was verified in the talk; it stays when no text is coded so, without words.
  const held = heldMentions(writer, respondentId)
  for (const mention of known.values()) {
    if (held.has(mention.id)) saveMention(writer, mention.id, { ...mention, verbatim: '' })
    else removeMention(writer, mention.id)
  }
  attachVerified(context, writer, respondentId)
}
