/** The win-back plan of the sample: tools, offers, and the departed clients to contact. */
import type { Day } from '#shared/kit/day.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { Client } from '../clients.ts'
import { LOST_TOO_OFTEN, type ContactDraft, type OfferDraft, type ToolChoice } from '../win-back.ts'
import { OWN_REASON_KEY } from './sample-plan.ts'
import type { PlanWords, SceneWords } from './sample-words.ts'
import type { SampleContact, SampleOffer } from './sample.ts'

/** Cost in euro cents. */
const TOOLS: readonly Omit<ToolChoice, 'note'>[] = [
  { toolId: 'personal-meeting', costPerClient: 18_000, expectedReturn: 0.35 },
  { toolId: 'call', costPerClient: 1_500, expectedReturn: 0.2 },
  { toolId: 'director-letter', costPerClient: 900, expectedReturn: 0.15 },
  { toolId: 'succession-routine', costPerClient: 4_000, expectedReturn: 0.3 },
]

const OFFERS: readonly (Omit<OfferDraft, 'title' | 'promise' | 'reasonIds'> & { reasonKeys: readonly string[] })[] = [
  {
    kind: 'guarantee',
    deadline: '2027-01-31',
    errorRepaired: true,
    reasonKeys: ['incomplete-deliveries', 'deadlines-missed'],
  },
  {
    kind: 'special-terms',
    deadline: '2027-02-28',
    errorRepaired: true,
    reasonKeys: ['manager-unavailable', 'contact-left', OWN_REASON_KEY],
  },
]

type ContactPlan = {
  readonly toolId: string
  readonly offerIndex: number
  readonly plannedOn: Day
  readonly state: ContactDraft['state']
  readonly newOrderOn: Day | null
}

const contact = (
  toolId: string,
  offerIndex: number,
  plannedOn: Day,
  state: ContactPlan['state'] = 'planned',
): ContactPlan => ({ toolId, offerIndex, plannedOn, state, newOrderOn: state === 'returned' ? '2026-11-20' : null })

/** The most valuable client comes first. */
const CONTACTS: readonly ContactPlan[] = [
  contact('personal-meeting', 0, '2026-11-17', 'returned'),
  contact('personal-meeting', 0, '2026-11-18', 'considering'),
  contact('personal-meeting', 1, '2026-11-19', 'contacted'),
  contact('director-letter', 0, '2026-11-19', 'refused'),
  contact('succession-routine', 1, '2026-11-20', 'contacted'),
  contact('personal-meeting', 0, '2026-11-26'),
  contact('call', 0, '2026-11-27'),
  contact('succession-routine', 1, '2026-12-01'),
  contact('director-letter', 0, '2026-12-02'),
  contact('call', 1, '2026-12-03'),
  contact('call', 0, '2026-12-08'),
  contact('director-letter', 1, '2026-12-09'),
]

/** One contact is left with the manager who lost the client, so that a rule has something to find. */
const KEPT_WITH_ITS_MANAGER = 6

const anotherManager = (scene: SceneWords, client: Client, step: number): string => {
  const others = scene.managers.filter(manager => manager !== client.manager)
  return mustExist(others[step % others.length], 'a manager who did not lose the client')
}

export const createTools = (words: PlanWords): readonly ToolChoice[] =>
  TOOLS.map((tool, index) => ({ ...tool, note: words.tools[index] ?? '' }))

export const createOffers = (words: PlanWords): readonly SampleOffer[] =>
  OFFERS.map((offer, index) => ({ ...offer, ...mustExist(words.offers[index], 'the words of every offer') }))

/** @param lost the clients lost in the period, the most valuable first; those lost twice are passed over */
export const createContacts = (
  words: PlanWords,
  scene: SceneWords,
  lost: readonly Client[],
): readonly SampleContact[] => {
  const worthReturning = lost.filter(client => (client.times_lost ?? 0) < LOST_TOO_OFTEN)
  return CONTACTS.map((plan, index) => {
    const client = mustExist(worthReturning[index], 'a departed client for every contact')
    return {
      ...plan,
      clientId: client.id,
      assignedTo: index === KEPT_WITH_ITS_MANAGER ? (client.manager ?? '') : anotherManager(scene, client, index),
      note: words.contacts[index] ?? '',
    }
  })
}
