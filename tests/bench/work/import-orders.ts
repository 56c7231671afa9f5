/**
 * A process of its own that imports one file of orders as the program does, and prints what that took: started by the benches, so
 * that time and memory are those of a whole process. Usage: node import-orders.ts <file> <folder> [gap days to try afterwards]
 */
import { resolve } from 'node:path'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { ImportSummary } from '#shared/contract/imports.ts'
import type { JobState } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import { createServices } from '#electron/gate/create-services.ts'

const [file = '', folder = '', ...thresholds] = process.argv.slice(2)
const services = createServices({
  profileFolder: resolve(folder, 'profile'),
  libraryFolder: resolve(folder, 'library'),
  resourcesFolder: resolve(import.meta.dirname, '../../../resources'),
  version: '0.0.0',
})

const call = async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
  const caller = { role: 'consultant', language: 'en' } as const
  const answer = (await services.dispatch(caller, name, input)) as Answer<Output<Name>>
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}

const ended = (job: JobState['id']): Promise<JobState> =>
  new Promise(done => {
    const stop = services.onEvent(event => {
      if (event.type !== 'job' || event.job.id !== job || event.job.state === 'running') return
      stop()
      done(event.job)
    })
  })

const { engagement } = await call('engagement.create', { clientCompany: 'Bench', market: 'b2b', currency: 'RUB' })
const offered = await services.files.offerPath(resolve(file))
if (!offered.ok) throw new Error(offered.error.code)
const began = performance.now()
const { slot } = offered.value
const { job } = await call('import.run', { engagement, slot, kind: 'transactions', reading: {}, dryRun: false })
const state = await ended(job)
const importMs = performance.now() - began
if (state.state !== 'done') throw new Error(JSON.stringify(state))
const { rowsRead, added, problemCount } = state.result as ImportSummary
const memoryMb = process.resourceUsage().maxRSS / 1024

const recomputed: number[] = []
const { engagement: frame } = await call('engagement.get', { engagement })
for (const days of thresholds.map(Number)) {
  const { clientCompany, market, industry, currency, period, previousYear, reportLanguage, note } = frame
  await call('frame.save', {
    engagement,
    frame: {
      clientCompany,
      market,
      industry,
      currency,
      period,
      previousYear,
      reportLanguage,
      note,
      lostRule: { kind: 'gap', days, segments: [] },
    },
  })
  const asked = performance.now()
  await call('losses.get', { engagement })
  recomputed.push(performance.now() - asked)
}
process.stdout.write(`${JSON.stringify({ importMs, memoryMb, rowsRead, added, problemCount, recomputed })}\n`)
await services.close()
