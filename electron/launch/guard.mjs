/** First step of every start script: goes on only under a Node that can run Churn Audit, or starts again under the one that came along. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NEEDED_NODE_API, whyNodeIsTooOld } from './node-check.mjs'
import { runChild } from './run-child.mjs'

/** Set for the second start, so that two unfit Nodes never start each other in turn. */
const RESTARTED = 'CHURN_AUDIT_RESTARTED'

export const appRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @returns {string | undefined} the Node among the installed packages, where it is new enough */
const findNewerNode = () => {
  const windows = process.platform === 'win32'
  const packageName = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const path = join(appRoot, 'node_modules', packageName, 'bin', windows ? 'node.exe' : 'node')
  if (!existsSync(path)) return undefined
  const asked = spawnSync(path, ['-p', 'process.versions.napi'], { encoding: 'utf8' })
  return asked.status === 0 && Number(asked.stdout) >= NEEDED_NODE_API ? path : undefined
}

/** Comes back only where this Node will do; else runs the same script under a newer Node and ends as it ended, or ends with one sentence. */
export const requireNode = async () => {
  const why = whyNodeIsTooOld(process.versions)
  if (why === undefined) return
  const newer = process.env[RESTARTED] === undefined ? findNewerNode() : undefined
  if (newer === undefined) {
    console.error(why)
    process.exit(1)
  }
  const ended = await runChild(newer, process.argv.slice(1), { env: { ...process.env, [RESTARTED]: '1' } })
  process.exit(ended.status)
}
