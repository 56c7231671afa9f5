/** What the staff believe: each anonymous poll that enough have answered, as a whole, and its groups under the floor. */
import type { Content } from 'pdfmake/interfaces'
import type { MeanOf, PollGroupTable, PollReason } from '#shared/analysis/staff-poll.ts'
import { dataTable } from '../layout/data-table.ts'
import { headed } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'
import type { StudyFact } from '../report-facts.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'

type Poll = NonNullable<StudyFact['poll']>

const mean = ({ number }: ReportContext, value: MeanOf | null): string => (value === null ? '–' : number(value.mean, 1))

const shareOf = ({ share }: ReportContext, { share: part, interval }: PollReason): string =>
  interval === null ? share(part, 0) : `${share(part, 0)} (${share(interval.lower, 0)} – ${share(interval.upper, 0)})`

const reasonTable = (context: ReportContext, { results }: Poll): Content => {
  const { t, palette, number } = context
  return dataTable(
    palette,
    [
      { title: t('staff.colReason'), width: 136 },
      { title: t('staff.colCount'), width: 56, align: 'right' },
      { title: t('staff.colShare'), width: 92, align: 'right' },
      { title: t('staff.colMain'), width: 46, align: 'right' },
      { title: t('staff.colCertainty'), width: 56, align: 'right' },
      { title: t('staff.colSaid'), width: 44, align: 'right' },
      { title: t('staff.colInferred'), width: 40, align: 'right' },
    ],
    results.reasons.map(reason => [
      context.reasonName(reason.reasonId),
      t('staff.countOf', { count: reason.count, base: reason.base }),
      shareOf(context, reason),
      number(reason.mainCount),
      mean(context, reason.certainty),
      number(reason.said),
      number(reason.inferred),
    ]),
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
