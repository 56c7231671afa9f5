/** The library: engagements on this computer, their frame and brand, history of edits, settings of the device. */
import { z } from 'zod'
import { brandSchema, LOGO_OWNERS, type Brand, type Logo } from '#shared/domain/brand.ts'
import { frameSchema, MARKETS, type Engagement } from '#shared/domain/frame.ts'
import { currencySchema, idOf, languageSchema, nameText } from '#shared/domain/schema-parts.ts'
import type { EngagementId } from '#shared/kit/id.ts'
import type { Language } from '#shared/kit/language.ts'
import { command, query } from './procedure.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type DeviceSettings = { readonly language: Language; readonly theme: (typeof THEMES)[number] }

export type LibraryEntry = {
  readonly path: string
  readonly clientCompany: string
  readonly openedAt: number
  readonly isSample: boolean
  /** The file is not where it was: shown grey. */
  readonly missing: boolean
}

export type Library = {
  readonly entries: readonly LibraryEntry[]
  readonly settings: DeviceSettings
  /** Where new engagements are kept unless the user says otherwise. */
  readonly folder: string
  readonly version: string
}

/** One step of the history, named by a message key of the `history` messages. */
export type HistoryStep = { readonly label: string; readonly at: number }
export type History = { readonly undo: HistoryStep | null; readonly redo: HistoryStep | null }

export type EngagementView = {
  readonly engagement: Engagement
  readonly brand: Brand
  readonly logos: readonly Logo[]
  readonly path: string
  /** Instant of the last acknowledged edit, or null before the first. */
  readonly savedAt: number | null
  readonly history: History
  readonly counts: {
    readonly clients: number
    readonly orders: number
    readonly studies: number
    readonly reasons: number
    readonly mentions: number
    readonly tools: number
    readonly offers: number
    readonly contacts: number
  }
}

const engagement = idOf<'engagement'>()
/** The input of every procedure on one open engagement. */
export const inEngagement = z.object({ engagement })

export const libraryProcedures = {
  'app.about': query<{ readonly name: string; readonly version: string }>()(z.object({}), { role: 'participant' }),
  'library.get': query<Library>()(z.object({})),
  'library.saveSettings': command()(
    z.object({ language: languageSchema.optional(), theme: z.enum(THEMES).optional() }),
  ),
  'library.forget': command()(z.object({ path: z.string().min(1).max(4096) })),
  'engagement.create': command<{ readonly engagement: EngagementId; readonly path: string }>()(
    z.object({
      clientCompany: nameText,
      market: z.enum(MARKETS),
      currency: currencySchema,
      reportLanguage: languageSchema.optional(),
      /** Full path of the new file; without it the library's folder and a name made from the client company. */
      path: z.string().min(1).max(4096).optional(),
    }),
    { errors: ['file-exists', 'folder-missing', 'folder-not-writable'] },
  ),
  'engagement.open': command<{ readonly engagement: EngagementId }>()(z.object({ path: z.string().min(1).max(4096) }), {
    errors: [
      'file-missing',
      'file-empty',
      'file-not-an-engagement',
      'file-damaged',
      'file-newer',
      'file-in-use',
      'file-read-only',
      'file-not-regular',
    ],
  }),
  /** Opens the sample engagement, made anew from the shipped data where it is not there yet. */
  'engagement.openSample': command<{ readonly engagement: EngagementId }>()(z.object({ language: languageSchema }), {
    errors: ['file-in-use'],
  }),
  'engagement.close': command()(inEngagement),
  /** Reads the whole file: its structure and every reference in it. Answers `file-damaged` where something does not hold. */
  'engagement.verify': query<{ readonly sound: true }>()(inEngagement, { errors: ['file-damaged'] }),
  'engagement.get': query<EngagementView>()(inEngagement),
  'frame.save': command()(inEngagement.extend({ frame: frameSchema }), { errors: ['currency-in-use'] }),
  'brand.save': command()(inEngagement.extend({ brand: brandSchema })),
  'logo.save': command()(inEngagement.extend({ owner: z.enum(LOGO_OWNERS), slot: idOf<'upload'>() }), {
    errors: ['logo-not-an-image', 'logo-too-large', 'logo-unsafe', 'upload-missing'],
  }),
  'logo.remove': command()(inEngagement.extend({ owner: z.enum(LOGO_OWNERS) })),
  'history.undo': command<{ readonly label: string | null }>()(inEngagement, {
    errors: ['nothing-to-undo', 'undo-impossible'],
  }),
  'history.redo': command<{ readonly label: string | null }>()(inEngagement, {
    errors: ['nothing-to-redo', 'undo-impossible'],
  }),
} as const
