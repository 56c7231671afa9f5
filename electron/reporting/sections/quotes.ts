/** What respondents said, by reason, each with no more of its speaker than the speaker allowed. */
import type { Content } from 'pdfmake/interfaces'
import { panel } from '../layout/data-table.ts'
import { flowingChapter, headed } from '../layout/headings.ts'
import { assertNever } from '#shared/kit/result.ts'
import type { MethodId } from '#shared/domain/evidence.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import type { QuoteFact } from '../report-facts.ts'

/** A quotation shorter than this, in letters and lines, is surely lower than a page and is kept in one piece. */
const WHOLE_LETTERS = 700
const WHOLE_LINES = 8

const speaker = ({ t }: ReportContext, quote: QuoteFact): string => {
  const { attribution } = quote
  switch (attribution.kind) {
    case 'anonymous':
      return t('report.quotes.anonymous')
    case 'role':
    case 'name':
      return attribution.who.trim() === ''
        ? t('report.quotes.anonymous')
        : t('report.quotes.byPermission', { who: attribution.who })
    default:
      return assertNever(attribution)
  }
}

/** How the speaker is named under the words, and where they were said. */
export const attribution = (context: ReportContext, quote: QuoteFact): string =>
  `${speaker(context, quote)} · ${context.t(`domain.method.${quote.methodId}`)}`

/** Clients' own words go before what others say of them. */
const NEARNESS: { readonly [method in MethodId]: number } = { interview: 0, survey: 1, staff: 2, brainstorm: 3 }

export const nearestFirst = (quotes: readonly QuoteFact[]): readonly QuoteFact[] =>
  quotes.toSorted((left, right) => NEARNESS[left.methodId] - NEARNESS[right.methodId])

/** A reason's page shows a few voices; all of them stay in the engagement. */
const SHOWN = 4

const quoteBlock = (context: ReportContext, quote: QuoteFact): Content => {
  const lines = context
    .quoted(quote.text.trim())
    .split('\n')
    .filter(line => line.trim() !== '')
  const stack: Content[] = [
    ...lines.map(text => ({ text, style: 'quote' })),
    { text: attribution(context, quote), style: 'small', margin: [0, 2, 0, 0] },
  ]
  const isWhole = quote.text.length <= WHOLE_LETTERS && lines.length <= WHOLE_LINES
  return panel({ stack, unbreakable: isWhole }, CONTENT_WIDTH, {
    bar: context.palette.primary,
    padding: [11, 0, 0, 1],
    margin: [0, 2, 0, 10],
  })
}

export const quotesSection = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const ranked = facts.ranking.reasons.map(reason => reason.reasonId)
  const others = facts.reasons.map(reason => reason.id).filter(id => !ranked.includes(id))
  const blocks = [...ranked, ...others].flatMap(reasonId => {
    const all = nearestFirst(facts.quotes.filter(quote => quote.reasonId === reasonId && quote.text.trim() !== ''))
    if (all.length === 0) return []
    const more = all.length - SHOWN
    const heading = { text: [context.reasonName(reasonId), ...context.ref(`reason.${reasonId}`)], style: 'h2' }
    return headed(
      heading,
      [
        ...all.slice(0, SHOWN).map(quote => quoteBlock(context, quote)),
        ...(more > 0
          ? [{ text: t('report.quotes.more', { count: more }), style: 'small', margin: [0, 0, 0, 8] } satisfies Content]
          : []),
      ],
      46,
    )
  })
  return [
    ...flowingChapter(t('report.quotes.heading'), t('report.quotes.lead')),
    ...(blocks.length === 0 ? [{ text: t('report.quotes.none'), style: 'body' }] : blocks),
  ]
}
