/** Are the answers of one column picked from a list, or written freely? */
import { foldText } from '../fold-text.ts'

/** Answers longer than this on average are written, not picked. */
const PICKED_LENGTH = 60
/** Among so few answers repetition tells nothing. */
const FEW = 6
/** From here on free words seldom repeat. */
const MANY = 12

const OPEN_WORDS =
  /\b(?:own words|comment|comments|describe|tell us|please explain|explain|anything else|what else|feedback|suggestion|suggestions)\b|своими словами|комментар|расскажите|опишите|что еще|поясните|отзыв|fjalet tuaja|koment|pershkruani|tregoni|shpjegoni|cka tjeter/u

/** @param texts filled answers. @param title what was asked. @param names of reasons, which are picked wherever they are met. */
export const judgeAnswers = (texts: readonly string[], title: string, names: readonly string[]): 'open' | 'single' => {
  if (texts.length === 0) return 'open'
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  if (length > PICKED_LENGTH || texts.some(text => text.length > 300 || text.includes('\n'))) return 'open'
  const distinct = new Set(texts.map(foldText)).size
  const known = new Set(names.map(foldText))
  if (texts.filter(text => known.has(foldText(text))).length >= texts.length / 2) return 'single'
  if (OPEN_WORDS.test(foldText(title))) return distinct === 1 && texts.length > FEW ? 'single' : 'open'
  if (texts.length < FEW) return length > PICKED_LENGTH / 2 && distinct === texts.length ? 'open' : 'single'
  if (texts.length < MANY) return distinct === texts.length ? 'open' : 'single'
  return distinct > texts.length * 0.6 ? 'open' : 'single'
}
