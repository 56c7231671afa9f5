#!/usr/bin/env node
/** The command line of Churn Audit: from the sources where they are and this Node reads them, else from the build. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appRoot, requireNode } from './guard.mjs'

await requireNode()

const source = join(appRoot, 'electron', 'cli', 'main.ts')
const bundle = join(appRoot, 'out', 'main', 'cli.js')
const entry = [...(process.features.typescript ? [source] : []), bundle].find(path => existsSync(path))

if (entry === undefined) {
  console.error(
    'The command line is not built yet. Run "npm run build" in the folder of Churn Audit once, then try again.',
  )
  process.exit(1)
}
await import(pathToFileURL(entry).href)
