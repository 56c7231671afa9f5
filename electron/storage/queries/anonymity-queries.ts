/**
 * The anonymity floor where rows leave the file. Whoever lists evidence reads through these conditions, so that a new screen,
 * export or verb is covered without knowing of them; only what keeps the file in order reads past them.
 */
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'

/** Ids of the anonymous polls; the same rule as `isAnonymousPoll`. */
export const POLLS = `SELECT id FROM studies WHERE method_id = 'staff' AND form = 'standard'`

/** Ids of the polls with answers, but fewer than the floor. */
export const HIDDEN_STUDIES = `SELECT id FROM studies WHERE method_id = 'staff' AND form = 'standard'
  AND (SELECT count(*) FROM respondents WHERE respondents.study_id = studies.id) BETWEEN 1 AND ${ANONYMITY_FLOOR - 1}`
