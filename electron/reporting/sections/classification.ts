/** What kind of reasons these are: three groups, PESTEL and Porter, each against the classes. */
import type { Content, TableCell } from 'pdfmake/interfaces'
import type { RankedReason } from '#shared/analysis/figures.ts'
import { sharesTogether } from '#shared/analysis/shares.ts'
import {
  CLASSES,
  factorsOf,
  forcesOf,
  PESTEL_FACTORS,
  PORTER_FORCES,
  REASON_GROUPS,
  type PestelFactor,
  type PorterForce,
} from '#shared/domain/reasons.ts'
import { dataTable, tableLayout, type Column } from '../layout/data-table.ts'
import { chapter, headed } from '../layout/headings.ts'
import type { ReportContext } from '../report-context.ts'

type MatrixRow = { readonly label: Content[]; readonly reasons: readonly RankedReason[] }

/** A row of names by class: where there is a name, the cell carries the wash of its class. */
const matrixCells = (context: ReportContext, reasons: readonly RankedReason[]): TableCell[] =>
  CLASSES.map((abcClass): TableCell => {
    const names = reasons.filter(reason => reason.class === abcClass).map(reason => context.reasonName(reason.reasonId))
    if (names.length === 0) return { text: '–', color: context.palette.muted, margin: [5, 0, 0, 0] }
    return {
      stack: names.map(text => ({ text, style: 'cell', margin: [5, 0, 2, 2] as [number, number, number, number] })),
      fillColor: context.palette.classWashes[abcClass],
    }
  })

const matrix = (context: ReportContext, title: string, rows: readonly MatrixRow[]): Content => {
  const columns: Column[] = [
    { title, width: 116 },
    ...CLASSES.map(abcClass => ({ title: context.t(`domain.class.${abcClass}`), width: 118, indent: 5 })),
  ]
  return dataTable(
    context.palette,
    columns,
    rows.map(row => [{ stack: row.label }, ...matrixCells(context, row.reasons)]),
    { layout: tableLayout(context.palette, 1, 2.4) },
  )
}

const groups = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const rows = REASON_GROUPS.map((group): MatrixRow => {
    const reasons = facts.ranking.reasons.filter(reason => reason.group === group)
    return {
      label: [
        { text: t(`domain.group.${group}`), style: 'cellStrong' },
        { text: `${t('report.class.weight')}: ${context.share(sharesTogether(reasons), 0)}`, style: 'small' },
      ],
      reasons,
    }
  })
  return headed({ text: [t('report.class.groups'), ...context.ref('ranking')] }, [
    matrix(context, t('report.class.group'), rows),
  ])
}

/** Below its heading stand a note, the head of the table and a first row that may fill four lines, in points. */
const PORTER_ROOM = 135

const pestel = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const external = facts.ranking.reasons.filter(reason => reason.group === 'external')
  if (external.length === 0) {
    return headed({ text: t('report.class.pestel') }, [{ text: t('report.class.noExternal'), style: 'body' }], 20)
  }
  const placesOf = ({ reasonId }: RankedReason): readonly PestelFactor[] => {
    const reason = context.findReason(reasonId)
    return reason === undefined ? [] : factorsOf(reason)
  }
  const unplaced = external.filter(reason => placesOf(reason).length === 0)
  const list = unplaced.map(reason => context.quoted(context.reasonName(reason.reasonId))).join(', ')
  return headed({ text: t('report.class.pestel') }, [
    matrix(
      context,
      t('report.class.factor'),
      PESTEL_FACTORS.map(factor => ({
        label: [{ text: t(`domain.pestel.${factor}`), style: 'cellStrong' }],
        reasons: external.filter(reason => placesOf(reason).includes(factor)),
      })),
    ),
    ...(unplaced.length === 0 ? [] : [{ text: t('report.class.unplaced', { list }), style: 'note' }]),
  ])
}

const porter = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const { reasons } = facts.ranking
  const stands = ({ reasonId }: RankedReason, force: PorterForce): boolean => {
    const reason = context.findReason(reasonId)
    return reason !== undefined && forcesOf(reason).includes(force)
  }
  return headed(
    { text: t('report.class.porter') },
    [
      { text: t('report.class.porterNote'), style: 'note', margin: [0, 0, 0, 5] },
      matrix(
        context,
        t('report.class.force'),
        PORTER_FORCES.map(force => ({
          label: [{ text: t(`domain.porter.${force}`), style: 'cellStrong' }],
          reasons: reasons.filter(reason => stands(reason, force)),
        })),
      ),
    ],
    PORTER_ROOM,
  )
}

/** Nothing where no reason is ranked: the chapter before it has said so. */
export const classificationSection = (context: ReportContext): Content[] => {
  if (context.facts.ranking.reasons.length === 0) return []
  const { t } = context
  return [
    ...chapter(t('report.class.heading'), t('report.class.lead')),
    ...groups(context),
    ...pestel(context),
    ...porter(context),
  ]
}
