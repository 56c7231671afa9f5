/** Two plain drawings that stand in for the logos of the consultancy and of the client company. */
import type { LogoOwner } from '../brand.ts'
import type { SampleLogo } from './sample.ts'

/** Two strokes that meet: an H and a D in one line. */
const CONSULTANCY = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 64" width="160" height="64">
<path d="M8 8v48M40 8v48M8 32h32" fill="none" stroke="#1f3a5f" stroke-width="8"/>
<path d="M60 8v48h14a24 24 0 0 0 0-48z" fill="none" stroke="#1f3a5f" stroke-width="8"/>
<path d="M116 56l14-24 10 12 14-34" fill="none" stroke="#b4561f" stroke-width="6"/>
</svg>`

/** The head of a hexagonal bolt with the wind passing it. */
const CLIENT_COMPANY = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 64" width="160" height="64">
<polygon points="32,4 56,18 56,46 32,60 8,46 8,18" fill="#2f6b4f"/>
<circle cx="32" cy="32" r="12" fill="#ffffff"/>
<path d="M70 20h56M70 32h82M70 44h40" fill="none" stroke="#2f6b4f" stroke-width="6" stroke-linecap="round"/>
</svg>`

const svgLogo = (owner: LogoOwner, drawing: string): SampleLogo => ({
  owner,
  mediaType: 'image/svg+xml',
  base64: btoa(drawing),
})

export const createSampleLogos = (): readonly SampleLogo[] => [
  svgLogo('consultancy', CONSULTANCY),
  svgLogo('client-company', CLIENT_COMPANY),
]
