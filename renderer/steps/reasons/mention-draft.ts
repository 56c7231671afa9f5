/** The part of a stored mention that is edited and sent back whole. */
import type { Mention, MentionDraft } from '#shared/domain/evidence.ts'

export const mentionDraftOf = (mention: Mention): MentionDraft => ({
  respondentId: mention.respondentId,
  reasonId: mention.reasonId,
  pain: mention.pain,
  isMain: mention.isMain,
  verbatim: mention.verbatim,
  standing: mention.standing,
  dots: mention.dots,
})
