/** Packs the built application for one target by the shipped configuration, without the real Electron. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { writeStandInDist, type Target } from './stand-in-dist.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** What the stand-in forces: it has no signature, no resources to edit, and no switches inside. The release goes without these. */
const writeSettings = (path: string, dist: string, output: string): void => {
  const settings = {
    extends: join(root, 'electron-builder.yml'),
    electronDist: dist,
    directories: { output },
    disableAsarIntegrity: true,
    electronFuses: null,
    win: { signAndEditExecutable: false },
    mac: { identity: null },
  }
  writeFileSync(path, JSON.stringify(settings))
}

export type Packed = {
  readonly asar: string
  /** Files of the archive, folders left out, with forward slashes and no leading one. */
  readonly files: readonly string[]
  /** Files that lie beside the archive because they cannot be loaded from inside. */
  readonly unpacked: readonly string[]
}

const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : []

const resourcesBelow = (folder: string): string => {
  const asar = filesBelow(folder).find(path => path.endsWith('app.asar'))
  if (asar === undefined) throw new Error(`there is no app.asar below ${folder}`)
  return asar
}

/** @param scratch an empty folder. @throws with the packer's words where it fails */
export const packApp = async (target: Target, scratch: string): Promise<Packed> => {
  const dist = join(scratch, 'electron')
  const output = join(scratch, 'packed')
  const settings = join(scratch, 'settings.json')
  writeStandInDist(dist, target)
  writeSettings(settings, dist, output)
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  await run(
    process.execPath,
    [builder, '--dir', `--${target.os}`, `--${target.arch}`, '--publish=never', '--config', settings],
    { cwd: root, env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }, maxBuffer: 20_000_000 },
  )
  const asar = resourcesBelow(output)
  const listed = listPackage(asar, { isPack: false }).map(path => path.replaceAll('\\', '/').replace(/^\//, ''))
  const folders = new Set(listed.flatMap(path => (path.includes('/') ? [path.slice(0, path.lastIndexOf('/'))] : [])))
  const beside = `${asar}.unpacked`
  return {
    asar,
    files: listed.filter(path => !folders.has(path)).toSorted(),
    unpacked: filesBelow(beside).map(path => path.slice(beside.length + 1).replaceAll('\\', '/')),
  }
}
