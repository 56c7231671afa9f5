/** The evidence that may leave as sheets of a workbook: numbers as numbers, figures as the ranking computed them. */
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import type { RankedReason } from '#shared/analysis/figures.ts'
import { codebookRows } from '#shared/domain/codebook-table.ts'
import type { Codebook } from '#shared/domain/codebook.ts'
import { METHOD_IDS, type MethodId } from '#shared/domain/evidence.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { toMajor } from '#shared/kit/money.ts'
import type { Table, TableCell } from '#electron/workbooks/write-table.ts'
import { codingsTable, textsTable } from './coding-tables.ts'
import { namesOf, tableOf, titleOf, type Column, type EvidenceBook } from './evidence-book.ts'

/** The codebook as a table; its headers are those that an import knows again in any language. */
export const codebookTable = (codebook: Codebook, t: Translate): Table => ({
  name: t('exchange.sheet.codebook'),
  headers: [t('exchange.col.name'), t('exchange.col.path'), t('exchange.col.description')],
  rows: codebookRows(codebook),
})

const day = (value: string | null): TableCell => (value === null ? null : { day: value })

const aboutTable = ({ evidence, engagement, at, ranking }: EvidenceBook, t: Translate): Table => {
  const { offRecord, noConsent, anonymousAnswers } = evidence.staysBehind
  const rows: readonly (readonly [string, TableCell])[] = [
    [t('exchange.about.company'), engagement.clientCompany],
    [t('exchange.about.from'), day(engagement.period.from)],
    [t('exchange.about.to'), day(engagement.period.to)],
    [t('exchange.about.written'), day(dayOfInstant(at))],
    [t('exchange.about.currency'), engagement.currency],
    [t('exchange.about.seed'), ranking.settings.seed],
    [t('exchange.about.offRecord'), offRecord],
    [t('exchange.about.noConsent'), noConsent],
    [t('exchange.about.anonymous'), anonymousAnswers],
    [t('exchange.about.names'), t('exchange.about.namesText')],
    [t('exchange.about.polls'), t('exchange.about.pollsText', { floor: ANONYMITY_FLOOR })],
  ]
  return {
    name: t('exchange.sheet.about'),
    headers: [t('exchange.col.what'), t('exchange.col.value')],
    widths: [44, 60],
    rows,
  }
}

const studiesTable = ({ evidence }: EvidenceBook, t: Translate): Table =>
  tableOf(t('exchange.sheet.studies'), evidence.studies, [
    { head: t('exchange.col.study'), width: 36, cell: one => one.study.title },
    { head: t('exchange.col.method'), width: 26, cell: one => t(`domain.method.${one.study.methodId}`) },
    { head: t('exchange.col.heldOn'), cell: one => day(one.study.heldOn) },
    { head: t('exchange.col.asked'), cell: one => one.study.asked },
    { head: t('exchange.col.answers'), cell: one => one.answers },
    { head: t('exchange.col.detail'), width: 44, cell: one => t(`exchange.detail.${one.detail}`) },
  ])

const respondentsTable = (book: EvidenceBook, t: Translate): Table => {
  const title = titleOf(book)
  return tableOf(t('exchange.sheet.respondents'), book.evidence.respondents, [
    { head: t('exchange.col.respondent'), cell: one => one.pseudonym },
    { head: t('exchange.col.study'), width: 36, cell: one => title(one.studyId) },
    { head: t('exchange.col.client'), cell: one => one.client },
    { head: t('exchange.col.role'), width: 24, cell: one => one.role },
    { head: t('exchange.col.consent'), width: 30, cell: one => t(`domain.consent.${one.consent}`) },
  ])
}

