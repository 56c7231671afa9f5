/** Who may be seen: groups too small to be anonymous are not shown, nor what subtraction would give away. */

/** Fewer answers than this could be told apart: such a group is not shown. */
export const ANONYMITY_FLOOR = 5

/** Groups that part all answers among them; somebody whose group is unknown belongs to a group of their own. */
export type CountedGroup = { readonly key: string; readonly count: number }

/** Why a group is not shown: it is under the floor itself, or subtraction from the total would reveal one that is. */
export type Hiding = 'small' | 'complement'

export type FlooredGroup<Group extends CountedGroup> = {
  readonly group: Group
  /** Null where the group is shown. */
  readonly hidden: Hiding | null
}

export type FlooredGroups<Group extends CountedGroup> = {
  /** In the order given. */
  readonly groups: readonly FlooredGroup<Group>[]
  /** All answers; null where even their number must not be shown. */
  readonly total: number | null
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/**
 * Whether what is hidden stays hidden once its sum is known. The reader knows the rule: a hidden group holds at least one
 * answer, so the sum must leave room for more than one reading, and it is a group of its own that must reach the floor.
 */
const isSafe = (hidden: readonly number[], floor: number): boolean => {
  if (hidden.length === 0) return true
  const together = sum(hidden)
  return hidden.length > 1 && together >= floor && together > hidden.length
}

const bySize = (left: CountedGroup, right: CountedGroup): number =>
  left.count - right.count || (left.key < right.key ? -1 : 1)

/**
 * Hides the groups with fewer than `floor` answers, and after them the next smallest until nothing can be had by
 * subtracting what is shown from the total. A group without answers is shown as empty and protects nobody. Where all
 * groups are hidden and the total still gives them away, or is itself under the floor, the total is hidden too.
 * Which of equal groups is hidden depends on their keys, never on their order.
 * @param groups keys distinct; counts whole, not negative
 * After Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4: threshold rule and secondary suppression.
 */
export const suppressSmallGroups = <Group extends CountedGroup>(
  groups: readonly Group[],
  floor = ANONYMITY_FLOOR,
): FlooredGroups<Group> => {
  const hiding = new Map<string, Hiding>()
  const filled = groups.filter(group => group.count > 0).sort(bySize)
  for (const group of filled) if (group.count < floor) hiding.set(group.key, 'small')
  const hiddenCounts = (): number[] => filled.filter(group => hiding.has(group.key)).map(group => group.count)
  for (const group of filled) {
    if (isSafe(hiddenCounts(), floor)) break
    if (!hiding.has(group.key)) hiding.set(group.key, 'complement')
  }
  const total = sum(groups.map(group => group.count))
  const isTotalShown = isSafe(hiddenCounts(), floor) && (total === 0 || total >= floor)
  return {
    groups: groups.map(group => ({ group, hidden: hiding.get(group.key) ?? null })),
    total: isTotalShown ? total : null,
  }
}
