/**
 * After this script has ended with status 0, Chromium and pdftotext are there. As root on a Debian-like system it
 * installs what is missing; elsewhere it says what to install and ends with status 1. Runs on Node 20 too.
 */
import { spawnSync } from 'node:child_process'
import { findChromium, findProgram } from './find-chromium.mjs'

const packages = ['chromium', 'fonts-dejavu-core', 'poppler-utils']

/** @returns {string | undefined} the sentence for a person, or undefined where nothing is missing */
const missing = () => {
  if (findChromium() === undefined) {
    return 'Install Chromium or Google Chrome, or set CHROMIUM_PATH, then run npm test again.'
  }
  if (findProgram('pdftotext') === undefined) {
    return 'Install poppler-utils (the tests read PDF files with its pdftotext), then run npm test again.'
  }
  return undefined
}

/** A CHROMIUM_PATH that leads nowhere is the person's own choice: installing another Chromium would not mend it. */
const mayInstall = () =>
  process.getuid?.() === 0 &&
  findProgram('apt-get') !== undefined &&
  (!process.env.CHROMIUM_PATH || findChromium() !== undefined)

/** Runs apt-get without a word, unless it fails: then its own output explains why. */
const aptGet = (...args) => {
  const run = spawnSync('apt-get', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (run.status !== 0) process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`)
  return run.status === 0
}

if (missing() !== undefined && mayInstall()) {
  process.stdout.write('Installing Chromium and poppler-utils for the browser tests …\n')
  aptGet('-qq', 'update')
  aptGet('-qq', 'install', '-y', '--no-install-recommends', ...packages)
}

const sentence = missing()
if (sentence !== undefined) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
