/**
 * Files as survey programs write them, made from one small survey: no third party's data.
 *
 * LimeSurvey: headings as in its `application/helpers/admin/export/Writer.php` and `viewHelper::getFieldCode`/`getFieldText`
 * (code `Q2[SQ001]`, full `Question [Sub-question]`, code & text joined by a separator); answers as in `SurveyObj::getFullAnswer`
 * (ticks Y or empty, in full Yes, No, and N/A where the question was not shown; `-oth-` becomes Other); CSV as in `CsvWriter.php`
 * (UTF-8 with a byte order mark, every value quoted, what was never asked empty without quotes, CRLF, an empty line at the end).
 * Rank columns are `Q3[1]` and `… [Rank 1]` as in `createFieldMap` of `common_helper.php`.
 *
 * Google Forms: the sheet joins ticked options by `, `, its CSV download by `;` (see GravityKit/GravityView pull request 1359 and
 * dgarros/netdevops-survey issue 38, where options that hold commas could not be told apart).
 */

export type Cell = string | number | null

export type Answers = {
  readonly id: number
  /** Null: the respondent never sent the form off. */
  readonly submitted: string | null
  readonly token?: string
  readonly ticked: readonly number[]
  readonly otherReason?: string
  readonly main: number | 'other' | null
  readonly mainOther?: string
  readonly ranked: readonly number[]
  readonly pain: number | null
  readonly words: string | null
}

export const REASONS = ['Lower price', 'Slow answers, even to urgent calls', 'A manager left', 'Quality fell'] as const
const QUESTIONS = {
  ticked: 'Why did you stop working with us?',
  main: 'Which was the main reason?',
  ranked: 'Rank the reasons by importance',
  pain: 'How painful was it (0-10)?',
  words: 'In your own words: what happened?',
} as const

export const SURVEY: readonly Answers[] = [
  {
    id: 1,
    submitted: '2026-03-02 10:15:00',
    ticked: [0, 1],
    main: 0,
    ranked: [0, 1],
    pain: 8,
    words: 'They said “later”; later never came.',
  },
  { id: 2, submitted: '2026-03-03 09:00:12', ticked: [1], main: 1, ranked: [1, 2], pain: 0, words: null },
  {
    id: 4,
    submitted: null,
    ticked: [2],
    otherReason: 'We moved abroad 🌍, sorry',
    main: 'other',
    mainOther: 'We moved abroad',
    ranked: [],
    pain: null,
    words: 'שלום — עברנו לחו"ל',
  },
  {
    id: 5,
    submitted: '2026-03-05 18:40:00',
    ticked: [0, 1, 3],
    main: 0,
    ranked: [3, 0],
    pain: 10,
    words: 'First line\nsecond line; with, marks "and quotes"',
  },
  { id: 6, submitted: '2026-03-06 08:00:00', ticked: [2, 3], main: 3, ranked: [3], pain: 6, words: 'Quality.' },
  { id: 7, submitted: '2026-03-07 08:00:00', ticked: [2], main: 2, ranked: [2, 3], pain: 5, words: null },
]

const quoted = (cell: Cell): string => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)

/** As LimeSurvey writes it. @param separator the comma or the semicolon of its export form. */
export const limeCsv = (rows: readonly (readonly Cell[])[], separator = ';'): string =>
  `\ufeff${rows.map(row => row.map(quoted).join(separator)).join('\r\n')}\r\n\r\n`

/** As Google writes it: quotes only where they are needed, LF. */
export const googleCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map(row => row.map(cell => (/[",\n]/u.test(String(cell ?? '')) ? quoted(cell) : String(cell ?? ''))).join(','))
    .join('\n')

const RANKS = 3

export type LimeOptions = {
  readonly headings: 'code' | 'full' | 'codetext'
  readonly answers: 'short' | 'long'
  readonly separator?: string
}

type Field = { readonly code: string; readonly full: string; readonly value: (of: Answers) => Cell }

const optionCode = (index: number): string => `SQ00${index + 1}`
const answerCode = (index: number): string => `A${index + 1}`

const fields = (answers: 'short' | 'long'): readonly Field[] => {
  const isLong = answers === 'long'
  const pick = (index: number): string => (isLong ? (REASONS[index] ?? '') : answerCode(index))
  return [
    { code: 'id', full: 'Response ID', value: of => of.id },
    { code: 'submitdate', full: 'Date submitted', value: of => of.submitted },
    { code: 'lastpage', full: 'Last page', value: of => (of.submitted === null ? 1 : 3) },
    { code: 'startlanguage', full: 'Start language', value: () => 'en' },
    { code: 'seed', full: 'Seed', value: of => 1_000_000 + of.id },
    { code: 'token', full: 'Access code', value: of => of.token ?? `invited${of.id}` },
    ...REASONS.map((reason, index) => ({
      code: `Q1[${optionCode(index)}]`,
      full: `${QUESTIONS.ticked} [${reason}]`,
      value: (of: Answers): Cell => {
        if (of.ticked.includes(index)) return isLong ? 'Yes' : 'Y'
        return isLong ? 'No' : ''
      },
    })),
    { code: 'Q1[other]', full: `${QUESTIONS.ticked} [Other]`, value: of => of.otherReason ?? '' },
    {
      code: 'Q2',
      full: QUESTIONS.main,
      value: of => {
        if (of.main === null) return ''
        return of.main === 'other' ? (isLong ? 'Other' : '-oth-') : pick(of.main)
      },
    },
    { code: 'Q2[other]', full: `${QUESTIONS.main} [Other]`, value: of => of.mainOther ?? '' },
    ...Array.from({ length: RANKS }, (_, rank) => ({
      code: `Q3[${rank + 1}]`,
      full: `${QUESTIONS.ranked} [Rank ${rank + 1}]`,
      value: (of: Answers): Cell => {
        const place = of.ranked[rank]
        return place === undefined ? '' : pick(place)
      },
    })),
    { code: 'Q4', full: QUESTIONS.pain, value: of => of.pain ?? '' },
    { code: 'Q5', full: QUESTIONS.words, value: of => of.words },
  ]
}

/** The rows of a LimeSurvey export, headings first. */
export const limeRows = (
  survey: readonly Answers[],
  { headings, answers, separator = '. ' }: LimeOptions,
): Cell[][] => {
  const all = fields(answers)
  const head = ({ code, full }: Field): string => {
    if (headings === 'code') return code
    return headings === 'full' ? full : `${code}${separator}${/^[a-z]+$/u.test(code) ? code : full}`
  }
  return [all.map(head), ...survey.map(of => all.map(field => field.value(of)))]
}

/** The rows of a Google Forms sheet. @param joint `, ` in the sheet, `;` in the CSV download. */
export const googleRows = (survey: readonly Answers[], joint: ', ' | ';', timestamp = 'Timestamp'): Cell[][] => [
  [timestamp, QUESTIONS.ticked, QUESTIONS.main, QUESTIONS.pain, QUESTIONS.words],
  ...survey.map((of): Cell[] => [
    of.submitted ?? '2026-03-04 00:00:00',
    [...of.ticked.map(index => REASONS[index] ?? ''), ...(of.otherReason === undefined ? [] : [of.otherReason])].join(
      joint,
    ),
    of.main === null || of.main === 'other' ? (of.mainOther ?? '') : (REASONS[of.main] ?? ''),
    of.pain,
    of.words ?? '',
  ]),
]
