/** What the sheets of the evidence are made from, and how a sheet is made of items. */
import type { Ranking } from '#shared/analysis/figures.ts'
import type { LeavingEvidence } from '#shared/analysis/leaving-evidence.ts'
import type { CodingState } from '#shared/domain/coding.ts'
import type { Engagement } from '#shared/domain/frame.ts'
import type { Reason } from '#shared/domain/reasons.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import type { Table, TableCell } from '#electron/workbooks/write-table.ts'

export type EvidenceBook = {
  readonly evidence: LeavingEvidence
  /** What of the coding leaves, with its marks. */
  readonly coding: CodingState
  readonly ranking: Ranking
  readonly reasons: readonly Reason[]
  readonly engagement: Engagement
  /** UTC milliseconds. */
  readonly at: number
}

/** One column: its header, its width in characters, and what stands in it for one item. */
export type Column<Item> = {
  readonly head: string
  readonly width?: number
  readonly cell: (item: Item) => TableCell
}

/** One row for each item. */
export const tableOf = <Item>(name: string, items: readonly Item[], columns: readonly Column<Item>[]): Table => ({
  name,
  headers: columns.map(column => column.head),
  widths: columns.map(column => column.width ?? 14),
  rows: items.map(item => columns.map(column => column.cell(item))),
})

/** The name of a reason in the language of the file. */
export const namesOf = ({ reasons }: EvidenceBook, t: Translate): ((id: ReasonId) => string) => {
  const byId = new Map(reasons.map(reason => [reason.id, textIn(reason.name, t.language)]))
  return id => byId.get(id) ?? id
}

/** The title of a study. */
export const titleOf = ({ evidence }: EvidenceBook): ((id: string) => string) => {
  const titles = new Map<string, string>(evidence.studies.map(({ study }) => [study.id, study.title]))
  return id => titles.get(id) ?? ''
}
