/** Headings that stand in the contents and never stand alone at the foot of a page. */
import type { Content } from 'pdfmake/interfaces'

/** A heading's text, perhaps with a reference, and its style where it is not that of a section. */
export type Heading = {
  readonly text: Content
  readonly style?: string
  readonly margin?: [number, number, number, number]
  readonly tocItem?: boolean
  readonly outline?: boolean
}

/**
 * A heading with `room` points kept free below it: the two are set as one unbreakable block of known height, then the
 * text that follows moves back up into the room. (Layout of the whole document again for each heading, the other way
 * to do it, costs several times as much.)
 * @param room at least the height of what must not be parted from the heading, far under a page.
 */
export const headed = (heading: Heading, below: readonly Content[], room = 70): Content[] => [
  {
    unbreakable: true,
    stack: [
      { style: 'h2', ...heading },
      { text: ' ', fontSize: 1, lineHeight: 1, margin: [0, 0, 0, room] },
    ],
  },
  // The space between, one point high, is taken back with the room.
  { text: ' ', fontSize: 1, lineHeight: 1, margin: [0, -room - 2.6, 0, 0] },
  ...below,
]

/** A chapter: a new page, a line in the contents and in the outline. */
export const chapter = (text: string, lead?: string): Content[] => [
  { text, style: 'h1', tocItem: true, outline: true, pageBreak: 'before' },
  ...(lead === undefined ? [] : [{ text: lead, style: 'lede' }]),
]

/** Room that a flowing chapter asks for below its heading; with less it begins on the next page. */
const CHAPTER_ROOM = 150

/** A short chapter: it begins on the page that the one before it left, where there is room. */
export const flowingChapter = (text: string, lead?: string): Content[] => [
  ...headed({ text, style: 'h1', tocItem: true, outline: true, margin: [0, 26, 0, 7] }, [], CHAPTER_ROOM),
  ...(lead === undefined ? [] : [{ text: lead, style: 'lede' }]),
]
