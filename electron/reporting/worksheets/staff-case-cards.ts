/** Case cards: one lost client on a page, who fills it in, who served the client, and why the client left. */
import type { Content } from 'pdfmake/interfaces'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import { staffReasonTable } from './staff-reasons.ts'
import type { CaseCardsSheet, SheetBase } from './worksheet-facts.ts'
import { penField, penLines, sheetHead, SHEET_WIDTH } from './worksheet-page.ts'

const HALF = (SHEET_WIDTH - 16) / 2

type Card = CaseCardsSheet['cards'][number]

const card = (t: Translate, { client, money }: Card, reasons: readonly string[], index: number): Content[] => [
  ...sheetHead(t('staff.sheetCaseTitle'), t('staff.sheetCaseLede'), index > 0),
  {
    columns: [
      { width: HALF, stack: [penField(t('staff.sheetClient'), HALF, client ?? '')] },
      { width: HALF, stack: [penField(t('staff.sheetMoney'), HALF, money ?? '')] },
    ],
    columnGap: 16,
    margin: [0, 0, 0, 10],
  },
  {
    columns: [
      { width: HALF, stack: [penField(t('staff.sheetFilledBy'), HALF)] },
      { width: HALF, stack: [penField(t('staff.sheetServedBy'), HALF)] },
    ],
    columnGap: 16,
    margin: [0, 0, 0, 10],
  },
  { text: t('staff.sheetCaseQuestion'), style: 'h3' },
  { text: t('staff.sheetListHint'), style: 'small', margin: [0, 0, 0, 4] },
  staffReasonTable(t, reasons),
  {
    unbreakable: true,
    stack: [
      { text: t('staff.sheetCaseWords'), style: 'h3' },
      penLines(4),
      { text: t('staff.sheetNamed'), style: 'note', margin: [0, 12, 0, 0] },
    ],
  },
]

export const caseCardsContent = (base: SheetBase, sheet: CaseCardsSheet): Content[] => {
  const t = translator(base.language)
  return sheet.cards.flatMap((one, index) => card(t, one, sheet.reasons, index))
}
