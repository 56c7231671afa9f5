/** The index of evidence: one numbered line for every figure of the report, made from the facts themselves. */
import type { MethodBase, PeriodLoss } from '#shared/analysis/figures.ts'
import { createContext, type ReportContext } from './report-context.ts'
import type { EvidenceEntry, EvidenceKey, ReportFacts } from './report-facts.ts'
import { ruleSentence } from './wording/loss-words.ts'
import { isShown, scoresByBase } from './wording/method-scores.ts'

type Line = Omit<EvidenceEntry, 'ref'>

/** Study titles named in a line; the rest is counted. */
const TITLES_NAMED = 5

const baseWords = (context: ReportContext, loss: PeriodLoss): string => {
  if (loss.base === null) return context.t('report.missing')
  const words = { count: loss.base, clients: context.number(loss.base), day: context.day(loss.period.from) }
  return context.facts.losses.method === 'flags'
    ? context.t('report.evidence.baseAll', words)
    : context.t('report.evidence.baseActive', words)
}

const recordsOfClients = ({ t, facts }: ReportContext): string => {
  if (facts.losses.method === 'orders') return t('report.evidence.orders')
  if (facts.losses.method === 'flags') return t('report.evidence.listOfMarks')
  return facts.losses.method === 'dates' ? t('report.evidence.listOfClients') : t('report.missing')
}

const lossLines = (context: ReportContext, which: 'current' | 'previous'): Line[] => {
  const { t, facts } = context
  const loss = facts.losses[which]
  const period = { period: context.period(loss.period) }
  const typed = t('report.evidence.typed')
  const base = baseWords(context, loss)
  const lost = loss.clients ?? 0
  const key = (box: 'clients' | 'share' | 'money'): EvidenceKey => `loss.${which}.${box}`
  return [
    {
      key: key('clients'),
      what: t('report.evidence.lossClients', period),
      definition: ruleSentence(context, facts.losses.rule),
      base,
      records: loss.clientsBasis === 'estimated' ? typed : recordsOfClients(context),
    },
    {
      key: key('share'),
      what: t('report.evidence.lossShare', period),
      definition: t('report.definitions.shareText'),
      base,
      records: loss.baseBasis === 'estimated' ? typed : recordsOfClients(context),
    },
    {
      key: key('money'),
      what: t('report.evidence.lossMoney', period),
      definition: t('report.definitions.moneyText'),
      base: t('report.evidence.baseLost', { count: lost, clients: context.number(lost) }),
      records: loss.moneyBasis === 'estimated' ? typed : t('report.evidence.revenue'),
    },
  ].filter((_, index) => [loss.clients, loss.share, loss.moneyYear][index] !== null)
}

const segmentLines = (context: ReportContext): Line[] => {
  const { t, facts } = context
  if (facts.losses.bySegment.length === 0) return []
  return [
    {
      key: 'loss.segments',
      what: t('report.evidence.segments', { period: context.period(facts.losses.current.period) }),
      definition: t('report.definitions.shareText'),
      base: baseWords(context, facts.losses.current),
      records: recordsOfClients(context),
    },
  ]
}

const methodLine = (context: ReportContext, base: MethodBase): Line => {
  const { t, facts } = context
  const titles = facts.studies.filter(study => study.methodId === base.method).map(study => study.title)
  const rest = titles.length - TITLES_NAMED
  const named = titles.slice(0, TITLES_NAMED).map(title => context.quoted(title))
  const list = rest > 0 ? [...named, t('report.more', { count: rest })] : named
  return {
    key: `method.${base.method}`,
    what: t(`domain.method.${base.method}`),
    definition: t('report.evidence.methodDefinition'),
    base: t('report.evidence.baseAnswered', { count: base.answered, clients: context.number(base.answered) }),
    records: t('report.evidence.studies', { count: base.studies, list: list.join(', ') }),
  }
}

const reasonLines = (context: ReportContext): Line[] => {
  const { t, facts } = context
  const shown = facts.ranking.bases.filter(isShown)
  return facts.ranking.reasons.map(reason => ({
    key: `reason.${reason.reasonId}` as const,
    what: t('report.evidence.reason', { name: context.reasonName(reason.reasonId) }),
    definition: t('report.definitions.clientText'),
    base: t('report.evidence.baseMentions', { count: reason.mentions, clients: context.number(reason.mentions) }),
    records: scoresByBase(shown, reason.byMethod)
      .flatMap(score =>
        score === undefined ? [] : [`${t(`domain.method.${score.method}`)}: ${context.number(score.count)}`],
      )
      .join(', '),
  }))
}

const rankingLines = (context: ReportContext): Line[] => {
  const { t, facts } = context
  const { reasons, bases, settings } = facts.ranking
  if (reasons.length === 0) return []
  const mentions = bases.reduce((sum, base) => sum + base.mentions, 0)
  return [
    {
      key: 'ranking',
      what: t('report.evidence.ranking'),
      definition: t('report.evidence.rankingDefinition'),
      base: t('report.evidence.baseMentions', { count: mentions, clients: context.number(mentions) }),
      records: t('report.evidence.seed', { seed: settings.seed }),
    },
  ]
}

const contactLines = ({ t, facts, number }: ReportContext): Line[] => {
  if (facts.contacts.length === 0) return []
  const lost = facts.losses.lostEver
  return [
    {
      key: 'contacts',
      what: t('report.evidence.contacts'),
      definition: t('report.evidence.contactsDefinition'),
      base: t('report.evidence.baseLost', { count: lost, clients: number(lost) }),
      records: t('report.evidence.plan'),
    },
  ]
}

/** @returns the lines numbered E1, E2, … in the order in which the report shows their figures. */
export const evidenceIndex = (facts: Omit<ReportFacts, 'evidence'>): readonly EvidenceEntry[] => {
  const context = createContext({ ...facts, evidence: [] })
  const lines = [
    ...lossLines(context, 'current'),
    ...lossLines(context, 'previous'),
    ...segmentLines(context),
    ...facts.ranking.bases.map(base => methodLine(context, base)),
    ...rankingLines(context),
    ...reasonLines(context),
    ...contactLines(context),
  ]
  return lines.map((line, index) => ({ ref: `E${index + 1}`, ...line }))
}
