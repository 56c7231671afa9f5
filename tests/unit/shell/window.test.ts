import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWindow } from '#electron/shell/window.ts'
import { made } from './electron-stub.ts'

vi.mock('electron', () => import('./electron-stub.ts'))

let profileFolder = ''
beforeEach(() => {
  profileFolder = mkdtempSync(join(tmpdir(), 'churn-audit-window-'))
  made.length = 0
})
afterEach(() => {
  rmSync(profileFolder, { recursive: true, force: true })
})

const open = (beforeClose: () => Promise<void> = async () => undefined) => {
  createWindow({ profileFolder, address: 'app://bundle/index.html', beforeClose })
  const first = made[0]
  if (first === undefined) throw new Error('no window was made')
  return first
}

test('the window is fenced in', () => {
  const { options } = open()
  const { preload, ...settings } = options['webPreferences'] as Record<string, unknown>
  expect(settings).toEqual({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
  expect(preload).toMatch(/preload[\\/]preload\.cjs$/)
})

test('it is shown only when it has something to show', () => {
  const { window } = open()
  expect(window.calls).toEqual(['load app://bundle/index.html'])
  window.emit('ready-to-show')
  expect(window.calls).toContain('show')
})

test('closing waits for the page’s last words, remembers the place and asks only once', async () => {
  let release = (): void => undefined
  let asked = 0
  const { window } = open(() => {
    asked += 1
    return new Promise(resolve => {
      release = resolve
    })
  })
  const event = { preventDefault: vi.fn<() => void>() }
  window.emit('close', event)
  window.emit('close', event)
  expect(event.preventDefault).toHaveBeenCalledTimes(2)
  expect(window.destroyed).toBe(false)
  release()
  await vi.waitFor(() => expect(window.destroyed).toBe(true))
  expect(asked).toBe(1)
  expect(JSON.parse(readFileSync(join(profileFolder, 'window.json'), 'utf8'))).toEqual({
    x: 10,
    y: 20,
    width: 900,
    height: 700,
    maximised: false,
  })
})

test('a page that fails to answer does not hold the window', async () => {
  const { window } = open(() => Promise.reject(new Error('gone')).catch(() => undefined))
  window.emit('close', { preventDefault: () => undefined })
  await vi.waitFor(() => expect(window.destroyed).toBe(true))
})
