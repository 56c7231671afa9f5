/** What becomes of a question's answers. Names are those of the command line's `--map`. */
import type { QuestionKind } from './survey-question.ts'

export const SURVEY_ROLES = [
  'reasons',
  'reason_main',
  'pain',
  'certainty',
  'answer',
  'verbatim',
  'respondent',
  'name',
  'client_id',
  'consent',
  'submitted',
  'ignored',
] as const
export type SurveyRole = (typeof SURVEY_ROLES)[number]

export const isSurveyRole = (text: string): text is SurveyRole => SURVEY_ROLES.some(role => role === text)

/** Roles that only one question can have; a respondent may have a code of the invitation beside that of the response. */
export const SOLE_ROLES: ReadonlySet<SurveyRole> = new Set([
  'reason_main',
  'pain',
  'certainty',
  'verbatim',
  'name',
  'client_id',
  'consent',
  'submitted',
])

const WHOSE = ['respondent', 'name', 'client_id'] as const

const ROLES_BY_KIND: { readonly [kind in QuestionKind]: readonly SurveyRole[] } = {
  multiple: ['reasons', 'answer', 'ignored'],
  ranking: ['reasons', 'answer', 'ignored'],
  single: ['reason_main', 'reasons', 'answer', 'consent', ...WHOSE, 'submitted', 'ignored'],
  open: ['answer', 'verbatim', 'reason_main', 'reasons', 'consent', ...WHOSE, 'submitted', 'ignored'],
  scale: ['pain', 'certainty', 'answer', ...WHOSE, 'ignored'],
  meta: ['submitted', 'ignored'],
  respondent: [...WHOSE, 'ignored'],
  client: [...WHOSE, 'ignored'],
}

/** Scales a survey may ask pain on; ours is 0 to 10. */
export const SCALES = ['0-10', '1-10', '1-7', '1-5', '0-5'] as const
export type Scale = (typeof SCALES)[number]

const BOUNDS: { readonly [scale in Scale]: readonly [number, number] } = {
  '0-10': [0, 10],
  '1-10': [1, 10],
  '1-7': [1, 7],
  '1-5': [1, 5],
  '0-5': [0, 5],
}

/**
 * Stretches an answer evenly onto 0 to 10, to two decimals: the ends of the scale become the ends of ours.
 * @returns undefined for a number outside the scale.
 */
export const toPain = (value: number, scale: Scale): number | undefined => {
  const [least, most] = BOUNDS[scale]
  if (value < least || value > most) return undefined
  return Math.round(((value - least) / (most - least)) * 1000) / 100
}

/**
 * @param title may say the scale: “(0-10)”, “from 1 to 5”. @param range least and greatest number found.
 * @returns the scale, or undefined where title and answers leave it open: then only the user can say.
 */
export const guessScale = (
  title: string,
  range: { readonly least: number; readonly most: number } | null,
): Scale | undefined => {
  const said = /(?<least>\d{1,2})\s*(?:[-–—…/]|\.{2,3}|to|до|deri(?: në)?|a)\s*(?<most>\d{1,2})/u.exec(title)?.groups
  const named = said === undefined ? undefined : SCALES.find(scale => scale === `${said['least']}-${said['most']}`)
  const fits = (scale: Scale): boolean => {
    const [least, most] = BOUNDS[scale]
    return range === null || (range.least >= least && range.most <= most)
  }
  if (named !== undefined && fits(named)) return named
  // Only our own scale has both a nought and numbers above five.
  return range !== null && range.least === 0 && range.most > 5 ? '0-10' : undefined
}

/** @returns the roles that answers of this kind can have, in the order in which they are offered. */
export const rolesFor = (kind: QuestionKind): readonly SurveyRole[] => ROLES_BY_KIND[kind]
