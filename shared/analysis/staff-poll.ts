/** What an anonymous staff poll says as a whole; nothing of it is shown before enough have answered. */
import type { Basis, PollGroup, PollWhom } from '#shared/domain/staff-poll.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { ANONYMITY_FLOOR, type Hiding } from './anonymity-floor.ts'
import { suppressReasonTable } from './anonymity-reasons.ts'
import { wilsonInterval, type Interval } from './proportions.ts'

/** One form as the figures take it; merged reasons already resolved, each named once. */
export type CountedForm = {
  readonly groupId: string | null
  readonly knowsNone: boolean
  readonly hasOther: boolean
  readonly named: readonly {
    readonly reasonId: ReasonId
    readonly isMain: boolean
    readonly pain: number | null
    readonly certainty: number | null
    readonly basis: Basis | null
  }[]
}

/** A mean with how many gave a value. */
export type MeanOf = { readonly mean: number; readonly of: number }

export type PollReason = {
  readonly reasonId: ReasonId
  /** Forms that name it. */
  readonly count: number
  /** Forms that answered, "don't know" among them. */
  readonly base: number
  readonly share: number
  /** 95 %, where a sample of the staff was asked; a census carries none. */
  readonly interval: Interval | null
  readonly mainCount: number
  /** 1 to 5. */
  readonly certainty: MeanOf | null
  /** 0 to 10. */
  readonly pain: MeanOf | null
  readonly said: number
  readonly inferred: number
}

/** Reasons by the groups of the staff, under the floor; null is not shown. */
export type PollGroupTable = {
  readonly groups: readonly {
    readonly name: string | null
    readonly count: number | null
    readonly hidden: Hiding | null
  }[]
  readonly rows: readonly { readonly reasonId: ReasonId; readonly cells: readonly (number | null)[] }[]
}

export type PollResults = {
  readonly answered: number
  readonly knowsNone: number
  readonly other: number
  /** The most named first. */
  readonly reasons: readonly PollReason[]
  /** Null where the study has no groups, or where none of them may be shown. */
  readonly byGroup: PollGroupTable | null
}

const meanOf = (values: readonly (number | null)[]): MeanOf | null => {
  // Sorted, so that the sum does not depend on the order of the forms.
  const given = values.filter(value => value !== null).sort((left, right) => left - right)
  return given.length === 0
    ? null
    : { mean: given.reduce((sum, value) => sum + value, 0) / given.length, of: given.length }
}

const reasonOf = (reasonId: ReasonId, forms: readonly CountedForm[], whom: PollWhom): PollReason => {
  const namings = forms.flatMap(form => form.named.filter(named => named.reasonId === reasonId))
  return {
    reasonId,
    count: namings.length,
    base: forms.length,
    share: namings.length / forms.length,
    interval: whom === 'sample' ? wilsonInterval(namings.length, forms.length) : null,
    mainCount: namings.filter(naming => naming.isMain).length,
    certainty: meanOf(namings.map(naming => naming.certainty)),
    pain: meanOf(namings.map(naming => naming.pain)),
    said: namings.filter(naming => naming.basis === 'said').length,
    inferred: namings.filter(naming => naming.basis === 'inferred').length,
  }
}

/** Forms without a group are a group of their own: else the rest could be had by subtraction. */
const tableOf = (
  forms: readonly CountedForm[],
  reasons: readonly PollReason[],
  groups: readonly PollGroup[],
): PollGroupTable | null => {
  if (groups.length === 0) return null
  const known = new Map(groups.map(group => [group.id as string, group.name]))
  const keyOf = (form: CountedForm): string => (form.groupId !== null && known.has(form.groupId) ? form.groupId : '')
  const byGroup = Map.groupBy(forms, keyOf)
  const keys = [...known.keys(), ...(byGroup.has('') ? [''] : [])]
  const counted = keys.map(key => ({ key, count: byGroup.get(key)?.length ?? 0 }))
  const rows = reasons.map(({ reasonId }) => ({
    key: reasonId as string,
    reasonId,
    counts: keys.map(
      key => (byGroup.get(key) ?? []).filter(form => form.named.some(named => named.reasonId === reasonId)).length,
    ),
  }))
  const floored = suppressReasonTable(counted, rows)
  // The whole poll is shown beside the groups: where its number would give them away, no group is shown.
  if (floored.total === null || floored.groups.every(entry => entry.hidden !== null || entry.group.count === 0))
    return null
  return {
    groups: floored.groups.map(({ group, hidden }) => ({
      name: known.get(group.key) ?? null,
      count: hidden === null ? group.count : null,
      hidden,
    })),
    // The row's total stands beside it: where that would give a cell away, none of the row is shown.
    rows: floored.rows.map(({ row, cells, total }) => ({
      reasonId: row.reasonId,
      cells: total === null ? cells.map(() => null) : cells,
    })),
  }
}

/**
 * The results of an anonymous poll. Shares are of all forms that answered and add up to more than 100 %: one form names several
 * reasons. A reason may be named by few: it is the whole poll that hides who, and so the whole poll must reach the floor.
 * @returns null below the floor
 */
export const pollResults = (
  forms: readonly CountedForm[],
  plan: { readonly whom: PollWhom; readonly groups: readonly PollGroup[] },
): PollResults | null => {
  if (forms.length < ANONYMITY_FLOOR) return null
  const ids = [...new Set(forms.flatMap(form => form.named.map(named => named.reasonId)))]
  const reasons = ids
    .map(reasonId => reasonOf(reasonId, forms, plan.whom))
    .sort(
      (left, right) =>
        right.count - left.count || right.mainCount - left.mainCount || (left.reasonId < right.reasonId ? -1 : 1),
    )
  return {
    answered: forms.length,
    knowsNone: forms.filter(form => form.knowsNone).length,
    other: forms.filter(form => form.hasOther).length,
    reasons,
    byGroup: tableOf(forms, reasons, plan.groups),
  }
}

/** Which marks anybody gave at all: a column that nobody could fill says nothing. */
export const givenMarks = ({
  reasons,
}: PollResults): { readonly certainty: boolean; readonly pain: boolean; readonly basis: boolean } => ({
  certainty: reasons.some(reason => reason.certainty !== null),
  pain: reasons.some(reason => reason.pain !== null),
  basis: reasons.some(reason => reason.said + reason.inferred > 0),
})
