/** Ids are opaque text, unique within an engagement, branded so that one kind is never given for another. */
declare const kind: unique symbol

export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type EngagementId = Id<'engagement'>
export type ClientId = Id<'client'>
export type StudyId = Id<'study'>
export type RespondentId = Id<'respondent'>
export type MentionId = Id<'mention'>
export type ReasonId = Id<'reason'>
export type TextId = Id<'text'>
export type CodingId = Id<'coding'>
export type AttemptId = Id<'attempt'>
export type OfferId = Id<'offer'>
export type CardId = Id<'card'>
export type ClusterId = Id<'cluster'>
export type MergeId = Id<'merge'>
export type BallotVoteId = Id<'vote'>
export type ImportId = Id<'import'>
export type JobId = Id<'job'>
/** A file that the user handed in, waiting to be read. */
export type UploadSlot = Id<'upload'>
/** A finished file, waiting to be saved where the user says. */
export type ExportTicket = Id<'export'>
