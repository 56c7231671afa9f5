/** Entry of the command line: looks at this Node before anything that needs a new one is loaded. */
import { whyNodeIsTooOld } from '../launch/node-check.mjs'

const why = whyNodeIsTooOld(process.versions)
// A reader that has seen enough (`| head`) closes the pipe: no fault, and nothing more to say to it.
process.stdout.on('error', () => process.exit(0))

if (why === undefined) {
  const { runCommandLine } = await import('./run-command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    print: text => void process.stdout.write(text),
    warn: text => void process.stderr.write(text),
    showsProgress: process.stderr.isTTY,
    workingFolder: process.cwd(),
    env: process.env,
    onInterrupt: stop => void process.once('SIGINT', stop).once('SIGTERM', stop),
  })
} else {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}
