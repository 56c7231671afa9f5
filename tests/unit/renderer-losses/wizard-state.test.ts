/** The import wizard keeps what the user chose, forgets what no longer holds, and stops where an answer is missing. */
import { describe, expect, test } from 'vitest'
import {
  checkKey,
  currentCheck,
  currentPreview,
  mappingOf,
  missingIn,
  nextWizardState,
  previewKey,
  readingOf,
  startWizard,
  stepAfter,
  stepBefore,
  type WizardAction,
  type WizardState,
} from '#renderer/steps/import/wizard-state.ts'
import type { ImportPreview, ImportSummary } from '#shared/contract/imports.ts'
import type { SurveyPreview, SurveyQuestionPreview } from '#shared/contract/survey-import.ts'
import type { SurveyRole } from '#shared/domain/import/survey/survey-roles.ts'
import type { StudyId, UploadSlot } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'

const file = { slot: 'slot-1' as UploadSlot, name: 'clients.xlsx', size: 2048 }

const previewOf = (headers: readonly (readonly [string, string | null])[], over: Partial<ImportPreview> = {}) => ({
  fileName: 'clients.xlsx',
  format: 'xlsx' as const,
  sheets: [
    { name: 'Clients', hidden: false },
    { name: 'Notes', hidden: true },
  ],
  reading: { sheet: 'Clients', encoding: null, delimiter: null, headerRow: 1 },
  columns: headers.map(([header, field]) => ({ header, field, samples: [] })),
  rows: [],
  asks: [],
  totalsRows: [],
  survey: null,
  remembered: false,
  ...over,
})

const roster = previewOf([
  ['Number', 'id'],
  ['Name', 'name'],
  ['Since', null],
])

const summary: ImportSummary = {
  importId: null,
  dryRun: true,
  rowsRead: 10,
  added: 8,
  updated: 0,
  same: 1,
  rejected: 1,
  excluded: 0,
  newReasons: 0,
  survey: null,
  problemCount: 1,
  problems: [],
}

const run = (state: WizardState, ...actions: readonly WizardAction[]): WizardState =>
  actions.reduce(nextWizardState, state)

const answered = (state: WizardState, preview: ImportPreview): WizardState =>
  nextWizardState(state, { type: 'previewed', key: mustExist(previewKey(state), 'the key of the preview'), preview })

const withFile = (kind: 'clients' | 'transactions' | 'survey' = 'clients'): WizardState =>
  run(startWizard(kind, null), { type: 'file-offered', file })

const atColumns = (preview: ImportPreview = roster): WizardState =>
  run(answered(withFile(), preview), { type: 'went', step: 'columns' })

describe('the way through the wizard', () => {
  test('a file leads to the question what it is', () => {
    expect(missingIn(startWizard('clients', null))).toBe('file')
    expect(withFile().step).toBe('kind')
  })

  test('an import into a study already knows what it is', () => {
    const state = run(startWizard('survey', 'study-1' as StudyId), { type: 'file-offered', file })
    expect(state.step).toBe('reading')
    expect(stepBefore(state)).toBe('file')
  })

  test('the steps follow each other and none leads back out of a finished import', () => {
    const state = withFile()
    expect(stepBefore(state)).toBe('file')
    expect(stepAfter(state)).toBe('reading')
    expect(stepBefore({ ...state, step: 'import' })).toBeNull()
    expect(stepAfter({ ...state, step: 'import' })).toBeNull()
  })

  test('after an import another file of the same kind begins anew', () => {
    const again = run(atColumns(), { type: 'imported', summary }, { type: 'began-again' })
    expect(again).toEqual(startWizard('clients', null))
  })

  test('nothing goes on before the file is read', () => {
    expect(missingIn(run(withFile(), { type: 'went', step: 'reading' }))).toBe('preview')
  })
})

