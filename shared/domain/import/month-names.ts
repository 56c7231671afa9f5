/** Names of the months in English, Russian and Albanian, full or shortened to three letters or more. */
import { foldText } from './fold-text.ts'

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'январь', 'января', 'janar'],
  ['february', 'февраль', 'февраля', 'shkurt'],
  ['march', 'март', 'марта', 'mars'],
  ['april', 'апрель', 'апреля', 'prill'],
  ['may', 'май', 'мая', 'maj'],
  ['june', 'июнь', 'июня', 'qershor'],
  ['july', 'июль', 'июля', 'korrik'],
  ['august', 'август', 'августа', 'gusht'],
  ['september', 'sept', 'сентябрь', 'сентября', 'shtator'],
  ['october', 'октябрь', 'октября', 'tetor'],
  ['november', 'ноябрь', 'ноября', 'nëntor'],
  ['december', 'декабрь', 'декабря', 'dhjetor'],
].map(names => names.map(foldText))

/** @returns 1 to 12, or undefined; `word` may be a shortened name, in any case. */
export const monthOf = (word: string): number | undefined => {
  const folded = foldText(word)
  if (folded.length < 3) return undefined
  const index = MONTHS.findIndex(names => names.some(name => name.startsWith(folded)))
  return index === -1 ? undefined : index + 1
}
