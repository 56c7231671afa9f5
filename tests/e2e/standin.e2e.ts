/**
 * The stand-in for the Electron executable does what the application's own end-to-end tests rely on. What it cannot
 * show (isolation of the preload's world, real dialogs, menus and fuses) is listed in its README.
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { _electron } from 'playwright'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

const standin = resolve(import.meta.dirname, '../helpers/electron-standin')
const fixture = join(standin, 'fixture-app')

/** What the fixture's page and main add to their globals. */
type Fixture = {
  readonly echo: (value: unknown) => Promise<unknown>
  readonly fail: () => Promise<unknown>
  readonly unheard: () => Promise<unknown>
  readonly pathOf: (file: unknown) => string
  readonly whoAmI: () => Promise<unknown>
}
type FixtureWindow = { readonly fixture: Fixture }
type FixtureLog = {
  readonly hello: unknown[]
  readonly opened: string[]
  readonly navigations: string[]
  readonly requests: string[]
}
type WithFixtureLog = { readonly fixtureLog: FixtureLog }
type WithCalls = { readonly __calls: unknown[][] }

const launch = (...args: string[]): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: join(standin, 'electron-standin'),
    args: [fixture, ...args],
    // The pages have the theme of the application, not one of Playwright's.
    colorScheme: null,
  })

const firstPage = async (app: ElectronApplication): Promise<Page> => {
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Greet' }).waitFor()
  return page
}

const readLog = (app: ElectronApplication): Promise<FixtureLog> =>
  app.evaluate(() => (globalThis as unknown as WithFixtureLog).fixtureLog)

/** @returns the folder of everything temporary of one run of the stand-in; Chromium's profile lies in it. */
const runFolder = async (app: ElectronApplication): Promise<string> =>
  dirname(await app.evaluate(electron => electron.app.getPath('temp')))

const commandLine = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** @returns how many processes name the folder on their command line. */
const processesOf = (folder: string): number =>
  readdirSync('/proc').filter(name => /^\d+$/.test(name) && commandLine(name).includes(folder)).length

const nothingLeft = async (folder: string): Promise<void> => {
  await expect.poll(() => processesOf(folder), { timeout: 5000 }).toBe(0)
  await expect.poll(() => existsSync(folder), { timeout: 5000 }).toBe(false)
}

