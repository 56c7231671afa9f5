/** Types of node-check.mjs for the doors, which are TypeScript. */
export declare const NEEDED_NODE_API: number
export declare const whyNodeIsTooOld: (versions: {
  readonly node?: string
  readonly napi?: string
}) => string | undefined
