/** What the host says has changed makes the right answers old. */
import { expect, test } from 'vitest'
import { EVERY_AREA, isTouched } from '#renderer/client/changed-keys.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ChangedArea, HostEvent } from '#shared/contract/plan.ts'
import type { EngagementId } from '#shared/kit/id.ts'

const changed = (...areas: ChangedArea[]): HostEvent => ({ type: 'changed', engagement: 'e' as EngagementId, areas })

test('an area touches its procedures and the engagement, whose history moves with every edit', () => {
  expect(isTouched(changed('studies'), 'studies.list')).toBe(true)
  expect(isTouched(changed('studies'), 'engagement.get')).toBe(true)
  expect(isTouched(changed('studies'), 'tools.list')).toBe(false)
})

test('new clients change the losses, a new definition of "lost" changes the lists', () => {
  expect(isTouched(changed('clients'), 'losses.get')).toBe(true)
  expect(isTouched(changed('engagement'), 'clients.list')).toBe(true)
})

test('the library is touched by its own event only', () => {
  expect(isTouched({ type: 'library' }, 'library.get')).toBe(true)
  expect(isTouched(changed(...EVERY_AREA), 'library.get')).toBe(false)
})

test('after missed events every query of an engagement is asked again', () => {
  const queries = Object.entries(contract).filter(([, procedure]) => procedure.kind === 'query')
  // A draft is asked once by its form and never kept among the queries.
  const exempt = new Set(['app.about', 'library.get', 'jobs.get', 'drafts.get'])
  for (const [name] of queries) if (!exempt.has(name)) expect(isTouched(changed(...EVERY_AREA), name), name).toBe(true)
})
