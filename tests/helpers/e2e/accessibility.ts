/** Holds the page against axe's rules. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Axe = {
  readonly axe: {
    run(context: { readonly exclude: string }): Promise<{
      readonly violations: readonly {
        readonly id: string
        readonly impact: string | null
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
      }[]
    }>
  }
}

/**
 * What was spoken last stays for seconds in the announcer's own corner, naming a button that may be gone: it is left out.
 *
 * @returns the violations that keep somebody from using the page, each with the first element that causes it.
 */
export const seriousViolations = async (page: Page): Promise<string[]> => {
  // Once per document: as a script of the debugger it does not need the leave of the page's policy.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as Axe).axe.run({ exclude: '[data-live-announcer]' }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const [first] = nodes
      return `${id} (${nodes.length}): ${first?.html.slice(0, 200) ?? ''} ${first?.failureSummary ?? ''}`
    })
}
