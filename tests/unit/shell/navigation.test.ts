import type { App, Session } from 'electron'
import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { guardNavigation, isReload, outsideAddress } from '#electron/shell/navigation.ts'
import { denyPermissions } from '#electron/shell/permissions.ts'

const page = 'app://bundle/index.html'

const REFUSED = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'file:///etc/passwd',
  'file://server/share',
  'smb://server/share',
  '\\\\server\\share',
  '//server/share',
  'ms-msdt:/id PCWDiagnostic',
  'ms-settings:privacy',
  'search-ms:query=x',
  'data:text/html,<script>1</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'about:blank',
  'app://bundle/index.html',
  'chrome://settings',
  'devtools://devtools',
  'view-source:https://example.com',
  'http://example.com',
  'ftp://example.com',
  'ws://example.com',
  'tel:+123',
  'sms:+123',
  'ssh://host',
  'intent://scan',
  'steam://run/1',
  'https://user:secret@example.com',
  'https://user@example.com',
  'https://',
  'https:',
  '',
  'example.com',
  'mailto',
  'C:\\Windows\\System32\\calc.exe',
  '/usr/bin/true',
  `https://example.com/${'x'.repeat(3000)}`,
]

describe('addresses outside', () => {
  test.each(REFUSED)('“%s” is never opened', address => {
    expect(outsideAddress(address)).toBeUndefined()
  })

  test('https and mailto may be offered, and a name in foreign letters shows its plain form', () => {
    expect(outsideAddress('https://example.com/a?b#c')).toBe('https://example.com/a?b#c')
    expect(outsideAddress('mailto:office@example.com')).toBe('mailto:office@example.com')
    expect(outsideAddress('https://аррӏе.com/')).toMatch(/^https:\/\/xn--/)
  })
})

class FakeContents extends EventEmitter {
  open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: typeof this.open): void {
    this.open = handler
  }
}

const guarded = () => {
  const app = new EventEmitter()
  const offered: string[] = []
  guardNavigation(app as unknown as App, {
    page,
    offerOutside: async address => void offered.push(address),
  })
  const contents = new FakeContents()
  app.emit('web-contents-created', {}, contents)
  const denied = (name: string, details: Record<string, unknown>): boolean => {
    let prevented = false
    contents.emit(name, { ...details, preventDefault: () => (prevented = true) })
    return prevented
  }
  return { contents, denied, offered }
}

describe('navigation', () => {
  test.each([
    ...REFUSED.filter(url => url !== page),
    'https://example.com',
    'app://other/index.html',
    'app://bundle/other.html',
  ])('to “%s” is denied', url => {
    const { contents, denied } = guarded()
    expect(denied('will-navigate', { url })).toBe(true)
    expect(denied('will-redirect', { url })).toBe(true)
    expect(denied('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
    expect(contents.open({ url })).toEqual({ action: 'deny' })
  })

  test('only addresses that may be shown are offered', () => {
    const { contents, denied, offered } = guarded()
    contents.open({ url: 'https://example.com/' })
    denied('will-navigate', { url: 'https://example.org/' })
    contents.open({ url: 'file:///etc/passwd' })
    expect(offered).toEqual(['https://example.com/', 'https://example.org/'])
  })

  test('the page may load itself anew', () => {
    const { denied } = guarded()
    expect(denied('will-navigate', { url: `${page}#/losses` })).toBe(false)
    expect(isReload('app://bundle/index.html?x', page)).toBe(false)
  })

  test('nothing is embedded', () => {
    expect(guarded().denied('will-attach-webview', {})).toBe(true)
  })
})

test('no permission is granted, whatever its name', () => {
  const answers: unknown[] = []
  const handlers: Record<string, (...args: unknown[]) => unknown> = {}
  denyPermissions({
    setPermissionRequestHandler: (handler: (...args: unknown[]) => unknown) => (handlers['request'] = handler),
    setPermissionCheckHandler: (handler: (...args: unknown[]) => unknown) => (handlers['check'] = handler),
    setDevicePermissionHandler: (handler: (...args: unknown[]) => unknown) => (handlers['device'] = handler),
  } as unknown as Session)
  for (const name of ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'fullscreen', 'hid', 'usb']) {
    handlers['request']?.({}, name, (answer: unknown) => answers.push(answer))
    answers.push(handlers['check']?.({}, name))
  }
  answers.push(handlers['device']?.({ deviceType: 'usb' }))
  expect(answers.length).toBe(17)
  expect(new Set(answers)).toEqual(new Set([false]))
})
