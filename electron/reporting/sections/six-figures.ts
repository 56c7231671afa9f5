/** The six loss figures: two periods, each in clients, in share of the base and in money a year. */
import { shareDecimals } from '#shared/i18n/formats.ts'
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import type { FigureBasis, PeriodLoss } from '#shared/analysis/figures.ts'
import { tableLayout } from '../layout/data-table.ts'
import type { ReportContext } from '../report-context.ts'

const WIDTHS = [92, 96, 96, 162]
/** Figures with more letters than this are set smaller, so that they stay on one line. */
const LONG_FIGURE = 13

const figure = (
  context: ReportContext,
  text: string | null,
  basis: FigureBasis,
  ref: Content[],
  colour: string,
): TableCell => {
  if (text === null) return { text: context.t('report.missing'), style: 'small', margin: [0, 9, 0, 0] }
  const fontSize = text.length > LONG_FIGURE ? 15 : 19
  return {
    stack: [
      { text: [{ text, style: 'figure', fontSize, color: colour }, ...ref], lineHeight: 1 },
      ...(basis === 'estimated' ? [{ text: context.t('report.six.estimated'), style: 'small' }] : []),
    ],
  }
}

const row = (context: ReportContext, which: 'current' | 'previous', label: string): TableCell[] => {
  const { palette } = context
  const loss: PeriodLoss = context.facts.losses[which]
  const moneyColour = which === 'current' ? palette.accent : palette.ink
  return [
    {
      stack: [
        { text: label, bold: true, fontSize: 9.2, lineHeight: 1.1, margin: [0, 2, 0, 2] },
        { text: context.period(loss.period), style: 'small', fontSize: 7.2 },
      ],
    },
    figure(
      context,
      loss.clients === null ? null : context.number(loss.clients),
      loss.clientsBasis,
      context.ref(`loss.${which}.clients`),
      palette.ink,
    ),
    figure(
      context,
      loss.share === null ? null : context.share(loss.share, shareDecimals(loss.base)),
      loss.baseBasis,
      context.ref(`loss.${which}.share`),
      palette.ink,
    ),
    figure(
      context,
      loss.moneyYear === null ? null : context.money(loss.moneyYear),
      loss.moneyBasis,
      context.ref(`loss.${which}.money`),
      moneyColour,
    ),
  ]
}

export const sixFigures = (context: ReportContext): ContentTable => {
  const { t } = context
  const heads = ['', t('report.six.clients'), t('report.six.share'), t('report.six.money')]
  return {
    table: {
      widths: WIDTHS,
      headerRows: 1,
      dontBreakRows: true,
      body: [
        heads.map(text => ({ text, style: 'head' })),
        row(context, 'current', t('report.six.now')),
        row(context, 'previous', t('report.six.previous')),
      ],
    },
    layout: tableLayout(context.palette, 1, 6),
    margin: [0, 2, 0, 18],
  }
}
