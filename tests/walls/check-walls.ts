/** Reads the imports of source files and names each one that goes through a wall. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { parseSync } from 'oxc-parser'
import { ROOMS, type Room } from './rooms.ts'

export type Breach = { readonly file: string; readonly imports: string; readonly rule: string }

const SOURCE = /\.(ts|tsx|mts|mjs|cjs|js)$/
/** The folders of the top level that hold code. */
const TOP = ['electron', 'renderer', 'shared', 'tests']

/** The room of a path from the top of the project; the longest prefix decides. */
export const roomOf = (path: string): Room | undefined =>
  ROOMS.filter(room => path === room.path || (room.path.endsWith('/') && path.startsWith(room.path))).sort(
    (a, b) => b.path.length - a.path.length,
  )[0]

type Import = { readonly from: string; readonly typeOnly: boolean }

const importsOf = (path: string, source: string): Import[] => {
  const { module } = parseSync(path, source)
  const statics = module.staticImports.map(one => ({
    from: one.moduleRequest.value,
    typeOnly: one.entries.length > 0 && one.entries.every(entry => entry.isType),
  }))
  const exports = module.staticExports.flatMap(one =>
    one.entries.flatMap(entry =>
      entry.moduleRequest === null ? [] : [{ from: entry.moduleRequest.value, typeOnly: entry.isType }],
    ),
  )
  const dynamics = module.dynamicImports.flatMap(one => {
    const text = source.slice(one.moduleRequest.start, one.moduleRequest.end)
    return /^['"]/.test(text) ? [{ from: text.slice(1, -1), typeOnly: false }] : []
  })
  return [...statics, ...exports, ...dynamics]
}

const targetPath = (file: string, specifier: string): string | undefined => {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return bare.slice(1)
  if (bare.startsWith('.'))
    return normalize(join(dirname(file), bare))
      .split(sep)
      .join('/')
  return undefined
}

const packageAllowed = (room: Room, one: Import): boolean =>
  room.packages.some(allowed => {
    if (allowed === '*') return true
    const [name, typesOnly] = allowed.startsWith('type:') ? [allowed.slice(5), true] : [allowed, false]
    if (typesOnly && !one.typeOnly) return false
    return name.endsWith(':') || name.endsWith('/')
      ? one.from.startsWith(name)
      : one.from === name || one.from.startsWith(`${name}/`)
  })

/** A step is a room of its own though all steps share one rule. */
const stepOf = (path: string): string | undefined => /^renderer\/steps\/([^/]+)\//.exec(path)?.[1]

const judge = (file: string, room: Room, one: Import): string | undefined => {
  const target = targetPath(file, one.from)
  if (target === undefined)
    return packageAllowed(room, one) ? undefined : `${room.name} may not import the package. ${room.because}`
  const other = roomOf(target)
  if (other === undefined) return 'the imported file is in no room'
  const [step, otherStep] = [stepOf(file), stepOf(target)]
  if (step !== undefined && otherStep !== undefined && step !== otherStep)
    return `a step may not import another step. ${room.because}`
  if (other.name === room.name || room.imports.includes(other.name) || room.imports.includes('*')) return undefined
  return `${room.name} may not import ${other.name}. ${room.because}`
}

/** @param file path from the top of the project, with `/`. @returns every import of this source that the rooms forbid. */
export const checkFile = (file: string, source: string): Breach[] => {
  const room = roomOf(file)
  if (room === undefined)
    return [
      {
        file,
        imports: '',
        rule: 'the file is in no room: give its folder a place in tests/walls/rooms.ts and docs/map.md',
      },
    ]
  return importsOf(file, source).flatMap(one => {
    const rule = judge(file, room, one)
    return rule === undefined ? [] : [{ file, imports: one.from, rule }]
  })
}

const sourceFiles = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && SOURCE.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** Checks every source file of the project. */
export const checkProject = (root: string): Breach[] =>
  TOP.flatMap(folder => sourceFiles(root, folder)).flatMap(file =>
    checkFile(file, readFileSync(join(root, file), 'utf8')),
  )
