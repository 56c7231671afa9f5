/** What a user receives: exactly the files of the application, one database binary of his system, and it runs. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { packApp, type Packed } from './pack-app.ts'
import type { Target } from './stand-in-dist.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

const TARGETS: readonly (Target & { readonly binary: string })[] = [
  { os: 'linux', arch: 'x64', binary: 'linux-x64.node' },
  { os: 'win', arch: 'x64', binary: 'win32-x64.node' },
  { os: 'mac', arch: 'arm64', binary: 'darwin-arm64.node' },
]

let scratch = ''
const packed = new Map<string, Packed>()
const of = (target: Target): Packed => {
  const found = packed.get(target.os)
  if (found === undefined) throw new Error(`${target.os} was not packed`)
  return found
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'churn-audit-pack-'))
  // One after another: each of them wants the whole disk for itself.
  for (const target of TARGETS) packed.set(target.os, await packApp(target, join(scratch, target.os)))
}, 300_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Files below a folder of the project, as the archive names them. */
const inProject = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )

/** Hashes differ from build to build, their places do not; chunks are named for what they hold. */
const withoutHash = (path: string): string => path.replace(/-[\w-]{8}(?=\.\w+$)/, '-HASH')

const ENTRIES = [
  'out/main/cli.js',
  'out/main/shell.js',
  'out/main/webhost.js',
  'out/main/worker-exchange.js',
  'out/main/worker-import.js',
  'out/main/worker-preview.js',
  'out/main/worker-report.js',
  'out/main/worker-brainstorm-sheets.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

const DRIVER = [
  'LICENSE',
  'lib/binding.js',
  'lib/darwin-arm64.js',
  'lib/darwin-x64.js',
  'lib/database.js',
  'lib/index.js',
  'lib/linux-arm64.js',
  'lib/linux-x64.js',
  'lib/linuxmusl-arm64.js',
  'lib/linuxmusl-x64.js',
  'lib/methods/aggregate.js',
  'lib/methods/backup.js',
  'lib/methods/explain.js',
  'lib/methods/function.js',
  'lib/methods/inspect.js',
  'lib/methods/pragma.js',
  'lib/methods/serialize.js',
  'lib/methods/table.js',
  'lib/methods/transaction.js',
  'lib/methods/wrappers.js',
  'lib/sqlite-error.js',
  'lib/util.js',
  'lib/win32-arm64.js',
  'lib/win32-x64.js',
  'package.json',
].map(name => `node_modules/better-sqlite3/${name}`)

describe.each(TARGETS)('the package for $os $arch', target => {
  test('holds the application, its resources, the database driver, and nothing else', () => {
    const { files } = of(target)
    const wanted = [
      ...inProject('out').filter(path => !path.endsWith('.map')),
      ...inProject('resources'),
      ...DRIVER,
      `node_modules/better-sqlite3/prebuilds/${target.binary}`,
      'package.json',
      'LICENSE',
    ]
    expect(
      files.filter(path => !wanted.includes(path)),
      'packed without being wanted',
    ).toEqual([])
    expect(
      wanted.filter(path => !files.includes(path)),
      'wanted and not packed',
    ).toEqual([])
    expect(files).toEqual(expect.arrayContaining(ENTRIES))
  })

  test('holds in out only entries, chunks, pages and fonts', () => {
    const kinds = of(target)
      .files.filter(path => path.startsWith('out/') && !ENTRIES.includes(path))
      .map(withoutHash)
    const known = [
      /^out\/main\/chunk-[\w.-]+-HASH\.js$/,
      /^out\/renderer\/assets\/[\w.-]+-HASH\.(?:js|css|woff2?|ttf|svg|png)$/,
    ]
    expect(kinds.filter(path => !known.some(kind => kind.test(path)))).toEqual([])
  })

  test('brings one binary, that of the target, outside the archive', () => {
    const { files, unpacked } = of(target)
    const binary = `node_modules/better-sqlite3/prebuilds/${target.binary}`
    expect(files.filter(path => path.endsWith('.node'))).toEqual([binary])
    expect(unpacked).toEqual([binary])
  })

  test('brings no sources, tests, tools or data', () => {
    expect(of(target).files.filter(path => /\.(?:tsx?|map|csv|xlsx|churnaudit|log|md)$/.test(path))).toEqual([])
  })
})

test('the release turns on every guard that the stand-in cannot carry', () => {
  const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
  expect(settings).not.toMatch(/disableAsarIntegrity|signAndEditExecutable|identity:/)
  for (const line of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableCookieEncryption: true',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'loadBrowserProcessSpecificV8Snapshot: false',
    'grantFileProtocolExtraPrivileges: false',
  ])
    expect(settings).toContain(line)
})

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'taken out of the archive, far from the project',
  () => {
    let app = ''
    const cli = (...words: readonly string[]) =>
      run(process.execPath, [join(app, 'out/main/cli.js'), ...words, '--profile', join(scratch, 'profile')], {
        cwd: scratch,
      })

    beforeAll(() => {
      app = join(scratch, 'extracted')
      extractAll(of({ os: 'linux', arch: 'x64' }).asar, app)
    })

    test('the command line helps, makes an engagement and reads it, and makes a report', async () => {
      const { stdout } = await run(process.execPath, [join(app, 'out/main/cli.js'), '--help'], { cwd: scratch })
      expect(stdout).toContain('churn-audit new')
      await cli('new', 'one.churnaudit', '--client', 'Northwind', '--currency', 'EUR', '--market', 'b2b')
      expect(JSON.parse((await cli('losses', 'one.churnaudit', '--json')).stdout)).toMatchObject({ clients: 0 })
      await cli('report', 'one.churnaudit', '--out', 'one.pdf', '--lang', 'ru')
      expect(readFileSync(join(scratch, 'one.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    })

    test('the browser version serves its screens and stops cleanly', async () => {
      const folders = ['--profile', join(scratch, 'web'), '--library', join(scratch, 'library')]
      const host = execFile(process.execPath, [join(app, 'out/main/webhost.js'), '--no-browser', ...folders], {
        cwd: scratch,
      })
      onTestFinished(() => void host.kill('SIGKILL'))
      const ended = new Promise<number | null>(done => host.once('exit', code => done(code)))
      const address = await new Promise<string>((found, failed) => {
        let printed = ''
        host.stdout?.on('data', chunk => {
          printed += String(chunk)
          const url = /http:\/\/[^\s#]+/.exec(printed)?.[0]
          if (url !== undefined) found(url)
        })
        host.once('exit', code => failed(new Error(`ended with ${code}: ${printed}`)))
      })
      const page = await (await fetch(address)).text()
      expect(page).toContain('<script')
      const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
      expect((await fetch(new URL(script, address))).status).toBe(200)
      host.kill('SIGTERM')
      expect(await ended).toBe(0)
    })

    test('without its binary it says so instead of running', async () => {
      const binary = join(app, 'node_modules/better-sqlite3/prebuilds/linux-x64.node')
      expect(existsSync(binary)).toBe(true)
      rmSync(binary)
      await expect(cli('losses', 'one.churnaudit')).rejects.toThrow()
    })
  },
)
