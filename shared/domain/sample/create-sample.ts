/** A whole sample audit, generated from a seed: the same seed and language always give the same audit. */
import type { Language } from '#shared/kit/language.ts'
import type { Brand } from '../brand.ts'
import type { Frame } from '../frame.ts'
import { createClients, listLostClients, SAMPLE_PERIOD, SAMPLE_PREVIOUS_YEAR } from './create-clients.ts'
import { createContacts, createOffers, createTools } from './create-plan.ts'
import { createStudies } from './create-studies.ts'
import { createSampleLogos } from './sample-logos.ts'
import { OVERRIDDEN, OWN_REASON_KEY, OWN_REASON_NAME, SAMPLE_REASONS } from './sample-plan.ts'
import type { PlanWords, SampleWords, SceneWords } from './sample-words.ts'
import type { Sample, SampleReason } from './sample.ts'
import { evidenceEn } from './words/evidence-en.ts'
import { evidenceRu } from './words/evidence-ru.ts'
import { evidenceSq } from './words/evidence-sq.ts'
import { namesEn } from './words/names-en.ts'
import { namesRu } from './words/names-ru.ts'
import { namesSq } from './words/names-sq.ts'
import { planEn } from './words/plan-en.ts'
import { planRu } from './words/plan-ru.ts'
import { planSq } from './words/plan-sq.ts'
import { sceneEn } from './words/scene-en.ts'
import { sceneRu } from './words/scene-ru.ts'
import { sceneSq } from './words/scene-sq.ts'

export type { Sample, SampleMention, SampleReason, SampleStudy } from './sample.ts'

const WORDS: { readonly [language in Language]: SampleWords } = {
  en: { scene: sceneEn, names: namesEn, evidence: evidenceEn, plan: planEn },
  ru: { scene: sceneRu, names: namesRu, evidence: evidenceRu, plan: planRu },
  sq: { scene: sceneSq, names: namesSq, evidence: evidenceSq, plan: planSq },
}

const DEFAULT_SEED = 20_261_031

const createFrame = (scene: SceneWords, language: Language): Frame => ({
  clientCompany: scene.clientCompany,
  market: 'b2b',
  industry: scene.industry,
  currency: 'EUR',
  period: SAMPLE_PERIOD,
  previousYear: SAMPLE_PREVIOUS_YEAR,
  reportLanguage: language,
  lostRule: { kind: 'contractual' },
  note: scene.frameNote,
})

const createBrand = (scene: SceneWords): Brand => ({
  consultancy: scene.consultancy,
  primaryColour: '#1f3a5f',
  accentColour: '#b4561f',
  font: 'source',
  contacts: scene.contacts,
  confidentiality: scene.confidentiality,
})

const createReasons = (words: PlanWords): readonly SampleReason[] => [
  ...SAMPLE_REASONS.map(reason =>
    reason.key === OVERRIDDEN.key
      ? { ...reason, override: { class: OVERRIDDEN.class, note: words.overrideNote } }
      : reason,
  ),
  {
    key: OWN_REASON_KEY,
    catalogueId: null,
    draft: {
      name: OWN_REASON_NAME,
      group: 'company',
      controllable: true,
      humanFactor: false,
      definition: words.ownReasonDefinition,
    },
  },
]

/**
 * A believable audit of an invented company, in the words of one language. Nothing in it comes from a real engagement.
 * @param seed fixes every chance; another seed gives another roster with the same story
 */
export const createSample = (language: Language, seed: number = DEFAULT_SEED): Sample => {
  const { scene, names, evidence, plan } = WORDS[language]
  const clients = createClients(scene, names, seed)
  const lost = listLostClients(clients)
  return {
    frame: createFrame(scene, language),
    brand: createBrand(scene),
    logos: createSampleLogos(),
    clients,
    reasons: createReasons(plan),
    studies: createStudies(evidence, lost, seed),
    tools: createTools(plan),
    offers: createOffers(plan),
    contacts: createContacts(plan, scene, lost),
    reportSettings: { ...plan.report, decisions: [...plan.report.decisions], version: '1', includeDepartedList: true },
  }
}
