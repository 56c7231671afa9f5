/** Entry of the browser version: looks at this Node before anything that needs a new one is loaded. */
import { whyNodeIsTooOld } from '../launch/node-check.mjs'

const why = whyNodeIsTooOld(process.versions)
if (why === undefined) {
  const { runWebHost } = await import('./run-web-host.ts')
  process.exitCode = await runWebHost(process.argv.slice(2))
} else {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
