/** Builds what is missing or older than its sources, with one line of notice; what is fresh is left alone. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appRoot } from './guard.mjs'
import { isStale } from './is-stale.mjs'
import { runChild } from './run-child.mjs'

/** Ends the program with a sentence and what the builder printed, where the build fails. */
export const buildIfStale = async () => {
  if (!isStale(appRoot)) return
  console.error('Building Churn Audit (only after a change)…')
  const builder = join(appRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(builder)) {
    console.error(
      'The tools for the build are missing. Run "npm install" in the folder of Churn Audit, then try again.',
    )
    process.exit(1)
  }
  const config = join(appRoot, 'electron.config.ts')
  const built = await runChild(process.execPath, [builder, 'build', appRoot, '--config', config], { quiet: true })
  if (built.status === 0) return
  if (built.interrupted) process.exit(1)
  console.error(`${built.printed}\nChurn Audit could not be built: the lines above say why.`)
  process.exit(1)
}
