#!/usr/bin/env node
/** Starts Churn Audit: its own window where Electron is at hand, else the same screens in the browser. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { findElectron } from './find-electron.mjs'
import { appRoot, requireNode } from './guard.mjs'
import { runChild } from './run-child.mjs'

const HELP = `Starts Churn Audit.

  npm start -- [options] [FILE]

  --web           in the browser, on this computer only, even where Electron is at hand
  --no-browser    in the browser version: print the address and open nothing
  --port NUMBER   in the browser version: use this port
  --profile DIR   keep the list of engagements and the settings there
  --library DIR   keep new engagements there
  FILE            an engagement file to open in the window
`

const readOptions = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        web: { type: 'boolean' },
        'no-browser': { type: 'boolean' },
        port: { type: 'string' },
        profile: { type: 'string' },
        library: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`)
    return process.exit(2)
  }
}

/** @returns {string[]} the named options as they were given */
const passed = (values, names) =>
  names.flatMap(name => {
    const value = values[name]
    if (value === undefined) return []
    return value === true ? [`--${name}`] : [`--${name}`, value]
  })

const startWeb = values =>
  runChild(process.execPath, [
    join(appRoot, 'out', 'main', 'webhost.js'),
    ...passed(values, ['no-browser', 'port', 'profile', 'library']),
  ])

const startWindow = (electron, values, files) => {
  // A stray setting of the developer's shell would make Electron run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return runChild(electron, [appRoot, ...passed(values, ['profile', 'library']), ...files], { env })
}

await requireNode()
const { values, positionals } = readOptions()
if (values.help) {
  console.log(HELP)
  process.exit(0)
}
await buildIfStale()
const wantsWeb = Boolean(values.web ?? values['no-browser'] ?? values.port)
const electron = wantsWeb ? undefined : await findElectron()
if (electron !== undefined && 'why' in electron)
  console.error(`${electron.why}: Churn Audit opens in the browser instead.`)
const ended =
  electron !== undefined && 'path' in electron
    ? await startWindow(electron.path, values, positionals)
    : await startWeb(values)
process.exit(ended.status)
