/** What the staff believe: each anonymous poll that enough have answered, as a whole, and its groups under the floor. */
import type { Content } from 'pdfmake/interfaces'
import {
  givenMarks,
  type MeanOf,
  type PollGroupTable,
  type PollReason,
  type PollResults,
} from '#shared/analysis/staff-poll.ts'
import { dataTable, type Column } from '../layout/data-table.ts'
import { headed } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import type { StudyFact } from '../report-facts.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'

type Poll = NonNullable<StudyFact['poll']>

const mean = ({ number }: ReportContext, value: MeanOf | null): string => (value === null ? '–' : number(value.mean, 1))

const shareOf = ({ share }: ReportContext, { share: part, interval }: PollReason): string =>
  interval === null ? share(part, 0) : `${share(part, 0)} (${share(interval.lower, 0)} – ${share(interval.upper, 0)})`

type PollColumn = Column & { readonly cell: (reason: PollReason) => string }

/** The columns of figures; what nobody marked has none. */
const figureColumns = (context: ReportContext, results: PollResults): readonly PollColumn[] => {
  const { t, number } = context
  const given = givenMarks(results)
  const column = (title: string, width: number, cell: PollColumn['cell']): PollColumn => ({
    title,
    width,
    align: 'right',
    cell,
  })
  const certainty = column(t('staff.colCertainty'), 56, reason => mean(context, reason.certainty))
  const said = column(t('staff.colSaid'), 44, reason => number(reason.said))
  const inferred = column(t('staff.colInferred'), 40, reason => number(reason.inferred))
  return [
    column(t('staff.colCount'), 56, reason => t('staff.countOf', { count: reason.count, base: reason.base })),
    column(t('staff.colShare'), 92, reason => shareOf(context, reason)),
    column(t('staff.colMain'), 46, reason => number(reason.mainCount)),
    ...(given.certainty ? [certainty] : []),
    ...(given.basis ? [said, inferred] : []),
  ]
}

const reasonTable = (context: ReportContext, { results }: Poll): Content => {
  const columns = figureColumns(context, results)
  const figures = columns.reduce((sum, column) => sum + column.width, 0)
  return dataTable(
    context.palette,
    [{ title: context.t('staff.colReason'), width: CONTENT_WIDTH - figures }, ...columns],
    results.reasons.map(reason => [context.reasonName(reason.reasonId), ...columns.map(column => column.cell(reason))]),
  )
}

/** More groups than these do not fit side by side: the table goes on below. */
const ABREAST = 4
const NAME_WIDTH = 150

const groupTable = (context: ReportContext, { groups, rows }: PollGroupTable, from: number): Content => {
  const { t, palette, number } = context
  const shown = groups.slice(from, from + ABREAST)
  const width = (CONTENT_WIDTH - NAME_WIDTH) / ABREAST
  const headOf = (group: PollGroupTable['groups'][number]): string => {
    const name = group.name ?? t('staff.groupUnknown')
    return group.count === null ? name : t('staff.groupHead', { name, count: group.count })
  }
  return dataTable(
    palette,
    [
      { title: t('staff.colReason'), width: NAME_WIDTH },
      ...shown.map(group => ({ title: headOf(group), width, align: 'right' as const })),
    ],
    rows.map(row => [
      context.reasonName(row.reasonId),
      ...row.cells.slice(from, from + ABREAST).map(count => (count === null ? t('staff.hiddenCell') : number(count))),
    ]),
  )
}

const groupBlocks = (context: ReportContext, { hasGroups, results: { byGroup } }: Poll): Content[] => {
  const { t } = context
  if (!hasGroups) return []
  if (byGroup === null) return [{ text: t('staff.groupsHidden'), style: 'note' }]
  const tables = Array.from({ length: Math.ceil(byGroup.groups.length / ABREAST) }, (_, index) =>
    groupTable(context, byGroup, index * ABREAST),
  )
  return [
    { text: t('staff.groupsTitle'), style: 'h3' },
    { text: t('staff.groupsLede'), style: 'small', margin: [0, 0, 0, 4] },
    ...tables,
  ]
}

const reach = ({ t, number }: ReportContext, study: StudyFact, poll: Poll): string => {
  if (poll.whom === 'sample') return t('staff.sampleNote')
  if (study.asked === null) return ''
  return t('staff.coverage', {
    answers: t('staff.answers', { count: poll.results.answered }),
    asked: number(study.asked),
  })
}

const pollBlocks = (context: ReportContext, study: StudyFact, poll: Poll): Content[] => {
  const { t } = context
  const words = [
    t('staff.resultsLede'),
    reach(context, study, poll),
    t('staff.dontKnowCount', { count: poll.results.knowsNone }),
    t('staff.otherCount', { count: poll.results.other }),
  ]
  return [
    { text: study.title, style: 'h3' },
    { text: words.filter(text => text !== '').join(' '), style: 'body' },
    reasonTable(context, poll),
    ...groupBlocks(context, poll),
  ]
}

/** The bias of staff stands with those of the other methods, before this. */
export const staffPollBlocks = (context: ReportContext): Content[] => {
  const blocks = context.facts.studies.flatMap(study => {
    const poll = study.poll ?? null
    return poll === null || poll.results.reasons.length === 0 ? [] : pollBlocks(context, study, poll)
  })
  return blocks.length === 0 ? [] : headed({ text: context.t('staff.reportHeading') }, blocks, 90)
}
