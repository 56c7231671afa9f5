/** Text that a spreadsheet program might run as a formula is made harmless (OWASP, CWE-1236). */

/** Characters that a program may skip before it looks for a formula. */
const SKIPPED = '[ \\u00a0\\u2000-\\u200f\\u202f\\u2060\\u3000\\ufeff]*'
/** Openers of formulas: = + - @ with their full-width and typographic forms, and control characters that hide one. */
const DANGEROUS = new RegExp(`^${SKIPPED}[=+\\-@\\t\\r\\n\\0＝＋－＠﹢﹣﹦﹫−]`, 'u')

/** @returns the text with a leading apostrophe where it could be taken for a formula. For CSV only; numbers never pass here. */
export const guardFormula = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text)

/** Takes the apostrophe of `guardFormula` off again; any other apostrophe stays. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text
