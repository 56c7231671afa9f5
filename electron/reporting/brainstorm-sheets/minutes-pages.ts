/** The minutes on paper. */
import type { Content } from 'pdfmake/interfaces'
import { assertNever } from '#shared/kit/result.ts'
import { dataTable } from '../layout/data-table.ts'
import { headed } from '../layout/headings.ts'
import { logoImage } from '../logo-image.ts'
import { CONTENT_WIDTH } from '../report-styles.ts'
import type { SheetContext } from './build-sheets.ts'
import type { Block } from './minutes-blocks.ts'
import type { MinutesSheets } from './sheet-facts.ts'

const blockContent = ({ palette }: SheetContext, block: Block): Content[] => {
  switch (block.kind) {
    case 'heading':
      return headed({ text: block.text }, [])
    case 'subheading':
      return headed({ text: block.text, style: 'h3' }, [])
    case 'text':
      return [{ text: block.text, style: 'body' }]
    case 'list':
      return [{ ul: block.items.map(item => ({ text: item, margin: [0, 0, 0, 2] })), style: 'body' }]
    case 'table':
      return [
        dataTable(
          palette,
          block.head.map((title, index) => ({
            title,
            width: (block.widths[index] ?? 0) * CONTENT_WIDTH,
            align: block.figures.includes(index) ? 'right' : 'left',
          })),
          block.rows,
        ),
      ]
    default:
      return assertNever(block)
  }
}

export const minutesPages = (context: SheetContext, sheets: MinutesSheets, blocks: readonly Block[]): Content[] => {
  const { facts, t } = context
  return [
    ...logoImage(facts, 'consultancy', [150, 40], 'left'),
    { text: t('brainstorm.minutes.title'), style: 'h1', margin: [0, 8, 0, 4] },
    { text: t('brainstorm.minutes.lede', { title: sheets.title, company: facts.clientCompany }), style: 'lede' },
    ...blocks.flatMap(block => blockContent(context, block)),
  ]
}
