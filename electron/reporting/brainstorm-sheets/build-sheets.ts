/** The sheets of a brainstorm as a document definition: cards to cut, ballots, minutes. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import { assertNever } from '#shared/kit/result.ts'
import { reportPalette, type ReportPalette } from '../brand-colours.ts'
import { cleanTexts } from '../clean-text.ts'
import { DEFAULT_STYLE, PAGE, reportStyles } from '../report-styles.ts'
import { ballotPages } from './ballot-pages.ts'
import { cardPages } from './card-pages.ts'
import { minutesBlocks } from './minutes-blocks.ts'
import { minutesPages } from './minutes-pages.ts'
import type { BrainstormSheetFacts } from './sheet-facts.ts'

/** What every kind of sheet is handed. */
export type SheetContext = {
  readonly facts: Omit<BrainstormSheetFacts, 'sheets'>
  readonly t: Translate
  readonly palette: ReportPalette
}

/** Who stands at the foot of every sheet. */
export const signature = ({ facts }: SheetContext): string =>
  [facts.brand.consultancy, facts.clientCompany].filter(text => text !== '').join(' · ')

type Sheet = Pick<TDocumentDefinitions, 'pageMargins' | 'footer'> & {
  readonly title: string
  readonly content: Content[]
}

const sheetOf = (context: SheetContext, sheets: BrainstormSheetFacts['sheets']): Sheet => {
  const { t } = context
  switch (sheets.kind) {
    case 'cards':
      return { title: t('brainstorm.file.cards'), pageMargins: 0, content: cardPages(context, sheets) }
    case 'ballots':
      return {
        title: t(`brainstorm.paper.ballot.${sheets.round}`),
        pageMargins: 0,
        content: ballotPages(context, sheets),
      }
    case 'minutes':
      return {
        title: t('brainstorm.minutes.title'),
        pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
        content: minutesPages(context, sheets, minutesBlocks(t, sheets)),
        footer: (page, pages) => ({
          margin: [PAGE.left, 22, PAGE.right, 0],
          style: 'running',
          columns: [
            { text: signature(context) },
            { text: t('report.page', { page, pages }), alignment: 'right', width: 90 },
          ],
        }),
      }
    default:
      return assertNever(sheets)
  }
}

/** @returns a fresh definition: pdfmake writes into it. The same facts give the same definition. */
export const buildBrainstormSheets = (given: BrainstormSheetFacts): TDocumentDefinitions => {
  const { logos, ...texts } = given
  const { sheets, ...facts } = { ...cleanTexts(texts), logos }
  const palette = reportPalette(facts.brand)
  const t = translator(facts.language)
  const { title, ...sheet } = sheetOf({ facts, t, palette }, sheets)
  const issued = new Date(`${facts.printedOn}T00:00:00Z`)
  return {
    pageSize: 'A4',
    version: '1.3',
    language: facts.language,
    displayTitle: true,
    info: {
      title: `${title} – ${facts.clientCompany}`,
      author: facts.brand.consultancy,
      creator: 'Churn Audit',
      producer: 'Churn Audit',
      creationDate: issued,
      modDate: issued,
    },
    styles: reportStyles(palette),
    defaultStyle: { ...DEFAULT_STYLE },
    ...sheet,
  }
}
