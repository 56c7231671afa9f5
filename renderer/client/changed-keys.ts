/** Which kept answers an event of the host makes old. */
import { assertNever } from '#shared/kit/result.ts'
import type { ChangedArea, HostEvent } from '#shared/contract/plan.ts'

/** Prefixes of procedure names per area; what is computed from evidence grows old with it. */
const PREFIXES: { readonly [area in ChangedArea]: readonly string[] } = {
  engagement: ['engagement', 'losses', 'survival', 'clients', 'rules', 'ranking', 'sideBySide', 'survey'],
  clients: ['clients', 'losses', 'survival', 'sideBySide', 'survey'],
  losses: ['losses', 'clients', 'survival'],
  studies: ['studies', 'methods', 'interviews', 'sideBySide', 'survival', 'exchange', 'brainstorm', 'survey'],
  texts: ['texts', 'coding', 'studies', 'interviews', 'exchange'],
  interviews: ['interviews', 'exchange'],
  reasons: ['reasons', 'coding', 'sideBySide', 'survival', 'exchange', 'brainstorm'],
  ranking: ['ranking', 'staff', 'sideBySide'],
  tools: ['tools'],
  offers: ['offers'],
  contacts: ['contacts'],
  rules: ['rules'],
  report: ['report'],
  imports: ['imports'],
  brainstorm: ['brainstorm'],
}

/** What a window that missed events must take as changed. */
export const EVERY_AREA = Object.keys(PREFIXES) as readonly ChangedArea[]

/** @returns whether the answer of `procedure` may have changed. Every edit moves the history and counts, so `engagement.get` always does. */
export const isTouched = (event: HostEvent, procedure: string): boolean => {
  const prefix = procedure.split('.', 1)[0] ?? ''
  switch (event.type) {
    case 'library':
      return prefix === 'library'
    case 'changed':
      return procedure === 'engagement.get' || event.areas.some(area => PREFIXES[area].includes(prefix))
    case 'job':
    case 'run-command':
      return false
    default:
      return assertNever(event)
  }
}
