/** The source of the script that Chromium runs in every new document before the page's own scripts. */
import { readFileSync } from 'node:fs'
import { createCodec } from './codec.ts'
import { hostPage } from './page-host.ts'
import type { PageHostOptions } from './page-host.ts'

/** The function through which the page speaks to us; it is gone from the page before the page's scripts run. */
export const bindingName = '__electronStandinPost'

/** The key of the symbol under which the page takes messages from us. */
export const receiverName = 'electron-standin-receive'

/** @param preload the path of the preload script, which must be one CommonJS file as for any sandboxed window */
export const pageScript = (preload: string | undefined, additionalArguments: readonly string[]): string => {
  const options: PageHostOptions = {
    binding: bindingName,
    receiver: receiverName,
    platform: process.platform,
    argv: ['electron-standin', ...additionalArguments],
  }
  const preloadSource = preload === undefined ? '' : readFileSync(preload, 'utf8')
  return [
    `(${hostPage.toString()})((${createCodec.toString()})(), ${JSON.stringify(options)},`,
    `(module, exports, require, process) => {${preloadSource}`,
    '});',
    `//# sourceURL=${preload ?? 'electron-standin-page-host'}`,
  ].join('\n')
}

/** @returns an expression that hands a packed message to the page, and does nothing in a document without a host. */
export const deliverExpression = (packed: string): string =>
  `globalThis[Symbol.for(${JSON.stringify(receiverName)})]?.(${JSON.stringify(packed)})`
