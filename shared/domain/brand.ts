/** The brand kit: how the consultancy and the client company look on paper. */
import { z } from 'zod'
import { colourSchema, noteText, optionalName } from './schema-parts.ts'

export const REPORT_FONTS = ['source'] as const

export const brandSchema = z.object({
  consultancy: optionalName,
  primaryColour: colourSchema,
  accentColour: colourSchema,
  font: z.enum(REPORT_FONTS),
  contacts: noteText,
  confidentiality: optionalName,
})
export type Brand = z.infer<typeof brandSchema>

/** Whose logo it is: the consultancy's or the client company's. */
export const LOGO_OWNERS = ['consultancy', 'client-company'] as const
export type LogoOwner = (typeof LOGO_OWNERS)[number]

export type LogoMediaType = 'image/png' | 'image/jpeg' | 'image/svg+xml'
/** A logo as the screens show it: a data URL for an `img`, never inlined markup. */
export type Logo = { readonly owner: LogoOwner; readonly mediaType: LogoMediaType; readonly dataUrl: string }

export const DEFAULT_BRAND: Brand = {
  consultancy: '',
  primaryColour: '#0f5b63',
  accentColour: '#b4461f',
  font: 'source',
  contacts: '',
  confidentiality: '',
}
