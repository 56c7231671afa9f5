/** What respondents said, by reason, each with no more of its speaker than the speaker allowed. */
import type { Content } from 'pdfmake/interfaces'
import { panel } from '../layout/data-table.ts'
import { flowingChapter, headed } from '../layout/headings.ts'
import { assertNever } from '#shared/kit/result.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import type { QuoteFact } from '../report-facts.ts'

/** A quotation shorter than this, in letters and lines, is surely lower than a page and is kept in one piece. */
const WHOLE_LETTERS = 700
const WHOLE_LINES = 8

/** How the speaker is named under the words. */
export const attribution = ({ t }: ReportContext, quote: QuoteFact): string => {
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
    const quotes = facts.quotes.filter(quote => quote.reasonId === reasonId && quote.text.trim() !== '')
    if (quotes.length === 0) return []
    const heading = { text: [context.reasonName(reasonId), ...context.ref(`reason.${reasonId}`)], style: 'h2' }
    return headed(
      heading,
      quotes.map(quote => quoteBlock(context, quote)),
      46,
    )
  })
  return [
    ...flowingChapter(t('report.quotes.heading'), t('report.quotes.lead')),
    ...(blocks.length === 0 ? [{ text: t('report.quotes.none'), style: 'body' }] : blocks),
  ]
}