describe('what the user chose', () => {
  test('is kept when he goes back and forth', () => {
    const chosen = run(
      atColumns(),
      { type: 'field-chosen', column: 2, field: 'start' },
      { type: 'date-order-chosen', order: 'dmy' },
      { type: 'row-excluded', row: 9, excluded: true },
    )
    const back = run(chosen, { type: 'went', step: 'file' }, { type: 'went', step: 'columns' })
    expect(mappingOf(back)).toEqual({ fields: ['id', 'name', 'start'], dateOrder: 'dmy', excludedRows: [9] })
  })

  test('is kept when the same columns are read in another way', () => {
    const chosen = run(atColumns(), { type: 'field-chosen', column: 2, field: 'start' })
    const reread = run(chosen, { type: 'reading-changed', change: { encoding: 'windows-1251' } })
    expect(currentPreview(reread)).toBeNull()
    expect(answered(reread, roster).fields).toEqual(['id', 'name', 'start'])
  })

  test('gives way to the guess when the columns are others', () => {
    const chosen = run(atColumns(), { type: 'field-chosen', column: 2, field: 'start' })
    const other = run(chosen, { type: 'reading-changed', change: { sheet: 'Notes' } })
    expect(answered(other, previewOf([['Client', 'name']])).fields).toEqual(['name'])
  })

  test('gives way to the guess when the rows are of another kind', () => {
    const other = run(atColumns(), { type: 'kind-chosen', kind: 'transactions' })
    expect(answered(other, previewOf([['Number', 'client_id']])).fields).toEqual(['client_id'])
  })

  test('is forgotten with another file', () => {
    const chosen = run(atColumns(), { type: 'field-chosen', column: 2, field: 'start' })
    const another = run(chosen, { type: 'file-offered', file: { ...file, slot: 'slot-2' as UploadSlot } })
    expect(another.fields).toEqual([])
    expect(another.preview).toBeNull()
    expect(another.reading).toEqual({})
  })

  test('another sheet has its header row guessed anew', () => {
    const state = run(
      withFile(),
      { type: 'reading-changed', change: { headerRow: 4 } },
      { type: 'reading-changed', change: { sheet: 'Notes' } },
    )
    expect(state.reading).toEqual({ sheet: 'Notes' })
  })
})

describe('the mapping', () => {
  test('gives a field to one column at most', () => {
    const state = run(atColumns(), { type: 'field-chosen', column: 2, field: 'name' })
    expect(state.fields).toEqual(['id', null, 'name'])
  })

  test('lets any number of columns be left out', () => {
    const state = run(
      atColumns(),
      { type: 'field-chosen', column: 0, field: null },
      { type: 'field-chosen', column: 1, field: null },
    )
    expect(state.fields).toEqual([null, null, null])
    expect(missingIn(state)).toBe('client-identity')
  })

  test('needs a client, a day and an amount for orders', () => {
    const orders = previewOf([
      ['A', null],
      ['B', null],
      ['C', null],
    ])
    const start = run(answered(withFile('transactions'), orders), { type: 'went', step: 'columns' })
    expect(missingIn(start)).toBe('order-client')
    const client = run(start, { type: 'field-chosen', column: 0, field: 'client_id' })
    expect(missingIn(client)).toBe('order-date')
    const day = run(client, { type: 'field-chosen', column: 1, field: 'date' })
    expect(missingIn(day)).toBe('order-amount')
    expect(missingIn(run(day, { type: 'field-chosen', column: 2, field: 'amount' }))).toBeNull()
  })

  test('asks what only the user knows', () => {
    const unsure = atColumns(previewOf([['Number', 'id']], { asks: ['date-order', 'decimal-mark'] }))
    expect(missingIn(unsure)).toBe('date-order')
    const dated = run(unsure, { type: 'date-order-chosen', order: 'mdy' })
    expect(missingIn(dated)).toBe('decimal-mark')
    expect(missingIn(run(dated, { type: 'decimal-mark-chosen', mark: ',' }))).toBeNull()
  })

  test('leaves out rows of totals until the user takes them in', () => {
    const state = atColumns(previewOf([['Number', 'id']], { totalsRows: [12, 40] }))
    expect(state.excludedRows).toEqual([12, 40])
    expect(run(state, { type: 'row-excluded', row: 12, excluded: false }).excludedRows).toEqual([40])
    expect(run(state, { type: 'row-excluded', row: 3, excluded: true }).excludedRows).toEqual([3, 12, 40])
  })
})

