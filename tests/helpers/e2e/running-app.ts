/** What an end-to-end test sees of the program, whichever host shows it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConsoleMessage, Page } from 'playwright'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Answer } from '#shared/contract/procedure.ts'

export type HostKind = 'electron' | 'web'

/** The folders of one test: they outlive a restart of the program. */
export type HostFolders = { readonly profile: string; readonly library: string }

export type RunningApp = {
  readonly kind: HostKind
  /** The window; another one after a restart. */
  readonly page: Page
  /** The next file dialogs answer with this file. */
  chooseFile(path: string): Promise<void>
  /** Does what exports a file. @returns the path at which the file then lies, in `folder` */
  saveTo(folder: string, act: () => Promise<void>): Promise<string>
  /** Asks the gate past the screen, through the window's own door. @throws the sentence of a failed answer */
  ask<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Ends the program and starts it again on the same folders. */
  restart(): Promise<void>
  /** What the windows complained of since the last call: errors of scripts, violations of the policy, faults of the program. */
  complaints(): string[]
  close(): Promise<void>
}

/** How long one click or look may wait: the program answers in a fraction of it. */
export const PATIENCE_MS = 10_000

/** Gathers what a window complains of; violations of the policy come as errors of the console. */
export const watchPage = (page: Page, heard: string[]): void => {
  page.on('pageerror', error => heard.push(`page error: ${error.message}`))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()} (${message.location().url})`)
  })
}

/** @returns the lines that the program wrote about faults of its own in this profile. */
export const faultsOf = (profile: string): string[] => {
  const path = join(profile, 'logs', 'faults.log')
  return existsSync(path) ? [readFileSync(path, 'utf8')] : []
}

export const valueOf = <Value>(name: string, answer: Answer<Value>): Value => {
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}: ${answer.error.message}`)
  return answer.value
}
