/** Marks of an answer on a worksheet: ticked boxes, a scale, boxes for numbers. All of it is told without colour. */
import type { CanvasElement, Content, ContentTable } from 'pdfmake/interfaces'

const BOX = 10
const INK = '#1a222c'

/** A box, square or round (one answer only), ticked or not, with its words beside it. */
export const tickLine = (text: string, options: { ticked?: boolean; round?: boolean } = {}): Content => {
  const frame: CanvasElement =
    options.round === true
      ? { type: 'ellipse', x: BOX / 2, y: BOX / 2, r1: BOX / 2, r2: BOX / 2, lineColor: INK, lineWidth: 0.9 }
      : { type: 'rect', x: 0, y: 0, w: BOX, h: BOX, lineColor: INK, lineWidth: 0.9 }
  const cross: CanvasElement[] = [
    { type: 'line', x1: 2, y1: 2, x2: BOX - 2, y2: BOX - 2, lineWidth: 1.6, lineColor: INK },
    { type: 'line', x1: BOX - 2, y1: 2, x2: 2, y2: BOX - 2, lineWidth: 1.6, lineColor: INK },
  ]
  const dot: CanvasElement = { type: 'ellipse', x: BOX / 2, y: BOX / 2, r1: 2.8, r2: 2.8, color: INK }
  const mark = options.ticked === true ? (options.round === true ? [dot] : cross) : []
  return {
    columns: [
      { width: 18, stack: [{ canvas: [frame, ...mark] }], margin: [0, 1, 0, 0] },
      { width: '*', text, bold: options.ticked === true },
    ],
    // The gap of columns around it would be taken over.
    columnGap: 0,
    margin: [0, 2.5, 0, 2.5],
  }
}

/** Lines on all sides of every cell. @param padding points above the text */
const boxed = (padding: number): ContentTable['layout'] => ({
  hLineWidth: () => 0.8,
  vLineWidth: () => 0.8,
  hLineColor: () => INK,
  vLineColor: () => INK,
  paddingLeft: () => 1,
  paddingRight: () => 1,
  paddingTop: () => padding,
  paddingBottom: () => padding - 1,
})

/** The numbers from `from` to `to` in boxes, one of them perhaps chosen: white on black, so that any printer shows it. */
export const scaleRow = ([from, to]: readonly [number, number], chosen: number | null): ContentTable => {
  const values = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return {
    table: {
      widths: values.map(() => 24),
      body: [
        values.map(value => ({
          text: String(value),
          alignment: 'center' as const,
          ...(value === chosen ? { bold: true, color: '#ffffff', fillColor: INK } : {}),
        })),
      ],
    },
    layout: boxed(4),
    margin: [0, 3, 0, 3],
  }
}

/** A box for a number by hand, or the number written in it. */
export const numberBox = (value: number | null): ContentTable => ({
  table: {
    widths: [16],
    heights: [13],
    body: [[{ text: value === null ? ' ' : String(value), alignment: 'center', bold: true }]],
  },
  layout: boxed(1.5),
})