describe('answers that come late', () => {
  test('a preview of an earlier choice is not taken for the present one', () => {
    const state = withFile()
    const early = mustExist(previewKey(state), 'the key of the preview')
    const changed = run(state, { type: 'reading-changed', change: { delimiter: ';' } })
    expect(run(changed, { type: 'previewed', key: early, preview: roster })).toBe(changed)
  })

  test('a check no longer holds when the mapping has changed', () => {
    const state = run(atColumns(), { type: 'went', step: 'check' })
    const key = mustExist(checkKey(state), 'the key of the check')
    const checked = run(state, { type: 'checked', key, summary })
    expect(currentCheck(checked)).toEqual(summary)
    expect(missingIn(checked)).toBeNull()
    const changed = run(checked, { type: 'field-chosen', column: 2, field: 'start' })
    expect(currentCheck(changed)).toBeNull()
    expect(missingIn(changed)).toBe('check')
    expect(currentCheck(run(changed, { type: 'field-chosen', column: 2, field: null }))).toEqual(summary)
  })

  test('a check that would import nothing stops the import', () => {
    const state = run(atColumns(), { type: 'went', step: 'check' })
    const key = mustExist(checkKey(state), 'the key of the check')
    const nothing = run(state, { type: 'checked', key, summary: { ...summary, added: 0 } })
    expect(missingIn(nothing)).toBe('nothing-to-import')
  })
})

test('the import reads the very rows that the preview showed', () => {
  const csv = previewOf([['Number', 'id']], {
    format: 'csv',
    reading: { sheet: 'clients', encoding: 'windows-1251', delimiter: ';', headerRow: 3 },
  })
  expect(readingOf(csv)).toEqual({ sheet: 'clients', encoding: 'windows-1251', delimiter: ';', headerRow: 3 })
  expect(readingOf(roster)).toEqual({ sheet: 'Clients', headerRow: 1 })
  const bare = previewOf([['#1', 'id']], {
    reading: { sheet: 'Clients', encoding: null, delimiter: null, headerRow: 0 },
  })
  expect(readingOf(bare)).toEqual({ sheet: 'Clients' })
})

describe('a survey', () => {
  const asked = (key: string, role: SurveyRole, over: Partial<SurveyQuestionPreview> = {}): SurveyQuestionPreview => ({
    key,
    title: key,
    kind: 'single',
    isMeta: false,
    columns: [key],
    role,
    roles: [],
    scale: null,
    range: null,
    by: 'guessed',
    samples: [],
    matched: 0,
    fresh: [],
    ...over,
  })
  const survey: SurveyPreview = {
    source: 'generic',
    method: 'survey',
    isAnonymous: true,
    headerRows: [1],
    answers: 2,
    incomplete: null,
    questions: [asked('Why', 'reason_main'), asked('Topic', 'ignored'), asked('Pain', 'pain', { kind: 'scale' })],
    notices: [],
  }
  const preview = previewOf([['Why', null]], { survey })
  const atQuestions = (): WizardState => run(answered(withFile('survey'), preview), { type: 'went', step: 'columns' })

  test('waits for the scale of pain, and sends what was chosen', () => {
    const state = atQuestions()
    expect(missingIn(state)).toBe('survey-scale')
    const scaled = run(state, { type: 'scale-chosen', question: 'Pain', scale: '1-5' })
    expect(missingIn(scaled)).toBeNull()
    expect(mappingOf(scaled)).toEqual({
      fields: [],
      excludedRows: [],
      questions: [
        { key: 'Why', role: 'reason_main' },
        { key: 'Topic', role: 'ignored' },
        { key: 'Pain', role: 'pain', scale: '1-5' },
      ],
    })
  })

  test('has one main reason, and needs something about reasons', () => {
    const moved = run(atQuestions(), { type: 'role-chosen', question: 'Topic', role: 'reason_main' })
    expect(moved.choices.map(choice => choice.role)).toEqual(['ignored', 'reason_main', 'pain'])
    const none = run(moved, { type: 'role-chosen', question: 'Topic', role: 'ignored' })
    expect(missingIn(none)).toBe('survey-reason')
  })

  test('of staff is read anew, and what was chosen stays', () => {
    const chosen = run(atQuestions(), { type: 'role-chosen', question: 'Topic', role: 'reasons' })
    const staff = run(chosen, { type: 'method-chosen', method: 'staff' })
    expect(currentPreview(staff)).toBeNull()
    expect(answered(staff, preview).choices).toEqual(chosen.choices)
  })
})
