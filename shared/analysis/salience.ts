/** What comes to mind first and to many: free lists before anybody has seen a common list. */

export type Salience = {
  readonly item: string
  /** Smith's S, 0 to 1. */
  readonly salience: number
  /** Lists that hold the item. */
  readonly lists: number
  /** Mean place in the lists that hold it; 1 is first. */
  readonly meanPlace: number
}

/**
 * Smith's S: in each list an item at place r of L has (L - r + 1) / L, in lists without it nothing; S is the mean over all
 * lists. A repeated item counts at its first place. Empty lists are left out: who wrote nothing gave no list. The greatest
 * first; equal ones in the order of their texts.
 * Source: Smith, "Using ANTHROPAC 3.5 and a Spreadsheet to Compute a Free-List Salience Index", CAM 5 (1993).
 */
export const smithSalience = (lists: readonly (readonly string[])[]): readonly Salience[] => {
  const given = lists.map(list => [...new Set(list)]).filter(list => list.length > 0)
  const places = given.flatMap(list =>
    list.map((item, index) => ({ item, place: index + 1, weight: (list.length - index) / list.length })),
  )
  return [...Map.groupBy(places, entry => entry.item)]
    .map(([item, own]): Salience => {
      // Sorted, so that the sum does not depend on the order of the lists.
      const weights = own.map(entry => entry.weight).sort((left, right) => left - right)
      return {
        item,
        salience: weights.reduce((sum, weight) => sum + weight, 0) / given.length,
        lists: own.length,
        meanPlace: own.reduce((sum, entry) => sum + entry.place, 0) / own.length,
      }
    })
    .sort((left, right) => right.salience - left.salience || (left.item < right.item ? -1 : 1))
}
