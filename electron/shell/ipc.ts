/**
 * The door for the window: one request channel, one validator.
 *
 * Threat model: the page is the only one that may speak here, and it may be wrong or subverted. So the sender must be the
 * top frame of our own page, every message is parsed against a schema and capped in size, only plain JSON goes on to the
 * gate, and files are shown in the file manager only where this door itself saved them. The caller is always the consultant:
 * whoever sits at the window.
 */
import { z } from 'zod'
import { answerFailure } from '#electron/gate/answer.ts'
import type { Services } from '#electron/gate/create-services.ts'
import { FILE_PURPOSES, REQUEST_CHANNEL, type FilePurpose, type PresentedStudy } from '#shared/contract/host.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import { idOf, languageSchema } from '#shared/domain/schema-parts.ts'
import type { Language } from '#shared/kit/language.ts'
import { assertNever, fail, ok, type Result } from '#shared/kit/result.ts'

/** What this door needs of Electron's `ipcMain`; a test hands in a pair of its own. */
export type IpcMainLike = {
  handle(channel: string, listener: (event: IpcEvent, message: unknown) => Promise<unknown>): void
  removeHandler(channel: string): void
}
export type IpcEvent = { readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null }

/** What only the desktop can ask or show; a question answers undefined where the user changes his mind. */
export type ShellDialogs = {
  pickFile(purpose: FilePurpose, language: Language): Promise<string | undefined>
  pickEngagement(language: Language): Promise<string | undefined>
  chooseTarget(fileName: string, language: Language): Promise<string | undefined>
  reveal(path: string): void
  /** Opens the window of the projector. */
  openPresenter(study: PresentedStudy): void
  closePresenter(): void
}

export type IpcDoorOptions = {
  readonly ipcMain: IpcMainLike
  readonly services: Services
  readonly dialogs: ShellDialogs
  /** The only origin that may speak. */
  readonly pageOrigin: string
  /** Language of a refusal before the page has said its own. */
  readonly language: Language
  /** Told of each call that succeeded, for what the desktop remembers itself (recent documents). */
  readonly onDone?: (name: string, input: unknown, value: unknown) => void
}

export type IpcDoor = {
  /** Requests that are not answered yet. */
  pending(): number
  close(): void
}

/** Longest message, in characters of its JSON text. */
export const MESSAGE_LIMIT = 2_000_000

const path = z.string().min(1).max(4096)
const language = languageSchema.optional()
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), name: z.string().max(100), input: z.unknown(), language: languageSchema }),
  z.object({ type: z.literal('pick-file'), purpose: z.enum(FILE_PURPOSES), language }),
  z.object({ type: z.literal('offer-path'), path, language }),
  z.object({ type: z.literal('pick-engagement'), language }),
  z.object({
    type: z.literal('save-export'),
    ticket: idOf<'export'>(),
    fileName: z.string().min(1).max(255),
    language,
  }),
  z.object({ type: z.literal('reveal-file'), path, language }),
  z.object({
    type: z.literal('open-presenter'),
    engagement: idOf<'engagement'>(),
    studyId: idOf<'study'>(),
    language,
  }),
  z.object({ type: z.literal('close-presenter'), language }),
])
type Message = z.infer<typeof messageSchema>

/** @returns the message as plain JSON within the limit; undefined for anything else (a cycle, a big number, a flood). */
const plainJson = (message: unknown): unknown => {
  try {
    const text = JSON.stringify(message)
    return text === undefined || text.length > MESSAGE_LIMIT ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const isOwnPage = (event: IpcEvent, pageOrigin: string): boolean =>
  event.senderFrame !== null && event.senderFrame.parent === null && event.senderFrame.origin === pageOrigin

/** Opens the door; from then on every message of the page gets exactly one answer. */
export const openIpcDoor = (options: IpcDoorOptions): IpcDoor => {
  const { ipcMain, services, dialogs, pageOrigin } = options
  const savedPaths = new Set<string>()
  let spoken = options.language
  let pending = 0

  const saveExport = async (message: Extract<Message, { type: 'save-export' }>): Promise<Result<unknown>> => {
    if (services.files.findExport(message.ticket) === undefined) return fail('not-found', { what: 'export' })
    const target = await dialogs.chooseTarget(message.fileName, spoken)
    if (target === undefined) return ok({ saved: false, path: null })
    const saved = await services.files.saveExport(message.ticket, target)
    if (!saved.ok) return saved
    savedPaths.add(saved.value.path)
    return ok({ saved: true, path: saved.value.path })
  }

  const answerFiles = async (message: Exclude<Message, { type: 'call' }>): Promise<Result<unknown>> => {
    switch (message.type) {
      case 'pick-file': {
        const picked = await dialogs.pickFile(message.purpose, spoken)
        return picked === undefined ? ok(null) : services.files.offerPath(picked)
      }
      case 'offer-path':
        return services.files.offerPath(message.path)
      case 'pick-engagement': {
        const picked = await dialogs.pickEngagement(spoken)
        return ok(picked === undefined ? null : { path: picked })
      }
      case 'save-export':
        return saveExport(message)
      case 'reveal-file':
        if (!savedPaths.has(message.path)) return fail('not-found', { what: 'file' })
        dialogs.reveal(message.path)
        return ok(null)
      case 'open-presenter':
        dialogs.openPresenter({ engagement: message.engagement, studyId: message.studyId })
        return ok(null)
      case 'close-presenter':
        dialogs.closePresenter()
        return ok(null)
      default:
        return assertNever(message)
    }
  }

  const asAnswer = (result: Result<unknown>): Answer<unknown> =>
    result.ok ? result : { ok: false, error: answerFailure(result.error, spoken) }

  const answer = async (event: IpcEvent, raw: unknown): Promise<Answer<unknown>> => {
    if (!isOwnPage(event, pageOrigin)) return asAnswer(fail('forbidden'))
    const parsed = messageSchema.safeParse(plainJson(raw))
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return asAnswer(fail('bad-input', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }))
    }
    const message = parsed.data
    spoken = message.language ?? spoken
    if (message.type !== 'call') return asAnswer(await answerFiles(message))
    const answered = await services.dispatch({ role: 'consultant', language: spoken }, message.name, message.input)
    if (answered.ok) options.onDone?.(message.name, message.input, answered.value)
    return answered
  }

  ipcMain.handle(REQUEST_CHANNEL, async (event, raw) => {
    pending += 1
    try {
      return await answer(event, raw)
    } catch {
      // The gate answers its own faults; this is the door's, and its details stay on this side.
      return asAnswer(fail('internal', { log: 'ipc' }))
    } finally {
      pending -= 1
    }
  })
  return { pending: () => pending, close: () => ipcMain.removeHandler(REQUEST_CHANNEL) }
}
