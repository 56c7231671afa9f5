/** The story of the sample without its words: who named which reason, how painful it was, and what is planned. */
import type { Localised } from '#shared/kit/language.ts'
import type { MentionStanding, QuoteConsent } from '../evidence.ts'
import type { AbcClass } from '../reasons.ts'
import type { SampleReason } from './sample.ts'

/** A mention: reason key and pain; the first of a row is the main one. */
export type Said = readonly [reasonKey: string, pain: number]

/** Reasons of the starter catalogue carry its id as their key; external ones name their labels here as well. */
export const SAMPLE_REASONS: readonly SampleReason[] = [
  { key: 'incomplete-deliveries', catalogueId: 'incomplete-deliveries' },
  { key: 'manager-unavailable', catalogueId: 'manager-unavailable' },
  { key: 'contact-left', catalogueId: 'contact-left', pestel: ['social'], porter: ['buyers'] },
  { key: 'deadlines-missed', catalogueId: 'deadlines-missed' },
  { key: 'lower-price', catalogueId: 'lower-price' },
  { key: 'payment-terms', catalogueId: 'payment-terms' },
  { key: 'new-ordering-way', catalogueId: 'new-ordering-way' },
  { key: 'errors-in-documents', catalogueId: 'errors-in-documents' },
  { key: 'ignored-requests', catalogueId: 'ignored-requests', mergedIntoKey: 'manager-unavailable' },
  { key: 'owner-changed', catalogueId: 'owner-changed', pestel: ['economic', 'legal'], porter: ['buyers'] },
  { key: 'task-in-house', catalogueId: 'task-in-house', pestel: ['economic', 'technological'], porter: ['buyers'] },
]

export const OWN_REASON_KEY = 'minimum-order'
export const OWN_REASON_NAME: Localised = {
  en: 'Minimum order introduced without notice',
  ru: 'Минимальный заказ введён без предупреждения',
  sq: 'Porosi minimale e vendosur pa njoftim',
}

/** The one reason whose class the consultant sets by hand; the words for it are the language's. */
export const OVERRIDDEN: { readonly key: string; readonly class: AbcClass } = { key: 'lower-price', class: 'C' }

/** Nine people gave five dots each. */
export const BRAINSTORM_DOTS: readonly (readonly [reasonKey: string, dots: number])[] = [
  ['lower-price', 15],
  ['payment-terms', 6],
  ['incomplete-deliveries', 6],
  ['deadlines-missed', 4],
  ['new-ordering-way', 3],
  ['manager-unavailable', 3],
  ['errors-in-documents', 2],
  ['ignored-requests', 2],
  ['owner-changed', 2],
  [OWN_REASON_KEY, 1],
  ['task-in-house', 1],
]

export const STAFF_FORMS: readonly (readonly Said[])[] = [
  [['lower-price', 8]],
  [
    ['lower-price', 9],
    ['payment-terms', 5],
  ],
  [['lower-price', 7]],
  [
    ['deadlines-missed', 7],
    ['lower-price', 6],
  ],
  [
    ['lower-price', 8],
    ['new-ordering-way', 5],
  ],
  [['incomplete-deliveries', 7]],
  [['lower-price', 9]],
  [
    ['payment-terms', 7],
    ['errors-in-documents', 3],
  ],
  [
    ['lower-price', 8],
    ['incomplete-deliveries', 5],
  ],
  [
    ['deadlines-missed', 6],
    ['incomplete-deliveries', 4],
  ],
  [
    ['lower-price', 7],
    ['owner-changed', 6],
  ],
  [
    ['new-ordering-way', 6],
    ['payment-terms', 4],
  ],
  [
    ['payment-terms', 7],
    ['lower-price', 6],
  ],
  [
    ['task-in-house', 6],
    ['manager-unavailable', 4],
  ],
]

export const SURVEY_ANSWERS: readonly (readonly Said[])[] = [
  [
    ['incomplete-deliveries', 9],
    ['manager-unavailable', 6],
  ],
  [
    ['manager-unavailable', 8],
    ['ignored-requests', 7],
  ],
  [['contact-left', 7]],
  [
    ['incomplete-deliveries', 10],
    ['deadlines-missed', 7],
  ],
  [['incomplete-deliveries', 8]],
  [
    ['contact-left', 8],
    ['manager-unavailable', 5],
  ],
  [
    ['deadlines-missed', 8],
    ['incomplete-deliveries', 7],
  ],
  [['manager-unavailable', 9]],
  [
    ['incomplete-deliveries', 9],
    [OWN_REASON_KEY, 5],
  ],
  [
    [OWN_REASON_KEY, 7],
    ['manager-unavailable', 5],
  ],
  [
    ['contact-left', 7],
    ['incomplete-deliveries', 5],
  ],
  [
    ['incomplete-deliveries', 8],
    ['errors-in-documents', 4],
  ],
  [
    ['new-ordering-way', 6],
    ['incomplete-deliveries', 5],
  ],
  [
    ['manager-unavailable', 8],
    ['incomplete-deliveries', 6],
  ],
  [
    ['owner-changed', 6],
    ['contact-left', 6],
  ],
  [
    ['incomplete-deliveries', 9],
    ['manager-unavailable', 7],
  ],
  [
    ['manager-unavailable', 7],
    ['ignored-requests', 6],
    [OWN_REASON_KEY, 4],
  ],
  [
    ['contact-left', 6],
    ['new-ordering-way', 4],
  ],
  [
    ['incomplete-deliveries', 9],
    ['deadlines-missed', 6],
  ],
  [
    ['incomplete-deliveries', 8],
    ['payment-terms', 3],
  ],
  [
    ['deadlines-missed', 7],
    ['errors-in-documents', 5],
  ],
  [
    ['manager-unavailable', 9],
    ['contact-left', 5],
  ],
]

export type InterviewPlan = {
  readonly consent: QuoteConsent
  /** In the order in which they came up; one is the main one. */
  readonly said: readonly (readonly [reasonKey: string, pain: number, standing: MentionStanding])[]
  readonly main: number
}

export const INTERVIEWS: readonly InterviewPlan[] = [
  {
    consent: 'role',
    said: [
      ['payment-terms', 3, 'stated'],
      ['incomplete-deliveries', 9, 'verified'],
      ['deadlines-missed', 6, 'verified'],
    ],
    main: 1,
  },
  {
    consent: 'name',
    said: [
      ['incomplete-deliveries', 9, 'verified'],
      [OWN_REASON_KEY, 5, 'verified'],
      ['new-ordering-way', 4, 'stated'],
    ],
    main: 0,
  },
  {
    consent: 'anonymous',
    said: [
      ['ignored-requests', 6, 'stated'],
      ['manager-unavailable', 8, 'verified'],
    ],
    main: 1,
  },
  {
    consent: 'role',
    said: [
      ['contact-left', 7, 'verified'],
      ['manager-unavailable', 6, 'verified'],
    ],
    main: 0,
  },
  {
    consent: 'none',
    said: [
      ['deadlines-missed', 7, 'stated'],
      ['incomplete-deliveries', 10, 'verified'],
      ['errors-in-documents', 4, 'verified'],
    ],
    main: 1,
  },
  {
    consent: 'name',
    said: [
      ['new-ordering-way', 4, 'stated'],
      ['manager-unavailable', 9, 'verified'],
      ['incomplete-deliveries', 6, 'verified'],
      ['contact-left', 6, 'verified'],
    ],
    main: 1,
  },
  {
    consent: 'anonymous',
    said: [
      ['owner-changed', 5, 'verified'],
      ['contact-left', 6, 'verified'],
    ],
    main: 0,
  },
]
