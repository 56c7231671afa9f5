/** The minutes of a brainstorm as plain blocks, from which both the PDF and the text are made. */
import { formatDay, formatNumber } from '#shared/i18n/formats.ts'
import { agreementLine } from '#shared/i18n/agreement-line.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { VoteResult } from '#shared/analysis/brainstorm-figures.ts'
import type { Cluster } from '#shared/domain/brainstorm/clusters.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import type { MinutesSheets } from './sheet-facts.ts'

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Share of the width of each column. */
      readonly widths: readonly number[]
      /** Columns of figures, set to the right. */
      readonly figures: readonly number[]
    }

type Minutes = { readonly t: Translate; readonly sheets: MinutesSheets }

const heading = (text: string): Block => ({ kind: 'heading', text })
const text = (words: string): Block => ({ kind: 'text', text: words })
const listOrNone = ({ t }: Minutes, items: readonly string[]): Block =>
  items.length === 0 ? text(t('brainstorm.minutes.none')) : { kind: 'list', items }

/** The clock on the wall of the workshop. */
const clock = ({ sheets }: Minutes, at: number): string =>
  new Date(at + sheets.utcOffset * 60_000).toISOString().slice(11, 16)
const moment = (minutes: Minutes, at: number): string => {
  const day = dayOfInstant(at + minutes.sheets.utcOffset * 60_000)
  return `${formatDay(day, minutes.t.language, 'short')} ${clock(minutes, at)}`
}
const nameOf = ({ sheets }: Minutes, id: ReasonId): string => sheets.reasonNames[id] ?? ''

const opening = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  const facts = [
    [t('brainstorm.minutes.question'), sheets.question],
    [t('brainstorm.minutes.when'), sheets.heldOn === null ? '' : formatDay(sheets.heldOn, t.language)],
    [t('brainstorm.minutes.by'), sheets.facilitator],
  ].flatMap(([label, words]) => (words === '' ? [] : [`${label}: ${words}`]))
  const absent = sheets.seats.filter(seat => !seat.present).map(seat => String(seat.seat))
  const seats = sheets.seats.length
  return [
    ...facts.map(text),
    heading(t('brainstorm.minutes.attendance')),
    text(
      absent.length === 0
        ? t('brainstorm.minutes.allPresent', { seats })
        : t('brainstorm.minutes.attendanceText', { present: seats - absent.length, seats, absent: absent.join(', ') }),
    ),
  ]
}

const stages = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  return [
    heading(t('brainstorm.minutes.stages')),
    {
      kind: 'table',
      head: [t('brainstorm.minutes.stage'), t('brainstorm.minutes.from'), t('brainstorm.minutes.to')],
      rows: sheets.visits.map(visit => [
        t(`brainstorm.stage.${visit.stage}`),
        moment(minutes, visit.enteredAt),
        visit.leftAt === null ? '' : moment(minutes, visit.leftAt),
      ]),
      widths: [0.5, 0.25, 0.25],
      figures: [],
    },
  ]
}

const cards = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  const clusterOf = new Map(sheets.clusters.flatMap(cluster => cluster.cards.map(card => [card.id, cluster] as const)))
  const reason = (cluster: Cluster | undefined): string =>
    cluster === undefined || cluster.reasonId === null ? '' : nameOf(minutes, cluster.reasonId)
  const ordered = sheets.cards.toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
  return [
    heading(t('brainstorm.minutes.cards')),
    {
      kind: 'table',
      head: [t('brainstorm.minutes.number'), t('brainstorm.minutes.words'), t('brainstorm.minutes.cluster')],
      rows: ordered.map(card => [
        card.number === null ? '' : String(card.number),
        card.meaning === '' ? card.text : `${card.text} (${card.meaning})`,
        reason(clusterOf.get(card.id)),
      ]),
      widths: [0.08, 0.52, 0.4],
      figures: [],
    },
  ]
}

const merges = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  const numbers = new Map(sheets.cards.map(card => [card.home, card.number]))
  const texts = new Map(sheets.cards.map(card => [card.id, card.text]))
  const lines = sheets.merges.map(merge => {
    const words = {
      at: clock(minutes, merge.at),
      from: numbers.get(merge.from) ?? '–',
      into: numbers.get(merge.into) ?? '–',
      text: merge.cardId === null ? '' : (texts.get(merge.cardId) ?? ''),
    }
    const line = t(merge.cardId === null ? 'brainstorm.mergeOfCluster' : 'brainstorm.mergeOfCard', words)
    return merge.takenApartAt === null ? line : `${line} (${t('brainstorm.takenApart')})`
  })
  return [heading(t('brainstorm.minutes.merges')), listOrNone(minutes, lines)]
}

