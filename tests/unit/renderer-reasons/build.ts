/** Small evidence for the tests of the reasons and ranking screens. */
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { Mention, StudyContent } from '#shared/domain/evidence.ts'
import type { CatalogueReason } from '#shared/domain/reasons.ts'
import type { Id } from '#shared/kit/id.ts'

export const id = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>

/** A reason called by its id unless a name is given. */
export const reason = (name: string, change: Partial<ReasonView> = {}): ReasonView => ({
  id: id(name),
  name: { en: name, ru: '', sq: '' },
  group: 'company',
  controllable: true,
  humanFactor: false,
  definition: '',
  catalogueId: null,
  mergedInto: null,
  override: null,
  pestel: [],
  porter: [],
  mentionCount: 0,
  ...change,
})

export const entry = (name: string, change: Partial<CatalogueReason> = {}): CatalogueReason => ({
  id: name,
  group: 'company',
  name: { en: name, ru: `${name} по-русски`, sq: `${name} shqip` },
  controllable: true,
  humanFactor: false,
  pestel: [],
  porter: [],
  source: { en: 'a book', ru: 'a book', sq: 'a book' },
  evidence: 'case',
  ...change,
})

export const mention = (name: string, change: Partial<Mention> = {}): Mention => ({
  id: id(name),
  studyId: id('study'),
  createdAt: 0,
  respondentId: null,
  reasonId: id('r1'),
  pain: null,
  isMain: false,
  verbatim: '',
  standing: 'stated',
  dots: null,
  origin: 'entered',
  ...change,
})

export const respondent = (
  name: string,
  change: Partial<StudyContent['respondents'][number]> = {},
): StudyContent['respondents'][number] => ({
  id: id(name),
  studyId: id('study'),
  position: 0,
  clientId: null,
  clientName: null,
  name: '',
  role: '',
  heldOn: null,
  consent: 'anonymous',
  note: '',
  ...change,
})

const text = { en: 'x', ru: 'x', sq: 'x' }

export const study = (respondents: StudyContent['respondents'], mentions: readonly Mention[]): StudyContent => ({
  study: {
    id: id('study'),
    methodId: 'survey',
    state: 'open',
    position: 0,
    title: 'Survey',
    question: '',
    heldOn: null,
    facilitator: '',
    asked: null,
    note: '',
    anonymity: 'anonymous',
    form: 'standard',
    seed: 0,
  },
  method: { id: 'survey', version: 1, name: text, question: text, whoIsAsked: text, bias: text, steps: [] },
  respondents,
  mentions,
})