describe('a running application', () => {
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    app = await launch()
    page = await firstPage(app)
  })

  afterAll(() => app.close())

  test('a click in the page reaches main, and the reply is shown', async () => {
    await page.getByRole('button', { name: 'Greet' }).click()
    await page.getByText('Hello Ana').waitFor()
  })

  test('a click on a menu item sends an event that the page shows', async () => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('news')?.click())
    await page.getByText('from the menu').waitFor()
  })

  test('a dialog answers what a test scripted, and throws before', async () => {
    const ask = (): Promise<unknown> => app.evaluate(({ dialog }) => dialog.showOpenDialog({}))
    await expect(ask()).rejects.toThrow('electron.dialog.showOpenDialog was called and no test scripted it')
    await app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/roster.xlsx'] })
    })
    expect(await ask()).toEqual({ canceled: false, filePaths: ['/roster.xlsx'] })
  })

  test('the page has neither require nor process, and no trace of the wire', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', '__electronStandinPost'].filter(name => name in window),
    )
    expect(found).toEqual([])
  })

  test('what the preload exposes is a frozen copy', async () => {
    const outcome = await page.evaluate(() => {
      const { nested } = (window as unknown as { fixture: { nested: { list: number[] } } }).fixture
      return [Object.isFrozen(nested), Object.isFrozen(nested.list), nested.list.length]
    })
    expect(outcome).toEqual([true, true, 2])
  })

  test('values keep their types on the way to main and back', async () => {
    const survived = await page.evaluate(async () => {
      const { fixture } = window as unknown as FixtureWindow
      const sent = {
        day: new Date(0),
        bytes: new Uint8Array([1, 2, 255]),
        buffer: new Uint8Array([7]).buffer,
        floats: new Float64Array([0.5]),
        map: new Map([['a', new Set([1n])]]),
        nothing: undefined,
        zero: -0,
        notANumber: Number.NaN,
        $: 'dollar',
        text: 'Këlliçi — клиент \u2028',
      }
      const back = (await fixture.echo(sent)) as typeof sent
      return [
        back.day instanceof Date && back.day.getTime() === 0,
        back.bytes instanceof Uint8Array && back.bytes.join() === '1,2,255',
        back.buffer instanceof ArrayBuffer && back.buffer.byteLength === 1,
        back.floats instanceof Float64Array && back.floats[0] === 0.5,
        back.map.get('a')?.has(1n) === true,
        'nothing' in back && back.nothing === undefined,
        Object.is(back.zero, -0),
        Number.isNaN(back.notANumber),
        back.$ === 'dollar',
        back.text === sent.text,
      ]
    })
    expect(survived).toEqual(survived.map(() => true))
  })

  test.each(['() => 1', 'Promise.resolve(1)', '{ inside: () => 1 }', 'document.body', 'Symbol("s")'])(
    'the page cannot send %s',
    async source => {
      const message =
        await page.evaluate(`(async () => window.fixture.echo(${source === '{ inside: () => 1 }' ? `(${source})` : source}))()
        .then(() => 'sent', error => error.message)`)
      // The bridge resolves nothing on the way: what reaches the wire still holds what cannot be cloned.
      expect(message).toBe('An object could not be cloned.')
    },
  )

  test('an error of main arrives with the channel and the sentence', async () => {
    const messages = await page.evaluate(async () => {
      const { fixture } = window as unknown as FixtureWindow
      const message = (error: Error): string => error.message
      return [await fixture.fail().catch(message), await fixture.unheard().catch(message)]
    })
    expect(messages).toEqual([
      "Error invoking remote method 'fail': Error: on purpose",
      "Error invoking remote method 'unheard': Error: No handler registered for 'unheard'",
    ])
  })

  test('the sender of a message is the main frame with its app:// address, from the first message on', async () => {
    expect(await page.evaluate(() => (window as unknown as FixtureWindow).fixture.whoAmI())).toEqual({
      url: 'app://bundle/index.html#/start',
      origin: 'app://bundle',
      parent: null,
      isMainFrame: true,
    })
    expect((await readLog(app)).hello[0]).toMatchObject({ url: 'app://bundle/index.html#/start' })
  })

  test('app:// is answered by the application, with its status, headers and policy', async () => {
    const answers = await page.evaluate(async () => {
      const text = await fetch('/echo', { method: 'POST', body: 'клиент' }).then(response => response.text())
      const missing = await fetch('/../secret.txt').then(response => response.status)
      const outside = await fetch('https://elsewhere.example/').then(
        () => 'fetched',
        () => 'refused',
      )
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title = \'ran\'" alt="">')
      return { text, missing, outside, title: document.title }
    })
    expect(answers).toEqual({ text: 'клиент', missing: 404, outside: 'refused', title: 'Fixture App' })
    const { requests } = await readLog(app)
    expect(requests).toContain('POST app://bundle/echo')
    expect(requests.filter(request => !/^(GET|POST) app:\/\/bundle\//.test(request))).toEqual([])
    expect(requests.filter(request => request.includes('favicon'))).toEqual([])
  })

  test('a window with more than a web page may have is refused', async () => {
    const refusals = await app.evaluate(({ BrowserWindow }) => {
      const safe = { contextIsolation: true, sandbox: true }
      const unsafe = [
        {},
        { sandbox: true },
        { contextIsolation: true },
        { ...safe, contextIsolation: false },
        { ...safe, sandbox: false },
        { ...safe, nodeIntegration: true },
        { ...safe, webSecurity: false },
        { ...safe, webviewTag: true },
      ]
      return unsafe.map(webPreferences => {
        try {
          return new BrowserWindow({ webPreferences }).id
        } catch (error) {
          return String(error)
        }
      })
    })
    for (const refusal of refusals) expect(refusal).toMatch(/electron\.BrowserWindow with.* is not modelled/)
    expect(app.windows()).toHaveLength(1)
  })

  test('what is not modelled throws by name, and is never undefined', async () => {
    const messages = await app.evaluate(electron => {
      const window = electron.BrowserWindow.getAllWindows()[0]
      const attempts: (() => unknown)[] = [
        () => electron.app.setBadgeCount(1),
        () => electron.dialog.showCertificateTrustDialog({} as never),
        () => electron.Tray,
        () => electron.session.fromPartition('other'),
        () => window?.setKiosk(true),
        () => window?.webContents.print(),
        () => electron.app.on('accessibility-support-changed', () => {}),
        () => electron.shell.beep(),
      ]
      return attempts.map(attempt => {
        try {
          return `gave ${typeof attempt()}`
        } catch (error) {
          return (error as Error).message.replace(/ is not modelled.*/, '!')
        }
      })
    })
    expect(messages).toEqual([
      'electron.app.setBadgeCount!',
      'electron.dialog.showCertificateTrustDialog!',
      'electron.Tray!',
      'electron.session.fromPartition!',
      'electron.BrowserWindow.setKiosk!',
      'electron.webContents.print!',
      "electron.app.on('accessibility-support-changed')!",
      'electron.shell.beep!',
    ])
  })

  test('window.open and a link with a target ask the application, which denies them', async () => {
    expect(await page.evaluate(() => window.open('https://elsewhere.example/opened'))).toBeNull()
    await page.locator('#new-window').click()
    const expected = ['https://elsewhere.example/opened', 'https://elsewhere.example/new']
    await expect.poll(async () => (await readLog(app)).opened).toEqual(expected)
    const calls = await app.evaluate(({ shell }) => (shell as unknown as WithCalls)['__calls'])
    expect(calls).toEqual(expected.map(url => ['openExternal', url]))
    await expect.poll(() => app.windows().length).toBe(1)
  })

  test.each([
    ['a link', "document.getElementById('elsewhere').click()", 'https://elsewhere.example/page'],
    ['a mail link', "document.getElementById('mail').click()", 'mailto:someone@elsewhere.example'],
    ['a script', "location.href = 'https://elsewhere.example/assigned'", 'https://elsewhere.example/assigned'],
    ['a blank page', "location.href = 'about:blank'", 'about:blank'],
    ['a page of its own', "location.href = '/index.html?again'", 'app://bundle/index.html?again'],
    ['a made-up page', "location.href = URL.createObjectURL(new Blob(['<h1>blob</h1>']))", 'blob:app://bundle/'],
  ])('a page that would go to %s asks the application, which denies it', async (_, script, url) => {
    const before = page.url()
    const asked = (await readLog(app)).navigations.length
    await page.evaluate(`document.body.id = 'asking'; ${script}`)
    await expect.poll(async () => (await readLog(app)).navigations.length).toBe(asked + 1)
    expect((await readLog(app)).navigations.at(-1)?.startsWith(url)).toBe(true)
    // The document that asked is still there, not a new copy of it.
    expect(await page.evaluate('document.body.id')).toBe('asking')
    expect(page.url()).toBe(before)
  })

  test('a fragment in the page is no navigation', async () => {
    const before = (await readLog(app)).navigations.length
    await page.evaluate(() => {
      location.hash = '#/elsewhere'
    })
    const address = (): Promise<string | undefined> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
    await expect.poll(address).toBe('app://bundle/index.html#/elsewhere')
    expect((await readLog(app)).navigations).toHaveLength(before)
  })

  test('a download asks the session and is stopped', async () => {
    await app.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (_, item) => {
        Object.assign(globalThis, { askedFor: item.getFilename() })
      })
    })
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['text']))
      link.download = 'report.txt'
      link.click()
    })
    const asked = (): Promise<unknown> =>
      app.evaluate(() => (globalThis as unknown as Record<string, unknown>)['askedFor'])
    await expect.poll(asked).toBe('report.txt')
  })

  test('a chosen theme reaches the page that is open, and one that is opened later', async () => {
    const choose = (source: 'dark' | 'light'): Promise<void> =>
      app.evaluate(({ nativeTheme }, chosen) => {
        nativeTheme.themeSource = chosen
      }, source)
    const isDark = (shown: Page): Promise<boolean> =>
      shown.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await choose('dark')
    await expect.poll(() => isDark(page)).toBe(true)

    const opened = app.waitForEvent('window')
    await app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ webPreferences: { contextIsolation: true, sandbox: true } })
      await window.loadURL('app://bundle/index.html')
    })
    const later = await opened
    await later.getByRole('button', { name: 'Greet' }).waitFor()
    expect(await isDark(later)).toBe(true)
    await later.close()

    await choose('light')
    await expect.poll(() => isDark(page)).toBe(false)
  })

  test('what shows nothing here is recorded for tests', async () => {
    const recorded = await app.evaluate(({ app: running, Menu, session }) => {
      type Recorder = { standinHandlers: Record<string, ((...args: unknown[]) => void) | null> }
      const { standinHandlers } = session.defaultSession as unknown as Recorder
      const grants: unknown[] = []
      standinHandlers['setPermissionRequestHandler']?.({}, 'media', (granted: unknown) => grants.push(granted))
      Menu.getApplicationMenu()?.getMenuItemById('edit')?.click()
      running.addRecentDocument('/audit.churnaudit')
      return {
        grants,
        checkHandler: standinHandlers['setPermissionCheckHandler'],
        roles: (Menu as unknown as { standinClickedRoles: string[] }).standinClickedRoles,
        calls: (running as unknown as WithCalls)['__calls'],
      }
    })
    expect(recorded).toEqual({
      grants: [false],
      checkHandler: null,
      roles: ['editMenu'],
      calls: [['addRecentDocument', '/audit.churnaudit']],
    })
  })

  test('a file has the path a test gives it, and only a file has one', async () => {
    const paths = await page.evaluate(() => {
      const { fixture } = window as unknown as FixtureWindow
      const file = Object.assign(new File(['x'], 'roster.xlsx'), { standinPath: '/data/roster.xlsx' })
      const notFile = (): string => {
        try {
          return fixture.pathOf({})
        } catch (error) {
          return (error as Error).message
        }
      }
      return [fixture.pathOf(file), fixture.pathOf(new File([], 'made-up')), notFile()]
    })
    expect(paths).toEqual(['/data/roster.xlsx', '', 'getPathForFile expected a File'])
  })

  test('a utility process answers over its parent port and can be killed', async () => {
    const outcome = await app.evaluate(async ({ app: running, utilityProcess }) => {
      const child = utilityProcess.fork(`${running.getAppPath()}/utility.mjs`)
      const answer = new Promise<unknown>(done => child.once('message', done))
      child.postMessage(21)
      const doubled = await answer
      const ended = new Promise<void>(done => child.once('exit', () => done()))
      const killed = child.kill()
      await ended
      return { doubled, killed, pid: child.pid }
    })
    expect(outcome).toEqual({ doubled: 42, killed: true, pid: undefined })
  })

  test('clipboard, screen, secrets and name are those of nobody', async () => {
    const facts = await app.evaluate(async ({ app: running, clipboard, safeStorage, screen }) => {
      await clipboard.writeText('кошелёк')
      return {
        text: await clipboard.readText(),
        name: running.getName(),
        version: running.getVersion(),
        locale: running.getLocale(),
        canEncrypt: safeStorage.isEncryptionAvailable(),
        width: screen.getPrimaryDisplay().workAreaSize.width,
      }
    })
    expect(facts).toEqual({
      text: 'кошелёк',
      name: 'Fixture App',
      version: '1.2.3',
      locale: 'en-US',
      canEncrypt: false,
      width: 1920,
    })
  })
})

