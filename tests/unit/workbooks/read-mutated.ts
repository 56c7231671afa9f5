/**
 * A process of its own: reads each listed file whole, then seeded mutations of them, held and streamed, and prints a line for each.
 * Usage: node read-mutated.ts <list.json> <seed> <mutations>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DEFAULT_LIMITS } from '#electron/workbooks/limits.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { openZip } from '#electron/workbooks/zip-guard.ts'
import { createRandom, type Random } from '#shared/kit/random.ts'
import { makeZip } from './make-zip.ts'

const [list = '', seed = '1', mutations = '0'] = process.argv.slice(2)
const files = JSON.parse(readFileSync(list, 'utf8')) as string[]

const read = async (path: string, fileName: string, streamed: boolean): Promise<string> => {
  const opened = openWorkbook(path, { fileName, ...(streamed ? { limits: { streamFrom: 0 } } : {}) })
  if (!opened.ok) return opened.error.code
  let rows = 0
  const all = await opened.value.readViews({
    onRow: view => {
      rows += view.toRow().cells.length > 0 ? 1 : 0
    },
  })
  if (!all.ok) return all.error.code
  return rows === all.value.rows ? 'rows' : 'miscounted'
}

/** Changes, cuts, doubles or swaps bytes of a copy. */
const mutate = (bytes: Buffer, random: Random): Buffer => {
  const copy = Buffer.from(bytes)
  const kind = random.below(5)
  if (kind === 0) return copy.subarray(0, random.below(copy.length))
  if (kind === 1) {
    const from = random.below(copy.length)
    return Buffer.concat([copy.subarray(0, from), copy.subarray(Math.max(0, from - random.below(2000)))])
  }
  if (kind === 2) {
    const from = random.below(copy.length)
    copy.fill(random.below(256), from, Math.min(copy.length, from + 1 + random.below(200)))
    return copy
  }
  for (let change = 0; change <= random.below(20); change += 1)
    copy[random.below(copy.length)] = kind === 3 ? random.below(256) : (copy[random.below(copy.length)] ?? 0) ^ 0x20
  return copy
}

/** Changes the XML inside a workbook and packs it again with honest checksums, so that the readers behind the zip meet it. */
const mutateInside = (bytes: Buffer, file: string, random: Random): Buffer => {
  const zip = openZip(bytes, file, DEFAULT_LIMITS)
  if (!zip.ok) return mutate(bytes, random)
  const { names, read: partOf } = zip.value
  const chosen = names[random.below(names.length)]
  return makeZip(
    names.map(name => {
      const data = partOf(name) ?? Buffer.alloc(0)
      return { name, data: name === chosen && data.length > 0 ? mutate(data, random) : data }
    }),
  )
}

const tell = async (path: string, name: string, mutation: number): Promise<void> => {
  const began = performance.now()
  const held = await read(path, name, false)
  const streamed = await read(path, name, true)
  const code = streamed === 'miscounted' ? streamed : held
  process.stdout.write(`${JSON.stringify({ file: name, mutation, code, streamed, ms: performance.now() - began })}\n`)
}

for (const file of files) await tell(file, basename(file), 0)
const random = createRandom(Number(seed))
const path = join(dirname(list), 'mutated.bin')
for (let mutation = 1; mutation <= Number(mutations); mutation += 1) {
  const file = files[random.below(files.length)] ?? ''
  const bytes = readFileSync(file)
  writeFileSync(path, mutation % 2 === 0 ? mutate(bytes, random) : mutateInside(bytes, file, random))
  await tell(path, basename(file), mutation)
}
process.stdout.write(`${JSON.stringify({ memoryMb: process.resourceUsage().maxRSS / 1024 })}\n`)
