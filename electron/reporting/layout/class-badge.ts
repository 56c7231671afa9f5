/** The letter of a class on its colour: told by the letter, only helped by the colour. */
import type { ContentSvg } from 'pdfmake/interfaces'
import type { AbcClass } from '#shared/domain/reasons.ts'
import type { ReportPalette } from '../brand-colours.ts'
import { SANS } from '../fonts.ts'

export const classBadge = (palette: ReportPalette, abcClass: AbcClass, size = 15): ContentSvg => ({
  svg: [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 15 15">`,
    `<rect width="15" height="15" rx="2.6" fill="${palette.classes[abcClass]}"/>`,
    `<text x="7.5" y="10.7" text-anchor="middle" font-family="${SANS}" font-size="9" font-weight="700" fill="#ffffff">${abcClass}</text>`,
    '</svg>',
  ].join(''),
  width: size,
})
