/** The audit on one page: what was lost, what to fight first, what to decide, and what the data cannot say. */
import type { QuoteFact } from '../report-facts.ts'
import type { Content, ContentColumns, TableCell } from 'pdfmake/interfaces'
import type { RankedReason } from '#shared/analysis/figures.ts'
import { classBadge } from '../layout/class-badge.ts'
import { panel } from '../layout/data-table.ts'
import { chapter } from '../layout/headings.ts'
import { paragraphs } from '../layout/paragraphs.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import { limitSentences } from '../wording/limits.ts'
import { moneyOfReason } from '../wording/money-of-reason.ts'
import { lossSentences } from '../wording/loss-words.ts'
import { SHORT_OPENING } from './contents.ts'
import { attribution } from './quotes.ts'
import { sixFigures } from './six-figures.ts'

/** What fits: the rest stands in its own chapter. */
const REASONS_SHOWN = 5
const LIMITS_SHOWN = 4
const SHORT_QUOTE = 280
const LEFT = 250
const RIGHT = CONTENT_WIDTH - LEFT - 26

const classA = (context: ReportContext): readonly RankedReason[] =>
  context.facts.ranking.reasons.filter(reason => reason.class === 'A')

const lede = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const opening = facts.settings.opening.trim()
  if (opening !== '' && opening.length <= SHORT_OPENING) return paragraphs(opening, 'lede')
  const [first, ...others] = classA(context)
  const firstSentence =
    first === undefined
      ? []
      : [t('report.one.first', { count: others.length + 1, name: context.reasonName(first.reasonId) })]
  return [{ text: [lossSentences(context), ...firstSentence].join(' '), style: 'lede' }]
}

/** Hairlines under the rows of a short list of names, which are bounded: its rows may be kept whole. */
const listLayout = (context: ReportContext) => ({
  hLineWidth: (line: number) => (line === 0 ? 0 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => context.palette.line,
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => 5,
  paddingBottom: () => 5,
})

const reasonRow = (context: ReportContext, reason: RankedReason): TableCell[] => {
  const { t } = context
  const notes = [
    t('common.clients', { count: reason.clients }),
    t(`domain.grade.${reason.grade}`),
    ...(reason.gap === null ? [] : [t(`domain.gap.${reason.gap}`)]),
  ]
  return [
    classBadge(context.palette, reason.class),
    {
      stack: [
        { text: context.reasonName(reason.reasonId), bold: true, fontSize: 9.2, lineHeight: 1.02 },
        {
          text: [notes.join(' · '), ...context.ref(`reason.${reason.reasonId}`)],
          style: 'small',
          margin: [0, 1.5, 0, 0],
        },
      ],
    },
    { text: moneyOfReason(context, reason), fontSize: 9.2, alignment: 'right', noWrap: true },
  ]
}

const fightFirst = (context: ReportContext, width: number): Content[] => {
  const { t } = context
  const all = classA(context)
  const shown = all.slice(0, REASONS_SHOWN)
  if (shown.length === 0) return [{ text: t('report.one.noReasons'), style: 'note' }]
  const rest = all.length - shown.length
  return [
    {
      table: {
        widths: [15, width - 15 - 72 - 18, 72],
        dontBreakRows: true,
        body: shown.map(reason => reasonRow(context, reason)),
      },
      layout: listLayout(context),
      margin: [0, 0, 0, 4],
    },
    ...(rest > 0 ? [{ text: t('report.one.moreA', { count: rest }), style: 'small' }] : []),
  ]
}

const limitsBox = (context: ReportContext, width: number): Content => {
  const { palette, t } = context
  return panel(
    {
      stack: [
        { text: t('report.limits.heading'), bold: true, fontSize: 10.6, color: palette.warn, margin: [0, 0, 0, 3] },
        ...limitSentences(context)
          .slice(0, LIMITS_SHOWN)
          .map(text => ({
            text,
            fontSize: 8.8,
            lineHeight: 1.08,
            margin: [0, 0, 0, 3] as [number, number, number, number],
          })),
      ],
    },
    width,
    { fill: palette.wash, margin: [0, 12, 0, 0] },
  )
}

/** Under "In their words" stand clients' words, never what staff say of them. */
const isClientsOwn = (quote: QuoteFact): boolean => quote.methodId === 'interview' || quote.methodId === 'survey'

const shortQuote = (context: ReportContext): Content[] => {
  const order = context.facts.ranking.reasons.map(reason => reason.reasonId)
  const quote = context.facts.quotes
    .filter(each => isClientsOwn(each) && each.text.length <= SHORT_QUOTE && !each.text.includes('\n'))
    .toSorted((one, other) => rankIn(order, one.reasonId) - rankIn(order, other.reasonId))[0]
  if (quote === undefined) return []
  return [
    { text: context.t('report.quotes.heading'), style: 'h2', margin: [0, 0, 0, 6] },
    panel({ text: context.quoted(quote.text), style: 'quote' }, RIGHT, {
      bar: context.palette.primary,
      padding: [11, 0, 0, 1],
      margin: [0, 0, 0, 4],
    }),
    { text: attribution(context, quote), style: 'small', margin: [0, 0, 0, 16] },
  ]
}

const rankIn = <Id>(order: readonly Id[], id: Id): number => {
  const place = order.indexOf(id)
  return place === -1 ? order.length : place
}

/** The consultant's decisions as a numbered list; nothing where none is written. */
export const decisionList = (context: ReportContext, width: number): Content[] => {
  const decisions = context.facts.settings.decisions.filter(decision => decision.trim() !== '')
  if (decisions.length === 0) return []
  return [
    {
      table: {
        widths: [14, width - 14 - 12],
        dontBreakRows: true,
        body: decisions.map((decision, index) => [
          { text: String(index + 1), fontSize: 9.2, color: context.palette.primaryText, bold: true },
          { text: decision, fontSize: 9.2 },
        ]),
      },
      layout: listLayout(context),
    },
  ]
}

export const onePageSection = (context: ReportContext): Content[] => {
  const { t } = context
  const decisions = decisionList(context, RIGHT)
  const right: Content[] = [
    ...shortQuote(context),
    ...(decisions.length === 0
      ? []
      : [
          { text: t('report.one.decisions'), style: 'h2', margin: [0, 0, 0, 2] as [number, number, number, number] },
          ...decisions,
        ]),
  ]
  // Without words and decisions the reasons have the whole page: half of it blank would push long names onto the next.
  const width = right.length === 0 ? CONTENT_WIDTH : LEFT
  const left: Content[] = [
    { text: t('report.one.fightFirst'), style: 'h2', margin: [0, 0, 0, 2] },
    ...fightFirst(context, width),
    limitsBox(context, width),
  ]
  const columns: ContentColumns = {
    columns: [
      { width: LEFT, stack: left },
      { width: RIGHT, stack: right },
    ],
    columnGap: 26,
  }
  return [
    ...chapter(t('report.one.heading')),
    ...lede(context),
    sixFigures(context),
    right.length === 0 ? { stack: left } : columns,
  ]
}
