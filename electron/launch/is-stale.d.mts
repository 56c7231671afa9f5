/** Types of is-stale.mjs for the tests, which are TypeScript. */
export declare const OUTPUTS: readonly string[]
export declare const isStale: (root: string) => boolean