const mentionsTable = (book: EvidenceBook, t: Translate): Table => {
  const title = titleOf(book)
  const name = namesOf(book, t)
  return tableOf(t('exchange.sheet.mentions'), book.evidence.mentions, [
    { head: t('exchange.col.study'), width: 30, cell: one => title(one.mention.studyId) },
    { head: t('exchange.col.respondent'), cell: one => one.respondent?.pseudonym ?? '' },
    { head: t('exchange.col.reason'), width: 36, cell: one => name(one.reasonId) },
    { head: t('exchange.col.main'), cell: one => one.mention.isMain },
    { head: t('exchange.col.pain'), cell: one => one.mention.pain },
    { head: t('exchange.col.dots'), cell: one => one.mention.dots },
    { head: t('exchange.col.standing'), cell: one => t(`domain.standing.${one.mention.standing}`) },
    { head: t('exchange.col.origin'), cell: one => t(`exchange.origin.${one.mention.origin}`) },
    { head: t('exchange.col.words'), width: 60, cell: one => one.words },
  ])
}

const reasonsTable = (book: EvidenceBook, t: Translate): Table => {
  const name = namesOf(book, t)
  const definitions = new Map(book.reasons.map(reason => [reason.id, reason.definition]))
  const { currency } = book.engagement
  return tableOf(t('exchange.sheet.reasons'), book.ranking.reasons, [
    { head: t('exchange.col.rank'), width: 8, cell: one => one.rank },
    { head: t('exchange.col.class'), width: 8, cell: one => one.class },
    { head: t('exchange.col.computedClass'), cell: one => one.computedClass },
    { head: t('exchange.col.reason'), width: 40, cell: one => name(one.reasonId) },
    { head: t('exchange.col.group'), width: 30, cell: one => t(`domain.group.${one.group}`) },
    { head: t('exchange.col.weight'), cell: one => one.weight },
    { head: t('exchange.col.share'), cell: one => one.share },
    { head: t('exchange.col.runningSum'), cell: one => one.cumulative },
    { head: t('exchange.col.clients'), cell: one => one.clients },
    { head: t('exchange.col.money', { currency }), cell: one => toMajor(one.money, currency) },
    { head: t('exchange.col.mainCount'), cell: one => one.mainCount },
    { head: t('exchange.col.pain'), cell: one => one.pain },
    { head: t('exchange.col.grade'), cell: one => t(`domain.grade.${one.grade}`) },
    { head: t('exchange.col.stability'), cell: one => one.stability },
    { head: t('exchange.col.definition'), width: 60, cell: one => definitions.get(one.reasonId) ?? '' },
  ])
}

/** What each method says of each reason; a method without studies has no columns. The ranking counts no poll that is too small to be told of. */
const sideBySideTable = (book: EvidenceBook, t: Translate): Table => {
  const name = namesOf(book, t)
  const isShown = (method: MethodId): boolean =>
    book.ranking.bases.some(base => base.method === method && base.studies > 0)
  const columnsOf = (method: MethodId): readonly Column<RankedReason>[] => {
    const scoreOf = (one: RankedReason) => one.byMethod.find(score => score.method === method)
    const parts = { method: t(`domain.method.${method}`) }
    return [
      {
        head: t(method === 'brainstorm' ? 'exchange.col.methodDots' : 'exchange.col.methodCount', parts),
        width: 24,
        cell: one => scoreOf(one)?.count ?? 0,
      },
      { head: t('exchange.col.methodShare', parts), width: 24, cell: one => scoreOf(one)?.share ?? 0 },
    ]
  }
  return tableOf(t('exchange.sheet.sideBySide'), book.ranking.reasons, [
    { head: t('exchange.col.reason'), width: 40, cell: one => name(one.reasonId) },
    ...METHOD_IDS.filter(isShown).flatMap(columnsOf),
    {
      head: t('exchange.col.gap'),
      width: 36,
      cell: one => (one.gap === null ? '' : t(`domain.gap.${one.gap}`)),
    },
  ])
}

/** One sheet for each kind of evidence; one without rows is there with its headers, so that a reader sees that it is empty. */
export const evidenceTables = (book: EvidenceBook, t: Translate): readonly Table[] =>
  [
    aboutTable,
    studiesTable,
    respondentsTable,
    mentionsTable,
    reasonsTable,
    sideBySideTable,
    textsTable,
    codingsTable,
  ].map(sheet => sheet(book, t))
