/** How long a text may be that comes out of a cell; longer texts are cut and reported, never cut in silence. */

/** Names, labels and ids, in characters. */
export const SHORT_TEXT_LIMIT = 300
/** Notes and verbatims, in characters. */
export const LONG_TEXT_LIMIT = 20_000
