/** Long lists of words are written as lines of comma-separated text, one line for each language. */

/** @returns the words of all lines, trimmed, in order. */
export const wordList = (...lines: readonly string[]): string[] =>
  lines.flatMap(line => line.split(',').map(word => word.trim()))
