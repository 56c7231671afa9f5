import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readArguments } from '#electron/shell/arguments.ts'
import { FLUSH_LIMIT_MS, flushPage } from '#electron/shell/close-quietly.ts'
import { createFileQueue } from '#electron/shell/file-queue.ts'
import { menuTemplate } from '#electron/shell/menu.ts'
import { answerPage } from '#electron/shell/protocol.ts'
import { openedFile } from '#electron/shell/recent-files.ts'

vi.mock('electron', () => import('./electron-stub.ts'))

describe('words of the start', () => {
  test('folders and engagement files are read, switches of Electron are passed over', () => {
    const words = [
      '--inspect=0',
      '--profile',
      '/p',
      '--library=/l',
      '/data/a.churnaudit',
      'b.ChurnAudit',
      'note.txt',
      '--no-sandbox',
    ]
    expect(readArguments(words, '/work')).toEqual({
      profile: '/p',
      library: '/l',
      userData: undefined,
      files: ['/data/a.churnaudit', join('/work', 'b.ChurnAudit')],
    })
  })

  test('nothing given is nothing read', () => {
    expect(readArguments([], '/')).toEqual({ profile: undefined, library: undefined, userData: undefined, files: [] })
    expect(readArguments(['--profile'], '/').profile).toBeUndefined()
  })
})

describe('the last words of a page', () => {
  const waits = (pending: number[]) => {
    let waited = 0
    let asked = 0
    const done = flushPage({
      ask: () => (asked += 1),
      pending: () => pending.shift() ?? 0,
      wait: async ms => {
        waited += ms
      },
    })
    return done.then(() => ({ waited, asked }))
  }

  test('the page is asked once and every unanswered request is waited for', async () => {
    const quick = await waits([0])
    const slow = await waits([2, 1, 1, 0])
    expect(quick.asked).toBe(1)
    expect(slow.waited).toBeGreaterThan(quick.waited)
  })

  test('a request that is never answered ends the wait after two seconds', async () => {
    const { waited } = await waits(Array.from({ length: 1000 }, () => 1))
    expect(waited).toBeGreaterThanOrEqual(FLUSH_LIMIT_MS)
    expect(waited).toBeLessThan(FLUSH_LIMIT_MS + 100)
  })
})

describe('files that the system asks to open', () => {
  test('wait until the page listens, and go at once from then on', async () => {
    const commands: string[] = []
    const queue = createFileQueue(command => void commands.push(command))
    queue.add(['/a.churnaudit'])
    expect(commands).toEqual([])
    queue.pageListens()
    await vi.waitFor(() => expect(commands).toEqual(['open-engagement:/a.churnaudit']))
    queue.add(['/b.churnaudit'])
    expect(commands).toEqual(['open-engagement:/a.churnaudit', 'open-engagement:/b.churnaudit'])
    queue.pageIsNew()
    queue.add(['/c.churnaudit'])
    expect(commands).toHaveLength(2)
  })

  test('an opened or new engagement is a recent document, nothing else is', () => {
    expect(openedFile('engagement.open', { path: '/a' }, { engagement: 'x' })).toBe('/a')
    expect(openedFile('engagement.create', { path: '/b' }, { engagement: 'x', path: '/c' })).toBe('/c')
    expect(openedFile('library.forget', { path: '/a' }, null)).toBeUndefined()
  })
})

describe('pages of the bundle', () => {
  const folder = join(import.meta.dirname, '../../contract/fixture-page')
  const ask = (address: string, method = 'GET'): Promise<Response> =>
    answerPage(folder, new Request(address, { method }))

  test('the page and its script are served, fenced in', async () => {
    const page = await ask('app://bundle/index.html')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await page.text()).toContain('Fixture page')
    expect((await ask('app://bundle/')).status).toBe(200)
    expect((await ask('app://bundle/assets/page.js')).headers.get('content-type')).toContain('text/javascript')
  })

  const outside = ['doors.ts', 'doors.test.ts', '../doors.ts', '../../package.json', '../../../etc/passwd']
  const disguises = ['', '/', '%2f', '..%2f', '%2e%2e/', '..%5c', '%252e%252e%252f', './', 'assets/../../']
  test.each(disguises.flatMap(disguise => outside.map(path => `${disguise}${path}`)))(
    'nothing outside is served at “%s”',
    async path => {
      expect((await ask(`app://bundle/${path}`)).status).toBe(404)
    },
  )

  test.each(['app://other/index.html', 'app://bundle.evil/index.html', 'app://bundle:80/index.html'])(
    'no other host: %s',
    async address => {
      expect((await ask(address)).status).toBe(404)
    },
  )

  test('nothing is written through a page’s address', async () => {
    expect((await ask('app://bundle/index.html', 'POST')).status).toBe(404)
  })
})

describe('the menu bar', () => {
  const template = (language: 'en' | 'ru' | 'sq', recent: readonly string[] = []) => {
    const run: string[] = []
    const opened: string[] = []
    const items = menuTemplate({
      language,
      platform: 'linux',
      recent,
      runCommand: id => void run.push(id),
      openPath: path => void opened.push(path),
    })
    return { items, run, opened }
  }
  type Item = ReturnType<typeof template>['items'][number]
  const all = (items: readonly Item[]): Item[] =>
    items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])

  test('speaks the language of the device', () => {
    expect(template('en').items.map(item => item.label)).toContain('Engagement')
    expect(template('ru').items.map(item => item.label)).toContain('Отчёт')
    expect(template('sq').items.map(item => item.label)).toContain('Raporti')
  })

  test('a click runs the command of that id, and the key is left to the page', () => {
    const { items, run } = template('en')
    const item = all(items).find(one => one.id === 'step-losses')
    item?.click?.({} as never, undefined, {})
    expect(run).toEqual(['step-losses'])
    expect(item).toMatchObject({ accelerator: 'CmdOrCtrl+2', registerAccelerator: false })
  })

  test('the engagements opened last can be opened again', () => {
    const { items, opened } = template('en', ['/data/Harbour.churnaudit'])
    const item = all(items).find(one => one.label === 'Harbour.churnaudit')
    item?.click?.({} as never, undefined, {})
    expect(opened).toEqual(['/data/Harbour.churnaudit'])
    const none = all(template('en').items).find(one => one.label === 'Open recent')
    expect(none?.enabled).toBe(false)
  })
})
