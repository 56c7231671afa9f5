/** Words of a client's name as part of a file name: on every system, and short enough to leave room for what follows. */

const LONGEST = 80

/** Letters, digits and a few marks stay; everything else becomes a space. @returns an empty text where nothing is left */
export const fileNamePart = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/g, '')