describe('windows', () => {
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    app = await launch()
    page = await firstPage(app)
  })

  afterAll(() => app.close())

  test('the page has the size of its window and follows it', async () => {
    const size = (): Promise<string> => page.evaluate(() => `${innerWidth}x${innerHeight}`)
    await expect.poll(size).toBe('1000x700')
    const events = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const seen: string[] = []
      window?.on('resize', () => seen.push('resize'))
      window?.on('move', () => seen.push('move'))
      window?.on('maximize', () => seen.push('maximize'))
      window?.setBounds({ x: 5, y: 6, width: 900, height: 650 })
      window?.maximize()
      return { seen, maximized: window?.isMaximized(), bounds: window?.getBounds(), normal: window?.getNormalBounds() }
    })
    expect(events).toEqual({
      seen: ['resize', 'move', 'maximize', 'resize', 'move'],
      maximized: true,
      bounds: { x: 0, y: 0, width: 1920, height: 1080 },
      normal: { x: 5, y: 6, width: 900, height: 650 },
    })
    await expect.poll(size).toBe('1920x1080')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize())
    await expect.poll(size).toBe('900x650')
  })

  test('a page of another origin reports its own, and a frame inside a page has no bridge', async () => {
    const opened = app.waitForEvent('window')
    await app.evaluate(async ({ app: running, BrowserWindow }) => {
      const preload = `${running.getAppPath()}/preload.cjs`
      const window = new BrowserWindow({ webPreferences: { preload, contextIsolation: true, sandbox: true } })
      await window.loadURL('app://other/index.html')
    })
    const other = await opened
    const whoAmI = (): Promise<unknown> => other.evaluate(() => (window as unknown as FixtureWindow).fixture.whoAmI())
    await other.getByRole('button', { name: 'Greet' }).waitFor()
    expect(await whoAmI()).toMatchObject({ origin: 'app://other', isMainFrame: true })

    const frameGlobals = await other.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      return ['fixture', '__electronStandinPost'].filter(name => name in (frame.contentWindow ?? {}))
    })
    expect(frameGlobals).toEqual([])

    await app.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows()[1]?.loadURL('data:text/html,<h1>data</h1>')
    })
    await other.getByRole('heading', { name: 'data' }).waitFor()
    expect(await whoAmI()).toMatchObject({ origin: 'null', url: 'data:text/html,<h1>data</h1>' })
  })

  test('the focus moves between windows, and back when one is closed', async () => {
    const outcome = await app.evaluate(async ({ BrowserWindow }) => {
      const [first, second] = BrowserWindow.getAllWindows()
      const seen: string[] = []
      first?.on('focus', () => seen.push('first focus'))
      first?.on('blur', () => seen.push('first blur'))
      first?.focus()
      second?.focus()
      const closed = new Promise<void>(done => second?.once('closed', () => done()))
      second?.close()
      await closed
      return { seen, destroyed: second?.isDestroyed(), focused: BrowserWindow.getFocusedWindow()?.id === first?.id }
    })
    expect(outcome).toEqual({ seen: ['first focus', 'first blur', 'first focus'], destroyed: true, focused: true })
    await expect.poll(() => app.windows().length).toBe(1)
  })

  test('a reloaded page has its bridge again', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload())
    const greetings = (): Promise<number> => readLog(app).then(log => log.hello.length)
    await expect.poll(greetings).toBeGreaterThan(2)
    await page.getByRole('button', { name: 'Greet' }).click()
    await page.getByText('Hello Ana').waitFor()
  })

  test('an address that cannot be reached rejects', async () => {
    const attempt = app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('https://elsewhere.example/'),
    )
    await expect(attempt).rejects.toThrow("ERR_NAME_NOT_RESOLVED loading 'https://elsewhere.example/'")
  })
})

