/** The sheet of one case: who left, why as first said and as it turned out, in whose words, and what would bring them back. */
import type { Content } from 'pdfmake/interfaces'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import { reportPalette, type ReportPalette } from '../brand-colours.ts'
import type { CaseReason, InterviewCaseSheet } from './interview-case-facts.ts'
import type { SheetBase } from './worksheet-facts.ts'
import { penLines, sheetHead, SHEET_WIDTH } from './worksheet-page.ts'

const GAP = 18
const HALF = (SHEET_WIDTH - GAP) / 2
const STEP = 16
/** One page holds so many quotes beside the rest; those the tree rests on come first. */
const MOST_FACTS = 4

const section = (title: string, content: Content[]): Content => ({
  stack: [{ text: title, style: 'h2', margin: [0, 10, 0, 4] }, ...content],
})

const factColumns = (facts: InterviewCaseSheet['facts']): Content => ({
  columns: facts.slice(0, MOST_FACTS).map(({ label, value }) => ({
    width: '*',
    stack: [
      { text: label, style: 'head' },
      { text: value, style: 'cellStrong', fontSize: 10.5, margin: [0, 2, 0, 0] },
    ],
  })),
  columnGap: 12,
  margin: [0, 2, 0, 2],
})

const reasonLine = (t: Translate, { name, pain, isMain }: CaseReason): Content => ({
  text: [
    { text: name, bold: isMain },
    ...[isMain ? t('interview.caseMain') : null, pain].flatMap(mark =>
      mark === null ? [] : [{ text: ` · ${mark}`, color: '#5a646f' }],
    ),
  ],
  style: 'body',
  margin: [0, 0, 0, 3],
})

const reasons = (t: Translate, list: readonly CaseReason[]): Content[] =>
  list.length === 0 ? [{ text: t('interview.caseNone'), style: 'note' }] : list.map(one => reasonLine(t, one))

const whyLine = (
  t: Translate,
  palette: ReportPalette,
  { depth, text, isRoot }: InterviewCaseSheet['whys'][number],
): Content => ({
  columns: [
    { width: depth * STEP, text: '' },
    {
      width: '*',
      text: [
        ...(depth === 0 ? [] : [{ text: `${t('interview.because')} `, color: palette.muted }]),
        { text, bold: isRoot || depth === 0 },
        ...(isRoot ? [{ text: `  ← ${t('interview.caseRoot')}`, color: palette.primaryText, bold: true }] : []),
      ],
    },
  ],
  columnGap: 0,
  margin: [0, 0, 0, 3],
})

const quotes = (t: Translate, sheet: InterviewCaseSheet): Content[] => {
  if (sheet.quotes === null) return [{ text: t('interview.caseNoQuotes'), style: 'note' }]
  if (sheet.quotes.length === 0) return [{ text: t('interview.caseNone'), style: 'note' }]
  return [
    ...sheet.quotes.map((text): Content => ({
      text: t('report.quoted', { text }),
      style: 'quote',
      margin: [0, 0, 0, 5],
    })),
    { text: `— ${sheet.who}`, style: 'note', margin: [0, 0, 0, 0] },
  ]
}

const written = (text: string, lines: number): Content[] =>
  text === '' ? [penLines(lines, HALF)] : [{ text, style: 'body' }]

const pair = (left: Content, right: Content): Content => ({
  columns: [
    { width: HALF, stack: [left] },
    { width: HALF, stack: [right] },
  ],
  columnGap: GAP,
})

export const interviewCaseContent = (base: SheetBase, sheet: InterviewCaseSheet): Content[] => {
  const t = translator(base.language)
  const palette = reportPalette(base.brand)
  return [
    ...sheetHead(sheet.client ?? t('interview.caseAnonymous'), `${t('interview.caseWho')}: ${sheet.who}`, false),
    ...(sheet.facts.length === 0 ? [] : [factColumns(sheet.facts)]),
    ...(sheet.timeline.length === 0
      ? []
      : [
          section(t('interview.caseTimeline'), [
            {
              text: sheet.timeline.flatMap(({ day, what }, index) => [
                { text: index === 0 ? '' : '   →   ', color: palette.muted },
                { text: day, bold: true },
                { text: ` ${what}` },
              ]),
              style: 'body',
            },
          ]),
        ]),
    pair(
      section(t('interview.caseStated'), reasons(t, sheet.stated)),
      section(t('interview.caseVerified'), reasons(t, sheet.verified)),
    ),
    ...(sheet.whys.length === 0
      ? []
      : [
          section(
            t('interview.caseWhys'),
            sheet.whys.map(line => whyLine(t, palette, line)),
          ),
        ]),
    section(t('interview.caseQuotes'), quotes(t, sheet)),
    pair(
      section(t('interview.bringBack'), written(sheet.bringBack, 3)),
      section(t('interview.nextStep'), written(sheet.nextStep, 3)),
    ),
  ]
}
