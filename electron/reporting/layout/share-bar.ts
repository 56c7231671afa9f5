/** A horizontal bar in a table's cell, as long as a share. */
import type { ContentCanvas } from 'pdfmake/interfaces'

/** @param share 0 to 1 of `width` points; a share above nothing shows at least a hair. */
export const shareBar = (share: number, width: number, colour: string): ContentCanvas => ({
  canvas: [
    { type: 'rect', x: 0, y: 3, w: width, h: 6, r: 1, color: '#eeeae1' },
    ...(share > 0
      ? [{ type: 'rect' as const, x: 0, y: 3, w: Math.max(1, Math.min(1, share) * width), h: 6, r: 1, color: colour }]
      : []),
  ],
})
