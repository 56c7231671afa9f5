/** What the engagement's data cannot carry, said in sentences made from the data themselves. */
import type { RankedReason } from '#shared/analysis/figures.ts'
import { responseRate } from '#shared/analysis/shares.ts'
import type { ReportContext } from '../report-context.ts'
import { isEstimated } from './loss-words.ts'

/** A class that stays in fewer resamples than this is called unstable. */
const STABLE = 0.8
/** A response under this share is worth a warning. */
const GOOD_RESPONSE = 0.6

const orderLimits = ({ facts, t, reasonName }: ReportContext): string[] => {
  const { reasons, orderEstablished } = facts.ranking
  const open = reasons.flatMap((reason, index) => {
    const next = reasons[index + 1]
    return reason.class === 'A' && next?.class === 'A' && orderEstablished[index] === false ? [{ reason, next }] : []
  })
  const [only] = open
  if (only === undefined) return []
  if (open.length > 1) return [t('report.limits.orderA')]
  return [t('report.limits.order', { first: reasonName(only.reason.reasonId), second: reasonName(only.next.reasonId) })]
}

const lossLimits = (context: ReportContext): string[] => {
  const { t, facts } = context
  const { current, previous } = facts.losses
  const estimated = [current, previous]
    .filter(isEstimated)
    .map(loss => t('report.limits.estimated', { period: context.period(loss.period) }))
  const money =
    current.moneyYear !== null && current.clientsWithoutMoney > 0
      ? [t('report.limits.money', { count: current.clientsWithoutMoney })]
      : []
  const unknown = previous.clients === null ? [t('report.limits.noPrevious')] : []
  return [...money, ...estimated, ...unknown]
}

const evidenceLimits = ({ t, facts }: ReportContext): string[] => {
  const { bases, reasons } = facts.ranking
  const count = (test: (reason: RankedReason) => boolean): number => reasons.filter(test).length
  const hypotheses = count(reason => reason.grade === 'hypothesis')
  const unstable = count(
    reason => reason.computedClass === 'A' && reason.stability !== null && reason.stability < STABLE,
  )
  const clientsAsked = bases.some(base => base.method === 'survey' || base.method === 'interview')
  const responses = bases.flatMap(base =>
    base.asked !== null && (responseRate(base.answered, base.asked) ?? 1) < GOOD_RESPONSE
      ? [
          t('report.limits.response', {
            method: t(`domain.method.${base.method}`),
            answered: base.answered,
            asked: base.asked,
          }),
        ]
      : [],
  )
  return [
    ...(reasons.length > 0 && !clientsAsked ? [t('report.limits.noClients')] : []),
    ...(unstable > 0 ? [t('report.limits.unstable', { count: unstable })] : []),
    ...(hypotheses > 0 && clientsAsked ? [t('report.limits.hypotheses', { count: hypotheses })] : []),
    ...responses,
  ]
}

/** @returns the sentences, what matters most for a decision first; never empty. */
export const limitSentences = (context: ReportContext): readonly string[] => {
  const all = [...orderLimits(context), ...lossLimits(context), ...evidenceLimits(context)]
  return all.length === 0 ? [context.t('report.limits.none')] : all
}
