/** The form of a client survey: to fill in by hand during a call, or as a client answered it. */
import type { Content } from 'pdfmake/interfaces'
import { formatDay } from '#shared/i18n/formats.ts'
import { translator, type Translate } from '#shared/i18n/translate.ts'
import { assertNever } from '#shared/kit/result.ts'
import { paragraphs } from '../layout/paragraphs.ts'
import { logoImage } from '../logo-image.ts'
import { numberBox, scaleRow, tickLine } from './sheet-marks.ts'
import type { PrintedQuestion, SurveyFormSheet } from './survey-form-facts.ts'
import type { SheetBase } from './worksheet-facts.ts'
import { penField, penLines, sheetHead, SHEET_WIDTH } from './worksheet-page.ts'

const INDENT = 20
const ANSWER_WIDTH = SHEET_WIDTH - INDENT
const GAP = 16

/** More than this many options stand in two columns: a sheet is read at a glance. */
const ONE_COLUMN = 6

const inColumns = (lines: readonly Content[]): Content[] => {
  if (lines.length <= ONE_COLUMN) return [...lines]
  const half = Math.ceil(lines.length / 2)
  return [{ columns: [{ stack: lines.slice(0, half) }, { stack: lines.slice(half) }], columnGap: GAP }]
}

const answerOf = (t: Translate, question: PrintedQuestion, isBlank: boolean): Content[] => {
  const aside = (text: string): Content => ({ text, italics: true, style: 'small' })
  const unanswered = aside(t('worksheets.unanswered'))
  const withheld = question.hidesWords ? [aside(t('worksheets.wordsWithheld'))] : []
  switch (question.kind) {
    case 'open':
      if (isBlank) return [penLines(3, ANSWER_WIDTH)]
      if (question.hidesWords) return withheld
      return question.written === null || question.written.trim() === ''
        ? [unanswered]
        : paragraphs(question.written, 'quote')
    case 'single':
    case 'multiple': {
      const round = question.kind === 'single'
      const lines = inColumns(question.options.map(({ text, chosen }) => tickLine(text, { ticked: chosen, round })))
      const isEmpty =
        !isBlank &&
        !question.hidesWords &&
        question.options.every(({ chosen }) => !chosen) &&
        (question.other ?? '') === ''
      return [
        ...lines,
        ...(question.other === null ? [] : [penField(t('worksheets.other'), ANSWER_WIDTH, question.other)]),
        ...withheld,
        ...(isEmpty ? [unanswered] : []),
      ]
    }
    case 'scale':
      return [
        scaleRow([0, 10], question.chosen),
        { text: `0 = ${question.low} · 10 = ${question.high}`, style: 'small' },
        ...(!isBlank && question.chosen === null ? [unanswered] : []),
      ]
    case 'ranking':
      return question.options.map(({ text, place }) => ({
        columns: [
          { width: 28, stack: [numberBox(place)] },
          { width: '*', text, margin: [0, 2, 0, 0], bold: place === 1 },
        ],
        margin: [0, 2, 0, 2],
      }))
    default:
      return assertNever(question)
  }
}

/** Letters from which on an answer may need more than a page, and must be allowed to break. */
const LONG = 900

const questionBlock = (t: Translate, question: PrintedQuestion, index: number, isBlank: boolean): Content => ({
  unbreakable: !(question.kind === 'open' && (question.written ?? '').length > LONG),
  margin: [0, 7, 0, 5],
  stack: [
    {
      columns: [
        { width: INDENT, text: `${index + 1}.`, bold: true },
        { width: '*', text: question.text, bold: true, fontSize: 11 },
      ],
    },
    {
      margin: [INDENT, 2, 0, 0],
      stack: [
        ...(question.hint === ''
          ? []
          : [{ text: question.hint, style: 'small', margin: [0, 0, 0, 3] as [number, number, number, number] }]),
        ...answerOf(t, question, isBlank),
      ],
    },
  ],
})

const said = (text: string): Content[] =>
  text.trim() === '' ? [] : [{ margin: [0, 8, 0, 6], stack: paragraphs(text, 'quote') }]

const logos = (base: SheetBase): Content[] => {
  const left = logoImage(base, 'consultancy', [180, 40], 'left')[0]
  const right = logoImage(base, 'client-company', [180, 40], 'right')[0]
  if (left === undefined && right === undefined) return []
  const half = SHEET_WIDTH / 2
  return [
    {
      table: { widths: [half, half], body: [[left ?? { text: '' }, right ?? { text: '' }]] },
      layout: 'noBorders',
      margin: [0, 0, 0, 8],
    },
  ]
}

const heads = (t: Translate, base: SheetBase, { answered }: SurveyFormSheet): Content => {
  const day = answered === null || answered.day === null ? '' : formatDay(answered.day, base.language)
  const [wide, narrow] = [SHEET_WIDTH * 0.62, SHEET_WIDTH * 0.38 - GAP]
  const client = answered?.hidesClient === true ? t('worksheets.clientWithheld') : (answered?.client ?? '')
  return {
    columns: [
      { width: wide, stack: [penField(t('worksheets.client'), wide, client)] },
      { width: narrow, stack: [penField(t('worksheets.day'), narrow, day)] },
    ],
    columnGap: GAP,
    margin: [0, 0, 0, 4],
  }
}

/** Kept apart from the answers: below a line of its own, after the last question. */
const mayContact = (t: Translate, sheet: SurveyFormSheet): Content => {
  const answer = sheet.answered?.mayContact ?? null
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: SHEET_WIDTH, y2: 0, lineWidth: 0.8, dash: { length: 4 } }] },
      { text: t('worksheets.apart'), style: 'small', margin: [0, 4, 0, 3] },
      { text: t('worksheets.mayContact'), bold: true, fontSize: 11 },
      tickLine(t('common.yes'), { ticked: answer === true, round: true }),
      tickLine(t('common.no'), { ticked: answer === false, round: true }),
    ],
  }
}

export const surveyFormContent = (base: SheetBase, sheet: SurveyFormSheet): Content[] => {
  const t = translator(base.language)
  const isBlank = sheet.kind === 'survey-blank'
  const study =
    sheet.answered === null
      ? sheet.study
      : `${sheet.study} · ${t('evidence.formNumber', { number: sheet.answered.number })}`
  return [
    ...logos(base),
    ...sheetHead(study, t(isBlank ? 'worksheets.surveyBlank' : 'worksheets.surveyAnswered'), false),
    heads(t, base, sheet),
    ...said(sheet.opening),
    ...sheet.questions.map((question, index) => questionBlock(t, question, index, isBlank)),
    ...said(sheet.closing),
    mayContact(t, sheet),
  ]
}
