/** The losses: the six figures again, their definition, the segments, other thresholds, and what was left out. */
import type { Content } from 'pdfmake/interfaces'
import { revenueShare } from '#shared/analysis/shares.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter, headed } from '../layout/headings.ts'
import { shareBar } from '../layout/share-bar.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import { isEstimated, lossSentences, ruleSentence } from '../wording/loss-words.ts'
import { sixFigures } from './six-figures.ts'

const BAR = 100

const moneyNotes = ({ facts, t, share, money }: ReportContext): string[] => {
  const { current } = facts.losses
  const lostRevenue = revenueShare(current)
  const ofRevenue = lostRevenue === null ? [] : [t('report.losses.ofRevenue', { share: share(lostRevenue) })]
  const month = current.moneyMonth === null ? [] : [t('report.losses.month', { money: money(current.moneyMonth) })]
  return [...ofRevenue, ...month]
}

const segments = (context: ReportContext): Content[] => {
  const { facts, t, palette } = context
  const rows = facts.losses.bySegment
  if (rows.length === 0) return []
  const widest = Math.max(...rows.map(row => row.share ?? 0), 0.0001)
  const table = dataTable(
    palette,
    [
      { title: t('report.losses.segment'), width: 132 },
      { title: t('report.losses.base'), width: 48, align: 'right' },
      { title: t('report.losses.lost'), width: 56, align: 'right' },
      { title: t('report.losses.share'), width: 54, align: 'right' },
      { title: '', width: BAR + 8 },
      { title: t('report.losses.money'), width: 72, align: 'right' },
    ],
    rows.map(row => [
      row.segment || t('report.noSegment'),
      context.number(row.base),
      { text: context.number(row.clients), bold: true },
      row.share === null ? '–' : context.share(row.share),
      shareBar((row.share ?? 0) / widest, BAR, palette.primary),
      row.moneyYear === null ? '–' : context.money(row.moneyYear),
    ]),
  )
  const heading = { text: [t('report.losses.bySegment'), ...context.ref('loss.segments')] }
  return headed(heading, [table])
}

const thresholds = (context: ReportContext): Content[] => {
  const { facts, t, palette, number } = context
  const { rule, thresholds: rows, possiblyLost } = facts.losses
  if (rule.kind !== 'gap' || rows.length === 0) return []
  const width = Math.min(64, (CONTENT_WIDTH - 130) / rows.length)
  const table = dataTable(
    palette,
    [
      { title: t('report.losses.threshold'), width: 130 },
      ...rows.map(row => ({ title: number(row.days), width, align: 'right' as const })),
    ],
    [
      [
        t('report.six.clients'),
        ...rows.map(row => ({
          text: number(row.clients),
          bold: row.days === rule.days,
          color: row.days === rule.days ? palette.primaryText : palette.ink,
        })),
      ],
    ],
  )
  const possibly =
    possiblyLost > 0 ? [{ text: t('report.losses.possibly', { count: possiblyLost }), style: 'body' }] : []
  return [...headed({ text: t('report.losses.thresholds') }, [table]), ...possibly]
}

const leftOut = ({ facts, t }: ReportContext): Content[] => {
  const kinds = facts.losses.leftOut.filter(kind => kind.count > 0)
  if (kinds.length === 0 && facts.losses.method === 'none') return []
  const content: Content =
    kinds.length === 0
      ? { text: t('report.losses.leftOutNone'), style: 'body' }
      : { ul: kinds.map(kind => t(`report.leftOut.${kind.code}`, { count: kind.count })), style: 'body' }
  return headed({ text: t('report.losses.leftOut') }, [content], 30)
}

export const lossesSection = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const { losses } = facts
  const estimated = isEstimated(losses.current) || isEstimated(losses.previous)
  return [
    ...chapter(t('report.losses.heading'), lossSentences(context)),
    sixFigures(context),
    ...moneyNotes(context).map(text => ({ text, style: 'body' })),
    ...(estimated ? [{ text: t('report.losses.estimateNote'), style: 'note' }] : []),
    ...headed(
      { text: t('report.losses.definitionHeading') },
      [
        { text: ruleSentence(context, losses.rule), style: 'body' },
        { text: t(`report.losses.method.${losses.method}`), style: 'body' },
      ],
      40,
    ),
    ...segments(context),
    ...thresholds(context),
    ...leftOut(context),
  ]
}
