/** The report as a document definition: a pure function of its facts, one chapter per file of `sections/`. */
import type { Content, ContentCanvas, TDocumentDefinitions } from 'pdfmake/interfaces'
import { cleanTexts } from './clean-text.ts'
import { createContext, type ReportContext } from './report-context.ts'
import type { ReportFacts } from './report-facts.ts'
import { DEFAULT_STYLE, PAGE, reportStyles } from './report-styles.ts'
import { departedClientsSection } from './sections/appendix-clients.ts'
import { definitionsSection } from './sections/appendix-definitions.ts'
import { evidenceSection } from './sections/appendix-evidence.ts'
import { allReasonsSection } from './sections/appendix-reasons.ts'
import { classificationSection } from './sections/classification.ts'
import { contentsSection } from './sections/contents.ts'
import { coverSection } from './sections/cover.ts'
import { decisionsSection } from './sections/decisions.ts'
import { howWeAskedSection } from './sections/how-we-asked.ts'
import { lossesSection } from './sections/losses.ts'
import { onePageSection } from './sections/one-page.ts'
import { quotesSection } from './sections/quotes.ts'
import { reasonsSection } from './sections/reasons.ts'
import { rulesSection } from './sections/rules.ts'
import { sideBySideSection } from './sections/side-by-side.ts'
import { toolsAndOffersSection } from './sections/tools-and-offers.ts'

/** The chapters in the order of the report. */
const SECTIONS: readonly ((context: ReportContext) => Content[])[] = [
  coverSection,
  contentsSection,
  onePageSection,
  lossesSection,
  howWeAskedSection,
  reasonsSection,
  sideBySideSection,
  classificationSection,
  quotesSection,
  toolsAndOffersSection,
  rulesSection,
  decisionsSection,
  definitionsSection,
  evidenceSection,
  allReasonsSection,
  departedClientsSection,
]

/** A running line has a place of two lines: what is longer still is cut, for the cover holds it whole. */
const shortened = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`

const header = ({ facts, t, title }: ReportContext): Content => ({
  margin: [PAGE.left, 26, PAGE.right, 0],
  style: 'running',
  columns: [
    { width: 230, text: shortened(`${facts.engagement.clientCompany} · ${title}`, 110) },
    { width: 240, text: shortened(facts.brand.confidentiality || t('report.confidential'), 80), alignment: 'right' },
  ],
})

const footer = (context: ReportContext, page: number, pages: number): Content => {
  const { facts, t, palette } = context
  const issued = t('report.versionLine', {
    version: shortened(facts.settings.version, 20),
    day: context.day(facts.generatedOn),
  })
  const owner = facts.brand.consultancy === '' ? [] : [facts.brand.consultancy]
  const width = PAGE.width - PAGE.left - PAGE.right
  return {
    margin: [PAGE.left, 22, PAGE.right, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.4, lineColor: palette.line }] },
      {
        margin: [0, 5, 0, 0],
        style: 'running',
        columns: [
          { width: 400, text: [...owner.map(name => shortened(name, 50)), issued].join(' · ') },
          { width: 70, text: t('report.page', { page, pages }), alignment: 'right' },
        ],
      },
    ],
  }
}

/** The brand's band along the left edge of every page. */
const band = ({ palette }: ReportContext): ContentCanvas => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: PAGE.band, h: PAGE.height, color: palette.primary }],
})

/**
 * @param facts as the engagement holds them; their texts are cleaned here.
 * @returns a fresh definition: pdfmake writes into it, so that each rendering needs its own.
 */
export const buildReport = (facts: ReportFacts): TDocumentDefinitions => {
  const { logos, ...texts } = facts
  const context = createContext({ ...cleanTexts(texts), logos })
  const { settings, brand, engagement, language } = context.facts
  const issued = new Date(`${facts.generatedOn}T00:00:00Z`)
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    // From 1.4 on the library copies the title into XML metadata unescaped, so that "A & B" would break it.
    version: '1.3',
    language,
    displayTitle: true,
    info: {
      title: `${context.title} – ${engagement.clientCompany}`,
      author: settings.author || brand.consultancy,
      subject: context.t('report.subject', { company: engagement.clientCompany }),
      creator: 'Churn Audit',
      producer: 'Churn Audit',
      creationDate: issued,
      modDate: issued,
    },
    styles: reportStyles(context.palette),
    defaultStyle: { ...DEFAULT_STYLE },
    background: () => band(context),
    header: page => (page === 1 ? null : header(context)),
    footer: (page, pages) => (page === 1 ? null : footer(context, page, pages)),
    content: SECTIONS.flatMap(section => section(context)),
  }
}
