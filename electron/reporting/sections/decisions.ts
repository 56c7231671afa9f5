/** The decisions the consultant puts before the client company, and the steps that follow from the evidence. */
import type { Content } from 'pdfmake/interfaces'
import { flowingChapter, headed } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import { decisionList } from './one-page.ts'

const repairs = (context: ReportContext): string[] =>
  context.facts.ranking.reasons
    .filter(reason => reason.class === 'A')
    .flatMap(reason => {
      const name = context.reasonName(reason.reasonId)
      if (reason.grade === 'hypothesis') return [context.t('report.steps.verify', { name })]
      return reason.group === 'company' ? [context.t('report.steps.repair', { name })] : []
    })

const steps = (context: ReportContext): string[] => {
  const { facts, t } = context
  const early = facts.offers.filter(offer => offer.kind === 'guarantee' && !offer.errorRepaired).length
  const planned = facts.contacts.filter(contact => contact.state === 'planned').length
  return [
    ...repairs(context),
    ...(early > 0 ? [t('report.steps.offers', { count: early })] : []),
    ...(facts.findings.length > 0 ? [t('report.steps.findings', { count: facts.findings.length })] : []),
    ...(planned > 0 ? [t('report.steps.contacts', { count: planned })] : []),
    t('report.steps.order'),
  ]
}

export const decisionsSection = (context: ReportContext): Content[] => {
  const { t } = context
  const decisions = decisionList(context, CONTENT_WIDTH)
  return [
    ...flowingChapter(t('report.decisions.heading')),
    ...headed(
      { text: t('report.one.decisions') },
      decisions.length === 0 ? [{ text: t('report.decisions.none'), style: 'body' }] : decisions,
      40,
    ),
    ...headed(
      { text: t('report.decisions.next') },
      [
        {
          ul: steps(context).map(text => ({ text, margin: [0, 0, 0, 3] as [number, number, number, number] })),
          style: 'body',
        },
      ],
      40,
    ),
  ]
}
