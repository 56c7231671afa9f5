/** The sheets of texts and codings: who read what, which reason stands on which words, and what counts in the end. */
import { settledCodings, type CodingState } from '#shared/domain/coding.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { TextId } from '#shared/kit/id.ts'
import type { Table } from '#electron/workbooks/write-table.ts'
import { namesOf, tableOf, titleOf, type EvidenceBook } from './evidence-book.ts'

/** The number of each text, by which the codings name it: T1, T2, … */
const numbersOf = ({ evidence }: EvidenceBook): ReadonlyMap<string, string> =>
  new Map<string, string>(evidence.texts.map(({ text }, index) => [text.id, `T${index + 1}`]))

export const textsTable = (book: EvidenceBook, t: Translate): Table => {
  const title = titleOf(book)
  const numbers = numbersOf(book)
  const isRead = new Set(book.coding.marks.map(mark => `${mark.textId} ${mark.coder}`))
  return tableOf(t('exchange.sheet.texts'), book.evidence.texts, [
    { head: t('exchange.col.text'), width: 8, cell: one => numbers.get(one.text.id) ?? '' },
    { head: t('exchange.col.study'), width: 30, cell: one => title(one.text.studyId) },
    { head: t('exchange.col.respondent'), cell: one => one.respondent.pseudonym },
    { head: t('exchange.col.kind'), width: 18, cell: one => t(`exchange.kind.${one.text.kind}`) },
    { head: t('exchange.col.readByFirst'), cell: one => isRead.has(`${one.text.id} first`) },
    { head: t('exchange.col.readBySecond'), cell: one => isRead.has(`${one.text.id} second`) },
    { head: t('exchange.col.words'), width: 80, cell: one => one.text.body },
  ])
}

/** The state of one text alone: thousands of texts are not searched for each one. */
const statesByText = ({ texts, codings, marks, settlements }: CodingState): ((id: TextId) => CodingState) => {
  const parts = {
    texts: Map.groupBy(texts, text => text.id),
    codings: Map.groupBy(codings, coding => coding.textId),
    marks: Map.groupBy(marks, mark => mark.textId),
    settlements: Map.groupBy(settlements, settlement => settlement.textId),
  }
  return id => ({
    texts: parts.texts.get(id) ?? [],
    codings: parts.codings.get(id) ?? [],
    marks: parts.marks.get(id) ?? [],
    settlements: parts.settlements.get(id) ?? [],
  })
}

export const codingsTable = (book: EvidenceBook, t: Translate): Table => {
  const name = namesOf(book, t)
  const numbers = numbersOf(book)
  const bodies = new Map(book.evidence.texts.map(({ text }) => [text.id, text.body]))
  const stateOf = statesByText(book.coding)
  const counting = new Set(
    book.evidence.texts.flatMap(({ text }) => settledCodings(stateOf(text.id), text.id).map(coding => coding.id)),
  )
  return tableOf(t('exchange.sheet.codings'), book.evidence.codings, [
    { head: t('exchange.col.text'), width: 8, cell: one => numbers.get(one.textId) ?? '' },
    { head: t('exchange.col.coder'), cell: one => t(`coding.coder.${one.coder}`) },
    { head: t('exchange.col.reason'), width: 40, cell: one => name(one.reasonId) },
    { head: t('exchange.col.primary'), cell: one => one.isPrimary },
    { head: t('exchange.col.counts'), cell: one => counting.has(one.id) },
    { head: t('exchange.col.words'), width: 60, cell: one => bodies.get(one.textId)?.slice(one.start, one.end) ?? '' },
  ])
}
