/** What the sheets of the staff poll print: forms each in its own order, and a card for each lost client. */
import { isAnonymousPoll, reasonsInFormOrder } from '#shared/domain/staff-poll.ts'
import { formatMoney } from '#shared/i18n/formats.ts'
import { textIn } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { listCaseCards, listPollGroups } from '#electron/storage/queries/poll-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import type { CaseCardsSheet, PollFormsSheet } from '#electron/reporting/worksheets/worksheet-facts.ts'
import type { SheetRequest } from './worksheet-service.ts'

/** Forms printed where the study does not say how many are asked, and at most. */
const FORMS = { unknown: 5, most: 60 } as const
/** Cards printed at once: those of the greatest clients first. */
const MOST_CARDS = 40

const namesOf = ({ reader, language }: SheetRequest) =>
  listReasons(reader)
    .filter(reason => reason.mergedInto === null)
    .map(reason => ({ id: reason.id, name: textIn(reason.name, language) }))

/** The orders are those of the screen's first, second and further form; a sheet bears no number by which to know who got it. */
export const readPollFormsSheet = (request: SheetRequest): Result<PollFormsSheet> => {
  const study = request.studyId === undefined ? undefined : findStudy(request.reader, request.studyId)
  if (study === undefined || !isAnonymousPoll(study)) return fail('not-found')
  const reasons = namesOf(request)
  const count = Math.min(Math.max(study.asked ?? FORMS.unknown, 1), FORMS.most)
  return ok({
    kind: 'poll-forms',
    question: study.question,
    groups: listPollGroups(request.reader, study.id).map(group => group.name),
    forms: Array.from({ length: count }, (_, index) =>
      reasonsInFormOrder(reasons, study.seed, index + 1).map(reason => reason.name),
    ),
  })
}

/** Lost clients that have no card yet, those who took the most money along first, and a blank card behind them. */
export const readCaseCardsSheet = (request: SheetRequest): Result<CaseCardsSheet> => {
  const { reader, facts, studyId, language } = request
  const study = studyId === undefined ? undefined : findStudy(reader, studyId)
  if (study === undefined || study.methodId !== 'staff' || study.form !== 'case') return fail('not-found')
  const carded = new Set(listCaseCards(reader, study.id).map(card => card.clientId))
  const money = (value: number | null): string | null =>
    value === null ? null : formatMoney(value, facts.engagement.currency, language)
  const cards = facts.rows
    .filter(row => row.isLost && !carded.has(row.id))
    .toSorted((left, right) => (right.value ?? -1) - (left.value ?? -1))
    .slice(0, MOST_CARDS)
    .map(row => ({ client: row.name, money: money(row.value) }))
  const reasons = reasonsInFormOrder(namesOf(request), study.seed, 1).map(reason => reason.name)
  return ok({ kind: 'case-cards', reasons, cards: [...cards, { client: null, money: null }] })
}
