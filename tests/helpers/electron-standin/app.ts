/** `electron.app`: the life of the application, from ready to quit, in Electron's order of events. */
import { createAppPaths } from './app-paths.ts'
import type { AppPaths } from './app-paths.ts'
import { isAppReady, markAppReady, whenAppReady } from './readiness.ts'
import { strict } from './strict.ts'
import { createEvent, StrictEmitter } from './strict-emitter.ts'
import { openWindows } from './window-registry.ts'

export type AppFacts = {
  readonly name: string
  readonly version: string
  /** The folder of the application's package.json. */
  readonly folder: string
  readonly args: readonly string[]
  readonly locale: string
}

const knownEvents = {
  emitted: [
    'ready',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'browser-window-created',
    'web-contents-created',
  ],
  silent: ['activate', 'second-instance', 'open-file', 'open-url', 'child-process-gone', 'certificate-error'],
}

const createCommandLine = (args: readonly string[]): object => {
  const switches = new Map<string, string>()
  for (const argument of args.filter(argument => argument.startsWith('--'))) {
    const [name = '', ...value] = argument.slice(2).split('=')
    switches.set(name, value.join('='))
  }
  return strict('app.commandLine', {
    /** Recorded; Chromium has started without it. */
    appendSwitch: (name: string, value = ''): void => {
      switches.set(name, value)
    },
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
  })
}

class App extends StrictEmitter {
  readonly isPackaged = false
  commandLine: object = createCommandLine([])
  /** Calls that show nothing here, as `[method, ...arguments]`. */
  readonly __calls: unknown[][] = []
  private standinFacts: AppFacts = {
    name: 'Electron',
    version: '0.0.0',
    folder: process.cwd(),
    args: [],
    locale: 'en-US',
  }
  private standinPaths: AppPaths = createAppPaths([])
  private standinQuitting = false

  constructor() {
    super('app', knownEvents)
  }

  get name(): string {
    return this.standinFacts.name
  }

  set name(name: string) {
    this.standinFacts = { ...this.standinFacts, name }
  }

  whenReady(): Promise<void> {
    return whenAppReady
  }

  isReady(): boolean {
    return isAppReady()
  }

  /** Asks `before-quit` and every window; when nobody prevents it, the windows close and the process ends. */
  quit(): void {
    if (this.standinQuitting) return
    const event = createEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.standinQuitting = true
    const windows = openWindows()
    if (windows.every(window => window.standinRequestClose())) {
      void Promise.all(windows.map(window => window.standinClosed)).then(() => this.standinFinish())
    } else {
      this.standinQuitting = false
    }
  }

  /** Ends at once: no window and no `before-quit` or `will-quit` listener is asked. */
  exit(code = 0): void {
    this.emit('quit', createEvent({}), code)
    process.exit(code)
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return this.standinFacts.version
  }

  getAppPath(): string {
    return this.standinFacts.folder
  }

  getPath(name: string): string {
    return this.standinPaths.getPath(name)
  }

  setPath(name: string, path: string): void {
    this.standinPaths.setPath(name, path)
  }

  getLocale(): string {
    return this.standinFacts.locale
  }

  getPreferredSystemLanguages(): string[] {
    return [this.standinFacts.locale]
  }

  /** Always ours: a test emits `second-instance` itself. */
  requestSingleInstanceLock(...args: unknown[]): boolean {
    this['__calls'].push(['requestSingleInstanceLock', ...args])
    return true
  }

  enableSandbox(): void {
    if (isAppReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
    this['__calls'].push(['enableSandbox'])
  }

  addRecentDocument(path: string): void {
    this['__calls'].push(['addRecentDocument', path])
  }

  setAppUserModelId(id: string): void {
    this['__calls'].push(['setAppUserModelId', id])
  }

  standinStart(facts: AppFacts): void {
    this.standinFacts = facts
    this.standinPaths = createAppPaths(facts.args)
    this.commandLine = createCommandLine(facts.args)
  }

  standinBecomeReady(): void {
    markAppReady()
    this.emit('ready', createEvent({}), {})
  }

  /** @param left how many windows are still open */
  standinWindowClosed(left: number): void {
    if (left > 0 || this.standinQuitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  private standinFinish(): void {
    const event = createEvent({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.standinQuitting = false
    else this.exit(0)
  }
}

export const app = new App()
