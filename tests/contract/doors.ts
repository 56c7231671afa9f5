/** Three doors on the same gate, each on an engagement folder of its own, asked through one small interface. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServices, type Services } from '#electron/gate/create-services.ts'
import { hostFolders } from '#electron/launch/host-paths.ts'
import { openIpcDoor, type IpcEvent, type ShellDialogs } from '#electron/shell/ipc.ts'
import { openWebHost } from '#electron/webhost/server.ts'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import { EVENT_CHANNEL, REQUEST_CHANNEL, type OfferedFile } from '#shared/contract/host.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { Language } from '#shared/kit/language.ts'

export type Door = {
  readonly folder: string
  readonly services: Services
  /** Any name and any input, as a page gone wrong might send them. */
  ask(name: string, input: unknown, language?: Language): Promise<Answer<unknown>>
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Answer<Output<Name>>>
  /** The same call by someone who is not the consultant, in the way this door could meet one. */
  askAsStranger(name: string, input: unknown): Promise<Answer<unknown>>
  onEvent(listener: (event: HostEvent) => void): () => void
  offerFile(name: string, bytes: Uint8Array): Promise<Answer<OfferedFile>>
  close(): Promise<void>
}

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'churn-audit-door-'))
  mkdirSync(join(folder, 'library'))
  return folder
}

const openServices = (folder: string): Services =>
  createServices(hostFolders({ profile: join(folder, 'profile'), library: join(folder, 'library') }))

type Ask = Door['ask']
const typed = (ask: Ask): Door['call'] => (async (name: string, input: unknown) => ask(name, input)) as Door['call']

const finish = async (folder: string, services: Services): Promise<void> => {
  await services.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Straight to the gate, as the command line goes. */
export const openDirectDoor = async (): Promise<Door> => {
  const folder = newFolder()
  const services = openServices(folder)
  const ask: Ask = (name, input, language) =>
    services.dispatch({ role: 'consultant', ...(language === undefined ? {} : { language }) }, name, input)
  return {
    folder,
    services,
    ask,
    call: typed(ask),
    askAsStranger: (name, input) => services.dispatch({ role: 'participant', language: 'en' }, name, input),
    onEvent: listener => services.onEvent(listener),
    offerFile: async (name, bytes) =>
      services.files.offerStream(
        name,
        (async function* () {
          yield bytes
        })(),
      ) as Promise<Answer<OfferedFile>>,
    close: () => finish(folder, services),
  }
}

/** What a fake pair carries is copied as real IPC copies it: what cannot be cloned throws here as well. */
export type FakeIpc = {
  readonly ipcMain: Parameters<typeof openIpcDoor>[0]['ipcMain']
  readonly invoke: (message: unknown, frame?: IpcEvent['senderFrame']) => Promise<unknown>
}

export const PAGE_FRAME = { origin: 'app://bundle', parent: null } as const

export const createFakeIpc = (): FakeIpc => {
  const handlers = new Map<string, (event: IpcEvent, message: unknown) => Promise<unknown>>()
  return {
    ipcMain: {
      handle: (channel, listener) => void handlers.set(channel, listener),
      removeHandler: channel => void handlers.delete(channel),
    },
    invoke: async (message, frame = PAGE_FRAME) => {
      const handler = handlers.get(REQUEST_CHANNEL)
      if (handler === undefined) throw new Error('no handler registered')
      return structuredClone(await handler({ senderFrame: frame }, structuredClone(message)))
    },
  }
}

/** Dialogs of a user who always changes his mind, but for what a test puts in their place. */
export const fakeDialogs = (answers: Partial<ShellDialogs> = {}): ShellDialogs => ({
  pickFile: async () => undefined,
  pickEngagement: async () => undefined,
  chooseTarget: async () => undefined,
  reveal: () => undefined,
  openPresenter: () => undefined,
  closePresenter: () => undefined,
  ...answers,
})

/** Through the shell's real door, over a fake pair in place of Electron's. */
export const openIpcTestDoor = async (): Promise<Door> => {
  const folder = newFolder()
  const services = openServices(folder)
  const { ipcMain, invoke } = createFakeIpc()
  const door = openIpcDoor({ ipcMain, services, dialogs: fakeDialogs(), pageOrigin: 'app://bundle', language: 'en' })
  const sent = new Map<string, Set<(event: HostEvent) => void>>([[EVENT_CHANNEL, new Set()]])
  services.onEvent(event => {
    for (const listener of sent.get(EVENT_CHANNEL) ?? []) listener(structuredClone(event))
  })
  const ask: Ask = (name, input, language = 'en') =>
    invoke({ type: 'call', name, input, language }) as Promise<Answer<unknown>>
  return {
    folder,
    services,
    ask,
    call: typed(ask),
    askAsStranger: (name, input) =>
      invoke({ type: 'call', name, input, language: 'en' }, { origin: 'https://example.com', parent: null }) as Promise<
        Answer<unknown>
      >,
    onEvent: listener => {
      sent.get(EVENT_CHANNEL)?.add(listener)
      return () => void sent.get(EVENT_CHANNEL)?.delete(listener)
    },
    offerFile: async (name, bytes) => {
      const { writeFile } = await import('node:fs/promises')
      const path = join(folder, name)
      await writeFile(path, bytes)
      return (await invoke({ type: 'offer-path', path })) as Answer<OfferedFile>
    },
    close: async () => {
      door.close()
      await finish(folder, services)
    },
  }
}

export const TEST_TOKEN = 'a-token-for-tests-only-0123456789'

/** Reads the event feed until its end, one listener call per event. */
const readEvents = async (response: Response, hear: (event: HostEvent) => void): Promise<void> => {
  if (response.body === null) return
  let rest = ''
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) if (block.startsWith('data: ')) hear(JSON.parse(block.slice('data: '.length)))
  }
}

