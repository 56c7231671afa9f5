/** Temporary folders for tests; each is removed when its test is over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** @returns a fresh folder that lasts as long as the running test. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'churn-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
