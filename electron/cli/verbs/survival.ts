/** `survival`: how long clients stay, for programs step by step and for people at 12, 24 and 36 months. */
import type { SurvivalCurve } from '#shared/analysis/survival.ts'
import { SURVIVAL_GROUPS, type SurvivalGroup, type SurvivalView } from '#shared/contract/losses.ts'
import { formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { wordOf } from '../read-words.ts'
import type { Session } from '../session.ts'
import { textTable } from '../text-table.ts'
import type { Verb } from '../verb.ts'

const curveJson = ({ clients, events, median, lastTime, steps }: SurvivalCurve) => ({
  clients,
  left: events,
  median,
  lastTime,
  steps: steps.map(({ time, atRisk, events: left, survival, standardError, lower, upper }) => ({
    time,
    atRisk,
    left,
    survival,
    standardError,
    lower,
    upper,
  })),
})

/** Times in months; shares and limits 0 to 1; null where a limit has no meaning or half is not reached. */
export const survivalJson = (view: SurvivalView) => ({
  until: view.until,
  knownSince: view.knownSince,
  unit: 'months',
  ...curveJson(view.overall.curve),
  groups: view.groups.map(group => ({ group: group.key, ...curveJson(group.curve) })),
  unshown: view.unshown,
  logRank: view.logRank,
  leftOut: view.leftOut.map(({ code, count }) => ({ code, count })),
})

const survivalText = ({ t, language }: Session, view: SurvivalView): string => {
  const row = (name: string, { curve, milestones }: SurvivalGroup): string[] => [
    name,
    formatNumber(curve.clients, language),
    formatNumber(curve.events, language),
    ...milestones.map(({ step }) => (step === null ? '–' : formatShare(step.survival, language))),
    curve.median === null ? t('cli.survival.not-reached') : formatNumber(curve.median, language, 1),
  ]
  const head = [
    '',
    t('cli.survival.clients'),
    t('cli.survival.left'),
    ...view.overall.milestones.map(({ months }) => t('cli.survival.months', { months })),
    t('cli.survival.median'),
  ]
  const table = textTable(
    [head, row(t('cli.survival.all'), view.overall), ...view.groups.map(group => row(group.key || '–', group))],
    [1, 2, 3, 4, 5, 6],
  )
  const test = view.logRank
  const line =
    test?.chiSquare == null || test.p === null
      ? []
      : [
          t('cli.survival.log-rank', {
            chiSquare: formatNumber(test.chiSquare, language, 2),
            degrees: test.degrees,
            p: test.p < 0.0001 ? '< 0.0001' : formatNumber(test.p, language, 4),
          }),
        ]
  const leftOut = view.leftOut.map(({ code, count }) => [
    `  ${t(`cli.survival.out.${code}`)}`,
    formatNumber(count, language),
  ])
  return [
    table,
    ...line,
    ...(leftOut.length === 0 ? [] : [textTable([[t('cli.losses.left-out'), ''], ...leftOut], [1])]),
  ].join('\n\n')
}

export const survivalVerb: Verb = {
  name: 'survival',
  words: ['FILE'],
  options: { by: { kind: 'text', value: SURVIVAL_GROUPS.join('|'), choices: SURVIVAL_GROUPS, help: 'cli.option.by' } },
  help: 'cli.verb.survival',
  run: async (session, given) => {
    const by = SURVIVAL_GROUPS.find(name => name === given.text['by']) ?? null
    const { engagement } = await session.open(wordOf(given, 0))
    const view = await session.call('survival.get', { engagement: engagement.id, by })
    return { json: survivalJson(view), text: survivalText(session, view) }
  },
}
