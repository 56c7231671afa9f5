/** The sentences that say how many clients were lost, and by which definition. */
import { shareDecimals } from '#shared/i18n/formats.ts'
import type { PeriodLoss } from '#shared/analysis/figures.ts'
import type { LostRule } from '#shared/domain/frame.ts'
import type { ReportContext } from '../report-context.ts'

/** When a client counts as lost, as one sentence or two. */
export const ruleSentence = ({ t }: ReportContext, rule: LostRule): string => {
  if (rule.kind === 'contractual') return t('report.rule.contractual')
  const main = t('report.rule.gap', { count: rule.days })
  if (rule.segments.length === 0) return main
  const list = rule.segments.map(
    ({ segment, days }) => `${segment || t('report.noSegment')} (${t('common.days', { count: days })})`,
  )
  return `${main} ${t('report.rule.segments', { list: list.join(', ') })}`
}

/** A Russian date ends with a full stop of its own ("2026 г."), which also ends the sentence. */
const endOnce = (sentence: string): string => sentence.replace(/\.\.$/, '.')

const lostSentence = (context: ReportContext, loss: PeriodLoss): string => {
  const { t, facts } = context
  const words = {
    company: facts.engagement.clientCompany,
    from: context.day(loss.period.from),
    to: context.day(loss.period.to),
  }
  if (loss.clients === null) return t('report.one.lostUnknown', words)
  const counted = { ...words, count: loss.clients, clients: context.number(loss.clients) }
  if (loss.base === null || loss.share === null) return t('report.one.lostNoBase', counted)
  return t('report.one.lost', {
    ...counted,
    base: context.number(loss.base),
    share: context.share(loss.share, shareDecimals(loss.base)),
  })
}

/** The loss of the period in one or two sentences: clients, share, money. */
export const lossSentences = (context: ReportContext): string => {
  const loss = context.facts.losses.current
  const money = loss.moneyYear === null ? [] : [context.t('report.one.money', { money: context.money(loss.moneyYear) })]
  return [endOnce(lostSentence(context, loss)), ...money].join(' ')
}

/** Whether any of a period's three boxes was typed by hand. */
export const isEstimated = (loss: PeriodLoss): boolean =>
  [loss.clientsBasis, loss.baseBasis, loss.moneyBasis].includes('estimated')
