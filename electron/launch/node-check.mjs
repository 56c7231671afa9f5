/** Says in one sentence why this Node cannot run Churn Audit; plain JavaScript, so that an old Node can still read it. */

/** The engine of the engagement files is built with this version of Node-API; an older Node crashes without a word. */
export const NEEDED_NODE_API = 10

/**
 * @param {{ readonly node?: string, readonly napi?: string }} versions `process.versions`
 * @returns {string | undefined} the sentence, or undefined where this Node is new enough
 */
export const whyNodeIsTooOld = versions =>
  Number(versions.napi ?? 0) >= NEEDED_NODE_API
    ? undefined
    : `Churn Audit needs Node 22.14 or newer; this is Node ${versions.node ?? 'of an unknown version'}. Run "npm install" in its folder, which brings one along, or install a newer Node.`
