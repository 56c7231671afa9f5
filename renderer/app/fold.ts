/** Text as a search compares it: without case and marks, so that "ceshtje" finds "Çështje" and "отчет" finds "отчёт". */
export const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether every word of the search stands somewhere in the text. */
export const foundIn = (text: string, search: string): boolean => {
  const folded = fold(text)
  return fold(search)
    .split(/\s+/)
    .every(word => folded.includes(word))
}
