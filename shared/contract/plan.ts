/** Tools, offers, contacts, the thirteen rules, the report, and the jobs that run behind. */
import { z } from 'zod'
import {
  contactDraftSchema,
  offerDraftSchema,
  toolChoiceSchema,
  type CatalogueTool,
  type Contact,
  type Offer,
  type ToolChoice,
} from '#shared/domain/win-back.ts'
import { reportSettingsSchema, type ReportSettings } from '#shared/domain/report-settings.ts'
import type { Finding } from '#shared/domain/rules.ts'
import { idOf, languageSchema } from '#shared/domain/schema-parts.ts'
import type { EngagementId, ExportTicket, JobId, OfferId } from '#shared/kit/id.ts'
import type { AnswerError } from './procedure.ts'
import { command, query } from './procedure.ts'
import { inEngagement } from './library.ts'

const offerId = idOf<'offer'>()
const clientId = idOf<'client'>()

export const planProcedures = {
  'tools.catalogue': query<readonly CatalogueTool[]>()(inEngagement),
  'tools.list': query<readonly ToolChoice[]>()(inEngagement),
  /** Chooses a tool, or changes what is noted of a chosen one. */
  'tools.choose': command()(inEngagement.extend({ choice: toolChoiceSchema })),
  'tools.drop': command()(inEngagement.extend({ toolId: z.string().min(1).max(100) })),
  'offers.list': query<readonly Offer[]>()(inEngagement),
  'offers.add': command<{ readonly offerId: OfferId }>()(inEngagement.extend({ draft: offerDraftSchema })),
  'offers.save': command()(inEngagement.extend({ offerId, draft: offerDraftSchema })),
  'offers.remove': command()(inEngagement.extend({ offerId })),
  'contacts.list': query<readonly Contact[]>()(inEngagement),
  'contacts.add': command<{ readonly added: number }>()(
    inEngagement.extend({ clientIds: z.array(clientId).min(1).max(1000) }),
  ),
  'contacts.save': command()(inEngagement.extend({ draft: contactDraftSchema }), {
    errors: ['returned-without-order'],
  }),
  'contacts.remove': command()(inEngagement.extend({ clientId })),
  /** The thirteen rules over the whole engagement: what breaks them, with the records. */
  'rules.check': query<readonly Finding[]>()(inEngagement),
} as const

export const reportProcedures = {
  'report.getSettings': query<ReportSettings>()(inEngagement),
  'report.saveSettings': command()(inEngagement.extend({ settings: reportSettingsSchema })),
  /** Starts a job whose result is a ReportFile. */
  'report.export': command<{ readonly job: JobId }>()(inEngagement.extend({ language: languageSchema }), {
    errors: ['report-text-lost', 'cancelled', 'glyph-missing'],
  }),
} as const

export type ReportFile = {
  readonly ticket: ExportTicket
  readonly fileName: string
  readonly pages: number
  readonly bytes: number
}

export const JOB_KINDS = [
  'import.preview',
  'import.run',
  'report.export',
  'worksheets.export',
  'exchange.export',
  'codebook.import',
] as const

export type JobState = {
  readonly id: JobId
  readonly kind: (typeof JOB_KINDS)[number]
  readonly engagement: EngagementId
  readonly progress: {
    readonly done: number
    readonly total: number | null
    readonly unit: 'bytes' | 'rows' | 'pages' | 'steps'
  }
} & (
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly error: AnswerError }
  | { readonly state: 'cancelled' }
)

export const jobProcedures = {
  'jobs.get': query<JobState>()(z.object({ job: idOf<'job'>() })),
  'jobs.cancel': command()(z.object({ job: idOf<'job'>() })),
} as const

/** What a host tells every window: that something changed, or how a job goes. */
export type HostEvent =
  | { readonly type: 'changed'; readonly engagement: EngagementId; readonly areas: readonly ChangedArea[] }
  | { readonly type: 'library' }
  | { readonly type: 'job'; readonly job: JobState }
  /** A menu or accelerator of the shell: the renderer runs the command of that id from its command table. */
  | { readonly type: 'run-command'; readonly command: string }

/** Names the procedures' prefixes whose answers may have changed. */
export type ChangedArea =
  | 'engagement'
  | 'clients'
  | 'losses'
  | 'studies'
  | 'texts'
  | 'interviews'
  | 'reasons'
  | 'ranking'
  | 'tools'
  | 'offers'
  | 'contacts'
  | 'rules'
  | 'report'
  | 'imports'
  | 'brainstorm'
