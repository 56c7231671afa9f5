/** `losses`: the loss figures of an engagement, for programs at full precision and for people as a table. */
import type { LossFigures, PeriodLoss } from '#shared/analysis/figures.ts'
import { formatDay, formatMoney, formatNumber, formatShare, shareDecimals } from '#shared/i18n/formats.ts'
import { toMajor, type MinorUnits } from '#shared/kit/money.ts'
import { TENURE_BANDS } from '#shared/analysis/tenure.ts'
import type { BreakdownRow } from '#shared/analysis/loss-breakdown.ts'
import { thresholdSchema } from '#shared/contract/clients.ts'
import { BREAKDOWNS, type BreakdownBy } from '#shared/contract/losses.ts'
import { Refusal } from '../refusal.ts'
import { wordOf } from '../read-words.ts'
import type { Session } from '../session.ts'
import { textTable } from '../text-table.ts'
import type { Given, Verb } from '../verb.ts'

const major = (money: MinorUnits | null, currency: string): number | null =>
  money === null ? null : toMajor(money, currency)

const periodJson = (loss: PeriodLoss, currency: string) => ({
  from: loss.period.from,
  to: loss.period.to,
  lost: loss.clients,
  base: loss.base,
  lostShare: loss.share,
  moneyLostMonth: major(loss.moneyMonth, currency),
  moneyLostYear: major(loss.moneyYear, currency),
  baseMoneyYear: major(loss.baseMoneyYear, currency),
  clientsWithoutMoney: loss.clientsWithoutMoney,
  lostBasis: loss.clientsBasis,
  baseBasis: loss.baseBasis,
  moneyBasis: loss.moneyBasis,
})

/** Money in major units of `currency`, shares 0 to 1, days in ISO form. */
export const lossesJson = (figures: LossFigures, currency: string) => ({
  clients: figures.clients,
  lost: figures.current.clients,
  lostShare: figures.current.share,
  lostEver: figures.lostEver,
  possiblyLost: figures.possiblyLost,
  moneyLostMonth: major(figures.current.moneyMonth, currency),
  moneyLostYear: major(figures.current.moneyYear, currency),
  currency,
  method: figures.method,
  rule: figures.rule,
  periods: {
    current: periodJson(figures.current, currency),
    previous: periodJson(figures.previous, currency),
  },
  bySegment: figures.bySegment.map(one => ({
    segment: one.segment,
    lost: one.clients,
    base: one.base,
    lostShare: one.share,
    moneyLostYear: major(one.moneyYear, currency),
  })),
  thresholds: figures.thresholds.map(one => ({ days: one.days, lost: one.clients })),
  leftOut: figures.leftOut,
})

const lossesText = ({ t, language }: Session, figures: LossFigures, currency: string): string => {
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, language))
  const share = (value: number | null, base: number | null): string =>
    value === null ? '–' : formatShare(value, language, shareDecimals(base))
  const money = (value: MinorUnits | null): string =>
    value === null ? '–' : formatMoney(value, currency, language, true)
  const marked = (text: string, basis: PeriodLoss['clientsBasis']): string =>
    basis === 'estimated' ? `${text} (${t('cli.losses.estimated')})` : text
  const { current, previous } = figures
  const row = (name: string, cell: (loss: PeriodLoss) => string): string[] => [name, cell(current), cell(previous)]
  const heading = ({ period }: PeriodLoss): string =>
    t('cli.losses.current', {
      from: formatDay(period.from, language, 'short'),
      to: formatDay(period.to, language, 'short'),
    })
  const main = textTable(
    [
      row('', heading),
      row(t('cli.losses.lost'), loss => marked(number(loss.clients), loss.clientsBasis)),
      row(t('cli.losses.base'), loss => marked(number(loss.base), loss.baseBasis)),
      row(t('cli.losses.share'), loss => share(loss.share, loss.base)),
      row(t('cli.losses.month'), loss => money(loss.moneyMonth)),
      row(t('cli.losses.year'), loss => marked(money(loss.moneyYear), loss.moneyBasis)),
      row(t('cli.losses.without-money'), loss => number(loss.clientsWithoutMoney)),
    ],
    [1, 2],
  )
  const segments = textTable(
    [
      [
        t('cli.losses.segment'),
        t('cli.losses.lost'),
        t('cli.losses.base'),
        t('cli.losses.share'),
        t('cli.losses.year'),
      ],
      ...figures.bySegment.map(one => [
        one.segment,
        number(one.clients),
        number(one.base),
        share(one.share, one.base),
        money(one.moneyYear),
      ]),
    ],
    [1, 2, 3, 4],
  )
  const thresholds = textTable(
    [
      [t('cli.losses.threshold'), t('cli.losses.lost')],
      ...figures.thresholds.map(one => [number(one.days), number(one.clients)]),
    ],
    [0, 1],
  )
  const leftOut = textTable(
    [
      [t('cli.losses.left-out'), ''],
      ...figures.leftOut.map(one => [`  ${t(`cli.left-out.${one.code}`)}`, number(one.count)]),
    ],
    [1],
  )
  return [
    textTable([
      [t('cli.losses.clients'), number(figures.clients)],
      [t('cli.losses.ever'), number(figures.lostEver)],
    ]),
    main,
    ...(figures.bySegment.length > 0 ? [segments] : []),
    ...(figures.thresholds.length > 0 ? [thresholds] : []),
    ...(figures.leftOut.some(one => one.count > 0) ? [leftOut] : []),
  ].join('\n\n')
}

