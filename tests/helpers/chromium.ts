/** The Chromium that the browser tests drive, and the switches that keep it quiet, offline and repeatable. */
import { findChromium } from './find-chromium.mjs'

/** @returns the path of Chromium or Google Chrome on this machine, or undefined where neither is installed. */
export const chromiumPath = (): string | undefined => findChromium()

const isRoot = process.getuid?.() === 0

/** Switches for a launch that adds its own `--headless` and profile, as Playwright's `chromium.launch` does. */
export const chromiumArgs: string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers often have a tiny /dev/shm, which makes pages crash at random.
  '--disable-dev-shm-usage',
  // No name but this machine's own can be resolved: a test that reaches for the network fails at once.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // Chromium refuses its sandbox to root.
  ...(isRoot ? ['--no-sandbox'] : []),
]
