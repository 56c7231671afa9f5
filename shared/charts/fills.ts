/**
 * Filled areas that differ by their lines as well as by colour, so that print in black and white keeps them apart. The
 * lines are drawn one by one: SVG patterns show the seams of their tiles in a PDF.
 */
import { element, pathThrough, rectangle } from './svg.ts'

export const FILL_KINDS = ['solid', 'stripes', 'posts', 'grid'] as const

/** `stripes` run diagonally, `posts` stand, `grid` has both directions; lines are in the colour of the paper. */
export type Fill = { readonly kind: (typeof FILL_KINDS)[number]; readonly colour: string; readonly paper: string }

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const SPACING = 6
const LINE = 1.2

type Segment = readonly [readonly [number, number], readonly [number, number]]

const positions = (length: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil(length / SPACING - 0.5)) }, (_, index) => (index + 0.5) * SPACING)

const posts = ({ x, y, width, height }: Box): readonly Segment[] =>
  positions(width).map(at => [
    [x + at, y],
    [x + at, y + height],
  ])

const beams = ({ x, y, width, height }: Box): readonly Segment[] =>
  positions(height).map(at => [
    [x, y + at],
    [x + width, y + at],
  ])

/** Lines on which across + up is the same sum, cut at the edges of the box. */
const stripes = ({ x, y, width, height }: Box): readonly Segment[] => {
  const bottom = y + height
  return positions(width + height).map(sum => {
    const right = Math.min(sum, width)
    const top = Math.min(sum, height)
    return [
      [x + right, bottom - (sum - right)],
      [x + (sum - top), bottom - top],
    ]
  })
}

const segmentsOf = (box: Box, kind: Fill['kind']): readonly Segment[] => {
  if (kind === 'solid') return []
  if (kind === 'stripes') return stripes(box)
  return kind === 'posts' ? posts(box) : [...posts(box), ...beams(box)]
}

/** A rectangle in the fill; nothing is drawn outside of it but half a line's width. */
export const filledBox = (box: Box, fill: Fill): string => {
  const ground = rectangle(box.x, box.y, box.width, box.height, fill.colour)
  const segments = box.width <= 0 || box.height <= 0 ? [] : segmentsOf(box, fill.kind)
  if (segments.length === 0) return ground
  const d = segments.map(pathThrough).join(' ')
  return ground + element('path', { d, fill: 'none', stroke: fill.paper, 'stroke-width': LINE })
}
