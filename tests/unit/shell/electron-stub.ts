/** A record of what the shell asks of Electron, where no Electron is at hand: settings of windows and guards of sessions. */
import { EventEmitter } from 'node:events'

export type Made = { readonly options: Record<string, unknown>; readonly window: FakeWindow }
export const made: Made[] = []

export class FakeWindow extends EventEmitter {
  readonly calls: string[] = []
  readonly webContents = new EventEmitter()
  destroyed = false
  constructor(options: Record<string, unknown>) {
    super()
    made.push({ options, window: this })
  }
  loadURL(address: string): Promise<void> {
    this.calls.push(`load ${address}`)
    return Promise.resolve()
  }
  show(): void {
    this.calls.push('show')
  }
  maximize(): void {
    this.calls.push('maximize')
  }
  isMaximized(): boolean {
    return false
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 10, y: 20, width: 900, height: 700 }
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  destroy(): void {
    this.destroyed = true
    this.calls.push('destroy')
  }
}

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

export const BrowserWindow = FakeWindow
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }
export const protocol = { registerSchemesAsPrivileged: () => undefined, handle: () => undefined }
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined }
