/** The form of an anonymous staff poll: the open question first, then the reasons in this form's own order. */
import type { Content, ContentColumns } from 'pdfmake/interfaces'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import { staffReasonTable } from './staff-reasons.ts'
import type { PollFormsSheet, SheetBase } from './worksheet-facts.ts'
import { penLines, sheetHead, SHEET_WIDTH, tickBox } from './worksheet-page.ts'

const OTHER_LABEL = 150

/** A box and what is ticked by it. */
const ticked = (text: string): ContentColumns => ({
  columns: [
    { width: 10, stack: [tickBox()] },
    { width: '*', text, style: 'cell', fontSize: 9.6 },
  ],
  columnGap: 6,
})

/** Names of departments are short: three to a line. */
const PER_LINE = 3

const groupTable = (groups: readonly string[]): Content => ({
  table: {
    widths: Array.from({ length: PER_LINE }, () => SHEET_WIDTH / PER_LINE - 8),
    body: Array.from({ length: Math.ceil(groups.length / PER_LINE) }, (_, line) =>
      Array.from({ length: PER_LINE }, (__, place) => {
        const name = groups[line * PER_LINE + place]
        return name === undefined ? { text: '' } : ticked(name)
      }),
    ),
  },
  layout: 'noBorders',
})

const groupLines = (t: Translate, groups: readonly string[]): Content[] =>
  groups.length === 0
    ? []
    : [
        { text: t('staff.sheetGroup'), style: 'h3' },
        groupTable(groups),
        { text: t('staff.sheetGroupHint'), style: 'small', margin: [0, 1, 0, 4] },
      ]

const form = (t: Translate, sheet: PollFormsSheet, reasons: readonly string[], index: number): Content[] => [
  ...sheetHead(t('staff.sheetPollTitle'), t('staff.sheetPollLede'), index > 0),
  { text: `1. ${sheet.question || t('staff.sheetOpenQuestion')}`, style: 'h3', margin: [0, 2, 0, 0] },
  { text: t('staff.sheetOpenHint'), style: 'small' },
  penLines(3),
  { text: `2. ${t('staff.sheetListQuestion')}`, style: 'h3', margin: [0, 14, 0, 0] },
  { text: t('staff.sheetListHint'), style: 'small', margin: [0, 0, 0, 4] },
  staffReasonTable(t, reasons),
  {
    unbreakable: true,
    stack: [
      {
        columns: [
          { width: OTHER_LABEL, stack: [ticked(t('staff.sheetOther'))] },
          { width: '*', stack: [penLines(1, SHEET_WIDTH - OTHER_LABEL - 8, 11)] },
        ],
        columnGap: 8,
        margin: [0, 4, 0, 8],
      },
      { ...ticked(t('staff.sheetDontKnow')), margin: [0, 0, 0, 8] },
      ...groupLines(t, sheet.groups),
      { text: t('staff.sheetPromise'), style: 'note' },
    ],
  },
]

export const pollFormsContent = (base: SheetBase, sheet: PollFormsSheet): Content[] => {
  const t = translator(base.language)
  return sheet.forms.flatMap((reasons, index) => form(t, sheet, reasons, index))
}
