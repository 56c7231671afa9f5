/** How the reasons were asked for: methods, samples, response, biases, the rule that ranks, and the limits of it all. */
import type { Content } from 'pdfmake/interfaces'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import { responseRate } from '#shared/analysis/shares.ts'
import { formatDay } from '#shared/i18n/formats.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter, headed } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import { staffPollBlocks } from './staff-poll.ts'
import { limitSentences } from '../wording/limits.ts'

const methodTable = (context: ReportContext): Content => {
  const { facts, t, palette, number } = context
  return dataTable(
    palette,
    [
      { title: t('report.asked.method'), width: 176 },
      { title: t('report.asked.studies'), width: 70, align: 'right' },
      { title: t('report.asked.asked'), width: 54, align: 'right' },
      { title: t('report.asked.answered'), width: 58, align: 'right' },
      { title: t('report.asked.response'), width: 54, align: 'right' },
      { title: t('report.asked.mentions'), width: 58, align: 'right' },
    ],
    facts.ranking.bases.map(base => {
      const response = responseRate(base.answered, base.asked)
      return [
        { text: [t(`domain.method.${base.method}`), ...context.ref(`method.${base.method}`)] },
        number(base.studies),
        base.asked === null ? '–' : number(base.asked),
        // A room that spoke as one has no respondents of its own.
        base.method === 'brainstorm' && base.asked === null ? '–' : number(base.answered),
        response === null ? '–' : context.share(response, 0),
        number(base.mentions),
      ]
    }),
  )
}

const biases = (context: ReportContext): Content[] => {
  const { facts, t, local } = context
  const used = facts.methods.filter(method => facts.ranking.bases.some(base => base.method === method.id))
  if (used.length === 0) return []
  const blocks = used.map((method): Content => ({
    stack: [
      { text: local(method.name), style: 'h3' },
      { text: t('report.asked.who', { who: local(method.whoIsAsked) }), style: 'body', margin: [0, 0, 0, 1] },
      { text: local(method.bias), style: 'body' },
    ],
  }))
  return headed({ text: t('report.asked.biasHeading') }, blocks, 60)
}

const studies = (context: ReportContext): Content[] => {
  const { facts, t, palette, number } = context
  if (facts.studies.length === 0) return []
  const table = dataTable(
    palette,
    [
      { title: t('report.asked.study'), width: 140 },
      { title: t('report.asked.method'), width: 100 },
      { title: t('report.asked.heldOn'), width: 60 },
      { title: t('report.asked.answered'), width: 52, align: 'right' },
      { title: t('report.asked.mentions'), width: 58, align: 'right' },
      { title: t('report.asked.state'), width: 60 },
    ],
    facts.studies.map(study => [
      study.title,
      t(`domain.method.${study.methodId}`),
      study.heldOn === null ? '–' : formatDay(study.heldOn, facts.language, 'short'),
      study.methodId === 'brainstorm' ? (study.asked === null ? '–' : number(study.asked)) : number(study.answered),
      study.isHidden === true ? '–' : number(study.mentions),
      study.frozen ? t('report.asked.frozen') : t('report.asked.open'),
    ]),
  )
  const hidden = facts.studies
    .filter(study => study.isHidden === true)
    .map(study => ({
      text: t('staff.reportHidden', {
        study: study.title,
        answers: t('staff.answers', { count: study.answered }),
        floor: ANONYMITY_FLOOR,
      }),
      style: 'note',
    }))
  return headed({ text: t('report.asked.studiesHeading') }, [table, ...hidden])
}

const rankingRule = (context: ReportContext): Content[] => {
  const { facts, t, share } = context
  const { weights, methodWeights, cutA, cutB, seed } = facts.ranking.settings
  const sum = weights.share + weights.main + weights.pain + weights.money
  const part = (weight: number): string => share(sum === 0 ? 0 : weight / sum, 0)
  const list = Object.entries(methodWeights)
    .toSorted(([, one], [, other]) => other - one)
    .map(
      ([method, weight]) =>
        `${t(`domain.method.${method as keyof typeof methodWeights}`)} ${context.number(weight, Number.isInteger(weight) ? 0 : 1)}`,
    )
  const sentences = [
    t('report.asked.weights', {
      share: part(weights.share),
      main: part(weights.main),
      pain: part(weights.pain),
      money: part(weights.money),
    }),
    t('report.asked.combine', { list: list.join(', ') }),
    t('report.asked.cuts', { a: share(cutA, 0), b: share(cutB, 0) }),
    t('report.asked.stability', { seed }),
  ]
  return headed(
    { text: t('report.asked.ruleHeading') },
    sentences.map(text => ({ text, style: 'body' })),
    40,
  )
}

export const howWeAskedSection = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const asked: Content[] =
    facts.ranking.bases.length === 0
      ? [{ text: t('report.asked.none'), style: 'body' }, ...studies(context)]
      : [
          methodTable(context),
          ...biases(context),
          ...studies(context),
          ...staffPollBlocks(context),
          ...rankingRule(context),
        ]
  return [
    ...chapter(t('report.asked.heading'), t('report.asked.lead')),
    ...asked,
    ...headed(
      { text: t('report.limits.heading') },
      [
        { text: t('report.limits.lead'), style: 'body' },
        { ul: [...limitSentences(context)], style: 'body' },
      ],
      50,
    ),
  ]
}
