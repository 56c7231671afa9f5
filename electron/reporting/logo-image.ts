/** A logo of the brand as a piece of the page. */
import type { Content } from 'pdfmake/interfaces'
import { Buffer } from 'node:buffer'
import type { LogoOwner } from '#shared/domain/brand.ts'
import { SANS } from './fonts.ts'
import type { ReportFacts, ReportLogo } from './report-facts.ts'
import { flattenPng } from './flatten-png.ts'
import { sanitiseSvg } from './sanitise-svg.ts'

/** Opaque pixels, so that the file's bytes never depend on the order in which images happen to be decoded. */
const dataUrl = (logo: ReportLogo): string => {
  if (logo.mediaType !== 'image/png') return `data:${logo.mediaType};base64,${logo.base64}`
  const flat = flattenPng(Buffer.from(logo.base64, 'base64'))
  return `data:image/png;base64,${Buffer.from(flat).toString('base64')}`
}

/** @returns the SVG logo's markup, allow-listed once more whatever was stored; undefined where it is not safe. */
const safeSvg = (logo: ReportLogo): string | undefined => {
  const clean = sanitiseSvg(Buffer.from(logo.base64, 'base64').toString('utf8'))
  return clean.ok ? clean.value : undefined
}

/** @returns the owner's logo fitted into `box` (width, height in points), or nothing where there is none. */
export const logoImage = (
  facts: Pick<ReportFacts, 'logos'>,
  owner: LogoOwner,
  box: [number, number],
  alignment: 'left' | 'right',
): Content[] => {
  const logo = facts.logos.find(each => each.owner === owner)
  if (logo === undefined) return []
  if (logo.mediaType !== 'image/svg+xml') return [{ image: dataUrl(logo), fit: box, alignment }]
  const svg = safeSvg(logo)
  return svg === undefined ? [] : [{ svg, fit: box, alignment, font: SANS }]
}

/** The markup of the SVG logos as it stands in the report, whose words are part of a picture and are not sought as text. */
export const logoMarkup = (facts: Pick<ReportFacts, 'logos'>): ReadonlySet<string> =>
  new Set(facts.logos.flatMap(logo => (logo.mediaType === 'image/svg+xml' ? (safeSvg(logo) ?? []) : [])))
