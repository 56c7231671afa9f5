/** What differs between the hosts: files. The window asks for these beside the contract; each host answers in its own way. */
import type { EngagementId, ExportTicket, StudyId, UploadSlot } from '#shared/kit/id.ts'
import type { Call } from './contract.ts'
import type { HostEvent } from './plan.ts'

/** A file the user handed in, by dialog, drop or upload; its bytes never travel inside a call. */
export type OfferedFile = { readonly slot: UploadSlot; readonly name: string; readonly size: number }

export const FILE_PURPOSES = ['spreadsheet', 'logo', 'codebook'] as const
export type FilePurpose = (typeof FILE_PURPOSES)[number]

/** `saved: false` means the user changed his mind; `path` is null where the browser alone knows it. */
export type SaveOutcome = { readonly saved: boolean; readonly path: string | null }

/** The brainstorm that the projector's view shows. */
export type PresentedStudy = { readonly engagement: EngagementId; readonly studyId: StudyId }

/** The page's own address of the projector's view, after the `#`. */
export const presentPath = ({ engagement, studyId }: PresentedStudy): string =>
  `/present/${encodeURIComponent(engagement)}/${encodeURIComponent(studyId)}`

/** All that a window may ask of its host. Two implementations: the Electron bridge and the loopback web host. */
export type HostAbilities = {
  readonly kind: 'electron' | 'web'
  call: Call
  /** @returns a function that stops listening. */
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Asks the user for a file; null where he cancels. */
  pickFile(purpose: FilePurpose): Promise<OfferedFile | null>
  /** Hands in a file that was dropped on the window. */
  offerFile(file: File): Promise<OfferedFile>
  /** Asks for an engagement file; null where the user cancels or where the host has no dialog (then he types the path). */
  pickEngagement(): Promise<{ readonly path: string } | null>
  /** Saves a finished export where the user says (dialog or download). */
  saveExport(ticket: ExportTicket, fileName: string): Promise<SaveOutcome>
  /** Opens the projector's view, on a second screen where there is one; false where the browser would not. */
  openPresenter(study: PresentedStudy): Promise<boolean>
  /** Closes the projector's view; asked by that view itself. */
  closePresenter(): Promise<void>
  /** Shows a saved file in the system's file manager, where the host can. */
  revealFile(path: string): Promise<void>
}

/** Name under which the Electron preload exposes the bridge. */
export const BRIDGE_NAME = 'churnAudit'
/** The two IPC channels. */
export const REQUEST_CHANNEL = 'request'
export const EVENT_CHANNEL = 'event'
