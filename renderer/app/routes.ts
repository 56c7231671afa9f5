/** The places of the window: which address shows what. */

export const STEPS = ['frame', 'losses', 'reasons', 'ranking', 'tools', 'return', 'report', 'rules'] as const
export type Step = (typeof STEPS)[number]

export type Place =
  | { readonly kind: 'start' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'study'; readonly studyId: string; readonly view: StudyView }
  /** The projector's view: a window of its own, which needs no open engagement in it. */
  | { readonly kind: 'present'; readonly engagement: string; readonly studyId: string }

/** What of a study is shown: its entry screen, the coding of its texts, or how far its coders agree. */
export const STUDY_VIEWS = ['entry', 'coding', 'coders'] as const
export type StudyView = (typeof STUDY_VIEWS)[number]

export const START_PATH = '/'
export const stepPath = (step: Step): string => `/${step}`
export const studyPath = (studyId: string): string => `/reasons/study/${encodeURIComponent(studyId)}`

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** @returns the place of an address; an unknown address is the start. */
export const placeOf = (path: string): Place => {
  const [first, second, third, fourth, ...rest] = path.split('/').filter(part => part !== '')
  if (first === 'reasons' && second === 'study' && third !== undefined && rest.length === 0) {
    const view = STUDY_VIEWS.find(name => name === (fourth ?? 'entry'))
    if (view !== undefined) return { kind: 'study', studyId: decoded(third), view }
  }
  if (first === 'present' && second !== undefined && third !== undefined && fourth === undefined)
    return { kind: 'present', engagement: decoded(second), studyId: decoded(third) }
  const step = STEPS.find(name => name === first)
  return step === undefined || second !== undefined ? { kind: 'start' } : { kind: 'step', step }
}

/** The step under which a place stands in the rail; null on the start screen. */
export const stepOf = (place: Place): Step | null =>
  place.kind === 'step' ? place.step : place.kind === 'study' ? 'reasons' : null
