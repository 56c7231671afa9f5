/** The cover: both logos, what the report is about, for whom and by whom. */
import type { Content, ContentTable } from 'pdfmake/interfaces'
import { panel } from '../layout/data-table.ts'
import { paragraphs } from '../layout/paragraphs.ts'
import { logoImage } from '../logo-image.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH, PAGE } from '../report-styles.ts'

const LOGO_BOX: [number, number] = [190, 58]

const titleSize = (title: string): number => (title.length < 40 ? 36 : title.length < 90 ? 27 : 19)

/** The panel in the brand's colour: from the band to the right edge of the page, and lower the longer the title is. */
const titlePanel = (context: ReportContext): ContentTable => {
  const { facts, palette, t, title } = context
  const { clientCompany, industry } = facts.engagement
  const block = panel(
    {
      stack: [
        {
          text: t('report.cover.kind'),
          fontSize: 10.5,
          color: palette.onPrimary,
          margin: [0, 0, 0, title.length < 40 ? 74 : 30],
        },
        { text: title, style: 'figure', fontSize: titleSize(title), lineHeight: 1.06, color: palette.onPrimary },
        {
          text: clientCompany,
          style: 'figure',
          bold: false,
          fontSize: clientCompany.length < 60 ? 19 : 13,
          lineHeight: 1.15,
          color: palette.onPrimary,
          margin: [0, 12, 0, 0],
        },
        ...(industry === ''
          ? []
          : [
              {
                text: industry,
                fontSize: 10.5,
                color: palette.onPrimary,
                margin: [0, 4, 0, 0] as [number, number, number, number],
              },
            ]),
      ],
    },
    PAGE.width - PAGE.band,
    {
      fill: palette.primary,
      padding: [PAGE.left - PAGE.band, 30, PAGE.right, 34],
      margin: [PAGE.band - PAGE.left, 0, -PAGE.right, 34],
    },
  )
  return { ...block, table: { ...block.table, heights: 236 } }
}

const factRows = (context: ReportContext): readonly (readonly [string, string])[] => {
  const { t, facts } = context
  const { engagement, settings, brand } = facts
  const rows: readonly (readonly [string, string])[] = [
    [t('report.cover.period'), context.period(engagement.period)],
    [t('report.cover.previous'), context.period(engagement.previousYear)],
    [t('report.cover.market'), t(`domain.market.${engagement.market}`)],
    [t('report.cover.version'), settings.version],
    [t('report.cover.issued'), context.day(facts.generatedOn)],
    [t('report.cover.author'), settings.author],
    [t('report.cover.consultancy'), brand.consultancy],
  ]
  return rows.filter(([, value]) => value !== '')
}

export const coverSection = (context: ReportContext): Content[] => {
  const { facts, palette, t } = context
  const left = logoImage(facts, 'consultancy', LOGO_BOX, 'left')
  const right = logoImage(facts, 'client-company', LOGO_BOX, 'right')
  const rows = factRows(context)
  const contacts = facts.brand.contacts.trim()
  return [
    {
      table: {
        widths: [CONTENT_WIDTH / 2, CONTENT_WIDTH / 2],
        heights: [66],
        body: [[left[0] ?? { text: '' }, right[0] ?? { text: '' }]],
      },
      layout: 'noBorders',
      margin: [0, -14, 0, 20],
    },
    titlePanel(context),
    {
      table: {
        widths: [120, CONTENT_WIDTH - 128],
        body: rows.map(([name, value]) => [
          { text: name, style: 'head', margin: [0, 1, 0, 0] },
          { text: value, style: 'cell' },
        ]),
      },
      layout: {
        hLineWidth: line => (line === 0 ? 0 : 0.4),
        vLineWidth: () => 0,
        hLineColor: () => palette.line,
        paddingLeft: () => 0,
        paddingRight: () => 8,
        paddingTop: () => 3.6,
        paddingBottom: () => 3.6,
      },
      margin: [0, 0, 0, 16],
    },
    {
      text: facts.brand.confidentiality || t('report.confidential'),
      bold: true,
      fontSize: 9.6,
      color: palette.accent,
      margin: [0, 0, 0, 12],
    },
    ...(contacts === '' ? [] : [{ text: t('report.cover.contacts'), style: 'head' }, ...paragraphs(contacts, 'cell')]),
  ]
}
