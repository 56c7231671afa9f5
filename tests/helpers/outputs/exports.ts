/** Every file that the contract and the command line write, read back as text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { readPdfText } from '#electron/reporting/read-pdf-text.ts'
import type { Services } from '#electron/gate/create-services.ts'
import { contract, type ProcedureName } from '#shared/contract/contract.ts'
import { JOB_KINDS, type JobState } from '#shared/contract/plan.ts'
import type { ExportTicket, JobId } from '#shared/kit/id.ts'
import { inputsOf, type Output, type Pool } from './queries.ts'

/** Words that stand in the entries of an archive, one entry after another. */
const textOfZip = (bytes: Buffer): string => {
  const texts: string[] = []
  let at = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const count = bytes.readUInt16LE(at + 10)
  at = bytes.readUInt32LE(at + 16)
  for (let entry = 0; entry < count; entry += 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    texts.push(bytes.toString('utf8', at + 46, at + 46 + name))
    texts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return texts.join('\n')
}

/** @returns what a reader of the file can find in it, entries of archives unpacked. */
export const textOfFile = async (path: string): Promise<string> => {
  const bytes = readFileSync(path)
  const magic = bytes.toString('latin1', 0, 4)
  if (magic === '%PDF') return (await readPdfText(bytes)).join('\n')
  return magic === 'PK\u0003\u0004' ? textOfZip(bytes) : bytes.toString('utf8')
}

/** Commands that hand out files: by name, and checked against the kinds of jobs and of tickets that there are. */
export const EXPORTS = (Object.keys(contract) as ProcedureName[]).filter(
  name => contract[name].kind === 'command' && /export|print|write/i.test(name),
)

const ended = (services: Services, job: JobId): Promise<JobState> =>
  new Promise(done => {
    const hear = (state: JobState): void => {
      if (state.state === 'running') return
      stop()
      done(state)
    }
    const stop = services.onEvent(event => {
      if (event.type === 'job' && event.job.id === job) hear(event.job)
    })
    void services
      .dispatch({ role: 'consultant' }, 'jobs.get', { job })
      .then(answer => answer.ok && hear(answer.value as JobState))
  })

/** All tickets anywhere within a value. */
const ticketsIn = (value: unknown): readonly ExportTicket[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'ticket' in value && typeof value.ticket === 'string' ? [value.ticket as ExportTicket] : []
  return [...own, ...Object.values(value).flatMap(ticketsIn)]
}

/** Jobs that read a file in; every other kind must come out of one of the exports. */
const READING_JOBS: readonly string[] = JOB_KINDS.filter(kind => /\bimport\b/.test(kind))

export type Exported = { readonly outputs: readonly Output[]; readonly unseenJobs: readonly string[] }

/** Runs every export with every input and reads what it writes; `unseenJobs` names kinds of jobs that no export started. */
export const exportEverything = async (services: Services, pool: Pool, folder: string): Promise<Exported> => {
  const outputs: Output[] = []
  const seen = new Set<string>(READING_JOBS)
  for (const name of EXPORTS) {
    for (const input of inputsOf(name, pool)) {
      const label = `${name} ${JSON.stringify(input)}`
      const answer = await services.dispatch({ role: 'consultant', language: 'en' }, name, input)
      outputs.push({ name: label, text: JSON.stringify(answer) })
      if (!answer.ok) continue
      const { job } = answer.value as { readonly job?: JobId }
      const state = job === undefined ? undefined : await ended(services, job)
      if (state !== undefined) seen.add(state.kind)
      outputs.push({ name: `${label}, its job`, text: JSON.stringify(state ?? null) })
      for (const ticket of ticketsIn([answer.value, state])) {
        const saved = await services.files.saveExport(ticket, join(folder, `export-${outputs.length}`))
        if (!saved.ok) throw new Error(`${label}: ${saved.error.code}`)
        outputs.push({ name: `${label}, its file`, text: await textOfFile(saved.value.path) })
      }
    }
  }
  return { outputs, unseenJobs: JOB_KINDS.filter(kind => !seen.has(kind)) }
}
