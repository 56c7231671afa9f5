/** A window that would give a page more than a web page has is refused. */
import { notModelled } from './strict.ts'

export type WebPreferences = {
  readonly preload?: string
  readonly additionalArguments?: readonly string[]
  readonly contextIsolation?: boolean
  readonly sandbox?: boolean
  readonly nodeIntegration?: boolean
  readonly [other: string]: unknown
}

const mustBeTrue = ['contextIsolation', 'sandbox'] as const
const mustNotBeTrue = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webviewTag',
  'allowRunningInsecureContent',
  'experimentalFeatures',
] as const

/** @throws Error naming the preference, unless the window is sandboxed, context-isolated and without Node. */
export const refuseUnsafeWindow = (preferences: WebPreferences): void => {
  for (const name of mustBeTrue) {
    if (preferences[name] !== true) throw notModelled(`BrowserWindow without webPreferences.${name}: true`)
  }
  for (const name of mustNotBeTrue) {
    if (preferences[name] === true) throw notModelled(`BrowserWindow with webPreferences.${name}: true`)
  }
  if (preferences['webSecurity'] === false) throw notModelled('BrowserWindow with webPreferences.webSecurity: false')
}