const agreement = (minutes: Minutes, { agreement, isPartial }: VoteResult): Block[] => {
  const { t } = minutes
  const { why, voters, items, isRough } = agreement
  const line = agreementLine(agreement, t.language)
  if (line === null) return why === null ? [] : [text(t(`brainstorm.noW.${why}`))]
  const notes = [
    t('brainstorm.wWhy', { voters, items }),
    ...(isPartial ? [t('brainstorm.wPartial')] : []),
    ...(isRough ? [t('brainstorm.wRough')] : []),
  ]
  return [text(`${t('brainstorm.w')}: ${line}`), text(notes.join(' '))]
}

const vote = (minutes: Minutes, result: VoteResult): Block[] => {
  const { t } = minutes
  const number = (value: number): string => formatNumber(value, t.language)
  return [
    { kind: 'subheading', text: t(`brainstorm.result.${result.round}`) },
    text(t('brainstorm.minutes.ballots', { count: result.ballots, spoiled: result.spoiled })),
    {
      kind: 'table',
      head: [
        t('brainstorm.place'),
        t('brainstorm.reason'),
        t(`brainstorm.points.${result.mode}`),
        t('brainstorm.voters'),
        '',
      ],
      rows: result.items.map(item => [
        String(item.place),
        nameOf(minutes, item.reasonId),
        number(item.points),
        number(item.voters),
        item.contested ? t('brainstorm.contested') : '',
      ]),
      widths: [0.09, 0.49, 0.15, 0.13, 0.14],
      figures: [2, 3],
    },
    ...(result.mode === 'rank'
      ? [text(t('brainstorm.bordaWhy', { size: Math.min(result.size, result.items.length) }))]
      : []),
    ...agreement(minutes, result),
  ]
}

const votes = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  const aside = sheets.setAside.map(one =>
    t('brainstorm.minutes.setAside', { vote: t(`brainstorm.stage.vote-${one.round}`), at: moment(minutes, one.at) }),
  )
  const results = sheets.results?.votes ?? []
  return [
    heading(t('brainstorm.minutes.votes')),
    ...(results.length === 0 ? [text(t('brainstorm.minutes.none'))] : results.flatMap(result => vote(minutes, result))),
    ...aside.map(text),
  ]
}

const salience = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  if (sheets.results === null) return []
  return [
    heading(t('brainstorm.salience')),
    text(t('brainstorm.salienceWhy', { count: sheets.results.lists })),
    {
      kind: 'table',
      head: [t('brainstorm.reason'), t('brainstorm.smith'), t('brainstorm.lists')],
      rows: sheets.results.salience.map(row => [
        row.reasonId === null ? '' : nameOf(minutes, row.reasonId),
        formatNumber(row.s, t.language, 3),
        String(row.lists),
      ]),
      widths: [0.66, 0.19, 0.15],
      figures: [1, 2],
    },
  ]
}

/** How many reasons the decision names. */
const FIRST = 3

const decisions = (minutes: Minutes): Block[] => {
  const { t, sheets } = minutes
  const last = sheets.results?.votes.at(-1)
  const names = (ids: readonly ReasonId[]): string => ids.map(id => nameOf(minutes, id)).join('; ')
  const first = last?.items.filter(item => item.points > 0 && item.place <= FIRST).map(item => item.reasonId) ?? []
  const contested = last?.items.filter(item => item.contested).map(item => item.reasonId) ?? []
  const lines = [
    ...(first.length === 0 ? [] : [t('brainstorm.minutes.first', { reasons: names(first) })]),
    ...(last === undefined
      ? []
      : [
          contested.length === 0
            ? t('brainstorm.minutes.notContested')
            : t('brainstorm.minutes.contested', { reasons: names(contested) }),
        ]),
  ]
  const record = sheets.freezes.map(({ at, event, reason }) =>
    t(`brainstorm.freeze.${event}`, { at: moment(minutes, at), reason: reason || t('brainstorm.freeze.byUndo') }),
  )
  return [
    heading(t('brainstorm.minutes.decisions')),
    listOrNone(minutes, lines),
    text(t('brainstorm.minutes.guess')),
    heading(t('brainstorm.freezes')),
    listOrNone(minutes, record),
  ]
}

/** In the order of the workshop. */
export const minutesBlocks = (t: Translate, sheets: MinutesSheets): readonly Block[] => {
  const minutes = { t, sheets }
  return [opening, stages, cards, merges, votes, salience, decisions].flatMap(part => part(minutes))
}
