/** Third-party test data lives outside the repository; a test that needs it is skipped by name where it is absent. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const root = process.env['CHURN_AUDIT_TEST_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data')

/** @returns the absolute path of a file of the test data, or undefined where it is absent. */
export const testData = (relativePath: string): string | undefined => {
  const path = resolve(root, relativePath)
  return existsSync(path) ? path : undefined
}