/** Through a real listening socket, as the browser goes. */
export const openHttpDoor = async (): Promise<Door & { readonly port: number }> => {
  const folder = newFolder()
  const services = openServices(folder)
  const rendererFolder = join(import.meta.dirname, 'fixture-page')
  const host = await openWebHost({ services, rendererFolder, token: TEST_TOKEN, port: 0, language: 'en' })
  const base = `http://127.0.0.1:${host.port}`
  const post = async (name: string, input: unknown, token: string, language: Language): Promise<Answer<unknown>> => {
    const response = await fetch(`${base}/api/${name}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'X-Language': language },
      body: JSON.stringify(input),
    })
    return (await response.json()) as Answer<unknown>
  }
  const listeners = new Set<(event: HostEvent) => void>()
  const stop = new AbortController()
  const feed = await fetch(`${base}/events`, {
    headers: { Authorization: `Bearer ${TEST_TOKEN}` },
    signal: stop.signal,
  })
  const reading = readEvents(feed, event => {
    for (const listener of listeners) listener(event)
  }).catch(() => undefined)
  const ask: Ask = (name, input, language = 'en') => post(name, input, TEST_TOKEN, language)
  return {
    folder,
    port: host.port,
    services,
    ask,
    call: typed(ask),
    askAsStranger: (name, input) => post(name, input, 'another-token', 'en'),
    onEvent: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    offerFile: async (name, bytes) => {
      const response = await fetch(`${base}/files`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${TEST_TOKEN}`,
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(name),
        },
        body: new Uint8Array(bytes),
      })
      return (await response.json()) as Answer<OfferedFile>
    },
    close: async () => {
      stop.abort()
      await reading
      await host.close()
      await finish(folder, services)
    },
  }
}

export const DOORS = [
  { name: 'straight to the gate', open: openDirectDoor },
  { name: 'over the window’s channel', open: openIpcTestDoor },
  { name: 'over HTTP', open: openHttpDoor },
] as const