describe('the end', () => {
  const running: ChildProcess[] = []
  const folders: string[] = []

  const start = async (...args: string[]): Promise<ElectronApplication> => {
    const app = await launch(...args)
    running.push(app.process())
    await firstPage(app)
    return app
  }

  afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  test('the folder of --user-data-dir is used and stays; every other folder is fresh', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'standin-test-'))
    folders.push(userData)
    const app = await start(`--user-data-dir=${userData}`)
    const paths = await app.evaluate(electron => ({
      userData: electron.app.getPath('userData'),
      documents: electron.app.getPath('documents'),
    }))
    expect(paths.userData).toBe(userData)
    expect(paths.documents).toBe(join(await runFolder(app), 'documents'))
    await app.close()
    expect(existsSync(userData)).toBe(true)
  })

  test('a clean close leaves no process and no folder', async () => {
    const app = await start()
    const folder = await runFolder(app)
    expect(processesOf(folder)).toBeGreaterThan(1)
    await app.close()
    await nothingLeft(folder)
  })

  test('kill -9 leaves no process and no folder', async () => {
    const app = await start()
    const folder = await runFolder(app)
    await app.evaluate(({ app: electronApp, utilityProcess }) => {
      const script = `${electronApp.getAppPath()}/utility.mjs`
      return new Promise<void>(done =>
        utilityProcess.fork(script, [electronApp.getPath('temp')]).once('spawn', () => done()),
      )
    })
    const pid = app.process().pid
    if (pid === undefined) throw new Error('the stand-in has no process')
    process.kill(pid, 'SIGKILL')
    await nothingLeft(folder)
  })

  test('closing the last window quits, after the events of Electron in their order', async () => {
    const app = await start()
    const ended = new Promise<number | null>(done => app.process().once('exit', done))
    let output = ''
    app.process().stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    await app.evaluate(({ app: electronApp, BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const say = (name: string) => (): boolean => process.stdout.write(`${name}\n`)
      window?.on('close', say('close'))
      window?.on('closed', say('closed'))
      for (const name of ['window-all-closed', 'before-quit', 'will-quit', 'quit']) {
        // Before the listener of the fixture, which quits.
        electronApp.prependListener(name, say(name))
      }
      window?.close()
    })
    expect(await ended).toBe(0)
    expect(output.trim().split('\n')).toEqual([
      'close',
      'closed',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
    ])
  })

  test('a window that will not close keeps the application open', async () => {
    const app = await start()
    const left = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.once('close', event => event.preventDefault())
      electronApp.quit()
      await new Promise(done => {
        setTimeout(done, 200)
      })
      return BrowserWindow.getAllWindows().length
    })
    expect(left).toBe(1)
    const ended = new Promise<number | null>(done => app.process().once('exit', done))
    await app.evaluate(({ app: electronApp }) => electronApp.quit())
    expect(await ended).toBe(0)
  })
})
