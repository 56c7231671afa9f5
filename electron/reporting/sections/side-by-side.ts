/** All voices side by side: the matrix, the rule where they conflict, staff against clients, the records, and each study on its own. */
import type { Content, TableCell } from 'pdfmake/interfaces'
import type { Comparison, VoiceCell, VoiceColumn } from '#shared/analysis/side-by-side-figures.ts'
import { comparisonSentences, differenceWords } from '#shared/i18n/comparison-sentences.ts'
import { studyFindings } from '#shared/i18n/study-findings.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter, headed } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'

const OWN_WORDS = 56
const TOGETHER = 66
const NAME = 108

const cellOf = (context: ReportContext, column: VoiceColumn, cell: VoiceCell | null): TableCell | string => {
  if (cell === null || column.isHidden) return '–'
  const { t, number } = context
  const counted = t('side.countOf', { count: number(cell.count), base: number(column.base) })
  return {
    stack: [
      { text: context.share(cell.share, 0), style: 'cellStrong', alignment: 'right' },
      { text: counted, style: 'small', alignment: 'right' },
      { text: t('side.rankIn', { rank: number(cell.rank) }), style: 'small', alignment: 'right' },
    ],
  }
}

/** The base of a column, as a first row: who answered, of how many asked. */
const baseOf = ({ t, number }: ReportContext, column: VoiceColumn): TableCell => {
  const { answered, asked, isHidden } = column
  const told = asked === null ? number(answered) : t('side.countOf', { count: number(answered), base: number(asked) })
  return { text: isHidden ? t('side.hidden') : told, style: 'small', alignment: 'right' }
}

const matrix = (context: ReportContext): Content[] => {
  const { facts, t, palette } = context
  const { columns, rows } = facts.sideBySide
  const width = (CONTENT_WIDTH - NAME - OWN_WORDS - TOGETHER) / columns.length
  const table = dataTable(
    palette,
    [
      { title: t('side.reason'), width: NAME },
      ...columns.map(column => ({ title: t(`side.voice.${column.voice}`), width, align: 'right' as const })),
      { title: t('side.ownWords'), width: OWN_WORDS, align: 'right' as const },
      { title: t('side.together'), width: TOGETHER },
    ],
    [
      [{ text: t('side.answeredHead'), style: 'small' }, ...columns.map(column => baseOf(context, column)), '', ''],
      ...rows.map(row => [
        { text: context.reasonName(row.reasonId), style: 'cell' },
        ...columns.map((column, index) => cellOf(context, column, row.cells[index] ?? null)),
        {
          stack: [
            { text: t('side.stated', { count: row.stated }), style: 'small', alignment: 'right' as const },
            { text: t('side.verified', { count: row.verified }), style: 'small', alignment: 'right' as const },
          ],
        },
        {
          stack: [
            { text: t(`domain.grade.${row.grade}`), style: 'cell' },
            ...(row.namedByAll ? [{ text: t('side.namedByAll'), style: 'small' }] : []),
            ...(row.gap === null ? [] : [{ text: t(`domain.gap.${row.gap}`), style: 'small', color: palette.warn }]),
          ],
        },
      ]),
    ],
  )
  const hasDots = columns.some(column => column.voice === 'brainstorm')
  const notes = [t('side.counted'), ...(hasDots ? [t('report.reasons.dots')] : [])]
  return [table, { text: notes.join(' '), style: 'note' }]
}

/** A paragraph under its own first words. */
const paragraph = (heading: string, text: string): Content => ({
  text: [{ text: `${heading}. `, bold: true }, text],
  style: 'body',
})

const rule = (context: ReportContext): Content[] => {
  const { facts, t, number } = context
  const { rule: name, methodWeights } = facts.sideBySide
  const parts = Object.entries(methodWeights)
    .toSorted(([, one], [, other]) => other - one)
    .map(([method, weight]) =>
      t('ranking.ruleTimes', {
        method: t(`domain.method.${method as keyof typeof methodWeights}`),
        weight: number(weight, Number.isInteger(weight) ? 0 : 1),
      }),
    )
    .join(', ')
  const text = name === null ? t('side.ruleText.own', { parts }) : t(`side.ruleText.${name}`)
  return [paragraph(t('side.rule'), text)]
}

/** The staff's own word against the clients who answered in the greatest number. */
const mainComparison = (comparisons: readonly Comparison[]): Comparison | undefined => {
  const inside = comparisons[0]?.inside
  return comparisons
    .filter(comparison => comparison.inside === inside)
    .toSorted((one, other) => other.clientBase - one.clientBase)[0]
}

const comparisonTable = (context: ReportContext, comparison: Comparison): Content => {
  const { t, palette, number } = context
  const rank = (value: number | null): string => (value === null ? t('side.notNamed') : number(value))
  return dataTable(
    palette,
    [
      { title: t('side.reason'), width: 160 },
      { title: t('side.insideRank'), width: 66, align: 'right' },
      { title: t('side.clientRank'), width: 66, align: 'right' },
      { title: t('side.gap'), width: 54, align: 'right' },
      { title: t('side.difference'), width: 124, align: 'right' },
    ],
    comparison.gaps.map(row => [
      context.reasonName(row.reasonId),
      rank(row.insideRank),
      rank(row.clientRank),
      row.gap === null ? '–' : row.gap > 0 ? `+${number(row.gap)}` : number(row.gap),
      differenceWords(row, t, context.facts.language),
    ]),
  )
}

const listed = ({ t, reasonName }: ReportContext, kind: 'blindSpots' | 'myths', ids: readonly ReasonId[]): Content =>
  paragraph(
    t(`side.${kind}`),
    `${t(`side.${kind}Text`)} ${ids.length === 0 ? t('side.none') : ids.map(reasonName).join('; ')}.`,
  )

const compared = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const { comparisons, blindSpots, myths } = facts.sideBySide
  const comparison = mainComparison(comparisons)
  if (comparison === undefined) return []
  const pair = t('side.pair', {
    inside: t(`side.voice.${comparison.inside}`),
    clients: t(`side.voice.${comparison.clients}`),
  })
  return headed({ text: t('side.compareTitle') }, [
    { text: `${pair}. ${t('side.compareText')}`, style: 'body' },
    comparisonTable(context, comparison),
    { text: comparisonSentences(comparison, t, facts.language).join(' '), style: 'body' },
    listed(context, 'blindSpots', blindSpots),
    listed(context, 'myths', myths),
  ])
}

/** Counts alone: which client said what stays with the consultant. */
const records = ({ facts, t }: ReportContext): Content[] => {
  const { spoke, written, counts } = facts.sideBySide.crm
  if (written === 0) return []
  return [paragraph(t('side.crmTitle'), t('side.crmSummary', { spoke, written, ...counts }))]
}

const studies = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const told = facts.studyFigures.flatMap((study): Content[] => {
    const sentences = studyFindings(study, context.reasonName, t, facts.language)
    if (sentences.length === 0) return []
    return [paragraph(study.title, sentences.join(' '))]
  })
  return told.length === 0 ? [] : headed({ text: t('side.studiesTitle') }, told, 40)
}

/** One voice has nothing to stand beside: then the chapter is left out. */
export const sideBySideSection = (context: ReportContext): Content[] => {
  const { facts, t } = context
  if (facts.sideBySide.columns.length < 2 || facts.sideBySide.rows.length === 0) return []
  return [
    ...chapter(t('report.reasons.sideBySide'), t('side.intro')),
    ...matrix(context),
    ...rule(context),
    ...compared(context),
    ...records(context),
    ...studies(context),
  ]
}