/** Rows of a breakdown, money in major units; the key is the property's own value, a month, or the tenure's months. */
const breakdownJson = (rows: readonly BreakdownRow[], by: BreakdownBy, currency: string) =>
  rows.map(row => ({
    [by]: by === 'tenure' ? bandText(row.key) : row.key,
    lost: row.clients,
    base: row.base,
    lostShare: row.share,
    moneyLostYear: major(row.moneyYear, currency),
  }))

/** "6-12" months; the last band is open. */
const bandText = (key: string): string => {
  if (key === '') return ''
  const [from, to] = [TENURE_BANDS[Number(key) - 1] ?? 0, TENURE_BANDS[Number(key)]]
  return to === undefined ? `${from}+` : `${from}-${to}`
}

const breakdownText = (session: Session, rows: readonly BreakdownRow[], by: BreakdownBy, currency: string): string => {
  const { t, language } = session
  const head = [
    t(`cli.losses.by.${by}`),
    t('cli.losses.lost'),
    t('cli.losses.base'),
    t('cli.losses.share'),
    t('cli.losses.year'),
  ]
  return textTable(
    [
      head,
      ...rows.map(row => [
        (by === 'tenure' ? bandText(row.key) : row.key) || '–',
        formatNumber(row.clients, language),
        formatNumber(row.base, language),
        row.share === null ? '–' : formatShare(row.share, language, shareDecimals(row.base)),
        row.moneyYear === null ? '–' : formatMoney(row.moneyYear, currency, language, true),
      ]),
    ],
    [1, 2, 3, 4],
  )
}

/** @throws Refusal where it is no whole number of days that can be */
const thresholdOf = ({ t }: Session, given: Given): number | undefined => {
  const text = given.text['threshold']
  if (text === undefined) return undefined
  const parsed = thresholdSchema.safeParse(/^\d+$/.test(text) ? Number(text) : Number.NaN)
  if (!parsed.success) throw new Refusal(t('cli.wrong.threshold', { value: text }), 2)
  return parsed.data
}

export const lossesVerb: Verb = {
  name: 'losses',
  words: ['FILE'],
  options: {
    threshold: { kind: 'text', value: 'DAYS', help: 'cli.option.threshold' },
    by: { kind: 'text', value: BREAKDOWNS.join('|'), choices: BREAKDOWNS, help: 'cli.option.by' },
  },
  help: 'cli.verb.losses',
  run: async (session, given) => {
    const threshold = thresholdOf(session, given)
    const by = BREAKDOWNS.find(name => name === given.text['by'])
    const { engagement } = await session.open(wordOf(given, 0))
    const asked = { engagement: engagement.id, ...(threshold === undefined ? {} : { threshold }) }
    const { figures } = await session.call('losses.get', asked)
    const rows = by === undefined ? null : await session.call('losses.breakdown', { ...asked, by })
    const { currency } = engagement
    return {
      json: {
        ...lossesJson(figures, currency),
        ...(by === undefined || rows === null ? {} : { by, breakdown: breakdownJson(rows, by, currency) }),
      },
      text: [
        lossesText(session, figures, currency),
        ...(by === undefined || rows === null ? [] : [breakdownText(session, rows, by, currency)]),
      ].join('\n\n'),
    }
  },
}
