/** A process of its own that imports orders into an engagement file, to be killed at any moment. Usage: node import-child.ts <engagement> <csv> <scratch> */
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { runImport } from '#electron/services/import-run.ts'
import { loadResources } from '#electron/services/resources.ts'
import { openEngagementFile } from '#electron/storage/engagement-file.ts'

const [engagement = '', table = '', scratch = ''] = process.argv.slice(2)
const file = openEngagementFile(engagement, {
  clock: Date.now,
  backups: resolve(scratch, '..', 'backups'),
  shareLock: true,
})
if (!file.ok) throw new Error(file.error.code)
const tools = {
  resources: loadResources(resolve(import.meta.dirname, '../../../resources')),
  clock: Date.now,
  newId: <Kind extends string>() => randomUUID() as string as Kind,
}
process.stdout.write('ready\n')
const done = await runImport(
  {
    path: table,
    fileName: 'orders.csv',
    kind: 'transactions',
    reading: {},
    currency: 'EUR',
    dryRun: false,
    scratch,
  },
  file.value,
  tools,
  { isCancelled: () => false, progress: () => undefined, startsWriting: () => undefined },
)
if (!done.ok) throw new Error(done.error.code)
process.stdout.write('done\n')
