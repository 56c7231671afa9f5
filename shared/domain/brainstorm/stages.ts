/** The stages of a led brainstorm, in their order, and what each allows. The order is the method's: write first, talk later. */

export const STAGES = [
  'question',
  'writing',
  'round-robin',
  'clarify',
  'merge',
  'vote-1',
  'discuss',
  'vote-2',
  'freeze',
] as const
export type Stage = (typeof STAGES)[number]

/** The two rounds of voting; the later one that was revealed is the one that counts. */
export const ROUNDS = [1, 2] as const
export type Round = (typeof ROUNDS)[number]

/** Minutes that the timer proposes; null where a clock would only press. */
export const STAGE_MINUTES: { readonly [stage in Stage]: number | null } = {
  question: 5,
  writing: 10,
  'round-robin': 15,
  clarify: 10,
  merge: 15,
  'vote-1': 5,
  discuss: 20,
  'vote-2': 5,
  freeze: null,
}

const at = (stage: Stage): number => STAGES.indexOf(stage)

/** @returns undefined after the last. */
export const nextStage = (stage: Stage): Stage | undefined => STAGES[at(stage) + 1]
/** @returns undefined before the first. */
export const previousStage = (stage: Stage): Stage | undefined => STAGES[at(stage) - 1]

export const roundOf = (stage: Stage): Round | null => (stage === 'vote-1' ? 1 : stage === 'vote-2' ? 2 : null)

/** Lists of ideas (the three groups, PESTEL, Porter) would put words into mouths: they wait until everybody has written. */
export const arePromptsShown = (stage: Stage): boolean => at(stage) > at('writing')

/** From here on cards have numbers that the room can call out. */
export const areCardsNumbered = (stage: Stage): boolean => at(stage) >= at('clarify')
