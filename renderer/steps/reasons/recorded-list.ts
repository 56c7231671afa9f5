/** Recorded forms as lines of a list: what each respondent of a study named, the newest first. */
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'

/** So many of the newest are listed; a survey of thousands is read in the ranking, not here. */
export const SHOWN_RESPONSES = 100

export type RecordedResponse = {
  readonly respondent: StudyContent['respondents'][number]
  /** 1 for the first form recorded. */
  readonly number: number
  readonly main: ReasonId | null
  readonly others: readonly ReasonId[]
  readonly pain: number | null
  /** The words of the form, those of several reasons one after another. */
  readonly verbatim: string
}

export const newestResponses = (content: StudyContent, limit = SHOWN_RESPONSES): readonly RecordedResponse[] => {
  const mentionsOf = Map.groupBy(content.mentions, mention => mention.respondentId)
  return content.respondents
    .map((respondent, index): RecordedResponse => {
      const mentions = mentionsOf.get(respondent.id) ?? []
      return {
        respondent,
        number: index + 1,
        main: mentions.find(mention => mention.isMain)?.reasonId ?? null,
        others: mentions.filter(mention => !mention.isMain).map(mention => mention.reasonId),
        pain: mentions.find(mention => mention.pain !== null)?.pain ?? null,
        verbatim: mentions
          .map(mention => mention.verbatim)
          .filter(text => text !== '')
          .join(' / '),
      }
    })
    .toReversed()
    .slice(0, limit)
}
