/** Who named a reason in one study, with the words: the trail behind a figure of the ranking. */
import type { Mention, StudyContent } from '#shared/domain/evidence.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { MentionId, ReasonId } from '#shared/kit/id.ts'

export type Witness = {
  readonly mentionId: MentionId
  /** The client, else the respondent's own name; null where neither is known or a group spoke as one. */
  readonly who: string | null
  readonly role: string
  readonly mention: Mention
}

/** All ids whose mentions count for a reason: its own and, along the chains of merges, those merged into it. */
export const idsCountedFor = (reasons: readonly ReasonView[], root: ReasonId): ReadonlySet<ReasonId> => {
  const counted = new Set([root])
  for (let before = 0; before < counted.size;) {
    before = counted.size
    for (const { id, mergedInto } of reasons) if (mergedInto !== null && counted.has(mergedInto)) counted.add(id)
  }
  return counted
}

/** @param counted all reason ids that count for the reason, merged ones among them. */
export const witnessesOf = (content: StudyContent, counted: ReadonlySet<ReasonId>): readonly Witness[] => {
  const respondents = new Map(content.respondents.map(respondent => [respondent.id, respondent]))
  return content.mentions
    .filter(mention => counted.has(mention.reasonId))
    .map((mention): Witness => {
      const respondent = mention.respondentId === null ? undefined : respondents.get(mention.respondentId)
      const name = respondent?.clientName ?? respondent?.name ?? ''
      return { mentionId: mention.id, who: name === '' ? null : name, role: respondent?.role ?? '', mention }
    })
}
