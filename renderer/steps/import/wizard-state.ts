/** The import wizard as a state and its actions: what was chosen, what is already known of the file, and where to go next. */
import type {
  ImportKind,
  ImportMapping,
  ImportPreview,
  ImportSummary,
  Reading,
  TableKind,
} from '#shared/contract/imports.ts'
import type { OfferedFile } from '#shared/contract/host.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { assertNever } from '#shared/kit/result.ts'
import type { SurveyMethod } from '#shared/contract/survey-import.ts'
import type { Scale, SurveyRole } from '#shared/domain/import/survey/survey-roles.ts'
import {
  choicesOf,
  missingInChoices,
  sameQuestions,
  sentChoices,
  withRole,
  withScale,
  type QuestionChoice,
} from './survey-choices.ts'

export const WIZARD_STEPS = ['file', 'kind', 'reading', 'columns', 'check', 'import'] as const
export type WizardStep = (typeof WIZARD_STEPS)[number]

export const DATE_ORDERS = ['dmy', 'mdy'] as const satisfies readonly ImportMapping['dateOrder'][]
export type DateOrder = (typeof DATE_ORDERS)[number]
export const DECIMAL_MARKS = [',', '.'] as const satisfies readonly ImportMapping['decimalMark'][]
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

/** An answer of a job with the key of the question it answers; it is out of date where the key has changed. */
type Keyed<Value> = { readonly key: string; readonly value: Value }

export type WizardState = {
  readonly step: WizardStep
  readonly kind: ImportKind
  /** The kind was decided by the place from which the wizard was opened. */
  readonly kindFixed: boolean
  readonly studyId: StudyId | null
  readonly file: OfferedFile | null
  /** Only what the user chose; the rest is guessed by the preview. */
  readonly reading: Reading
  readonly preview: (Keyed<ImportPreview> & { readonly kind: ImportKind }) | null
  /** Field of each column of the preview, or null where it is not imported. */
  readonly fields: readonly (string | null)[]
  /** Of a survey: who answered, where the study is yet to be made, and what each question is for. */
  readonly method: SurveyMethod
  readonly choices: readonly QuestionChoice[]
  readonly dateOrder: DateOrder | null
  readonly decimalMark: DecimalMark | null
  readonly excludedRows: readonly number[]
  readonly check: Keyed<ImportSummary> | null
  readonly summary: ImportSummary | null
}

export type WizardAction =
  | { readonly type: 'file-offered'; readonly file: OfferedFile }
  | { readonly type: 'kind-chosen'; readonly kind: ImportKind }
  | { readonly type: 'reading-changed'; readonly change: Reading }
  | { readonly type: 'previewed'; readonly key: string; readonly preview: ImportPreview }
  | { readonly type: 'field-chosen'; readonly column: number; readonly field: string | null }
  | { readonly type: 'method-chosen'; readonly method: SurveyMethod }
  | { readonly type: 'role-chosen'; readonly question: string; readonly role: SurveyRole }
  | { readonly type: 'scale-chosen'; readonly question: string; readonly scale: Scale | null }
  | { readonly type: 'date-order-chosen'; readonly order: DateOrder | null }
  | { readonly type: 'decimal-mark-chosen'; readonly mark: DecimalMark | null }
  | { readonly type: 'row-excluded'; readonly row: number; readonly excluded: boolean }
  | { readonly type: 'checked'; readonly key: string; readonly summary: ImportSummary }
  | { readonly type: 'imported'; readonly summary: ImportSummary }
  | { readonly type: 'went'; readonly step: WizardStep }
  /** After a finished import: another file, of the same kind. */
  | { readonly type: 'began-again' }

/** @param studyId a survey import into this study: the kind is then decided. */
export const startWizard = (kind: ImportKind, studyId: StudyId | null): WizardState => ({
  step: 'file',
  kind,
  kindFixed: studyId !== null,
  studyId,
  file: null,
  reading: {},
  preview: null,
  fields: [],
  method: 'survey',
  choices: [],
  dateOrder: null,
  decimalMark: null,
  excludedRows: [],
  check: null,
  summary: null,
})

/** Names the question that a preview answers; null without a file. */
export const previewKey = ({ file, kind, method, reading }: WizardState): string | null =>
  file === null
    ? null
    : JSON.stringify([file.slot, kind, method, reading.sheet, reading.encoding, reading.delimiter, reading.headerRow])

/** @returns the preview, where it answers the present choices. */
export const currentPreview = (state: WizardState): ImportPreview | null =>
  state.preview !== null && state.preview.key === previewKey(state) ? state.preview.value : null

/** The last preview of this file and kind, where a new one is on its way; null before the first. */
export const shownPreview = (state: WizardState): ImportPreview | null =>
  state.preview !== null && state.preview.kind === state.kind ? state.preview.value : null

/** The mapping to check and import by. */
export const mappingOf = (state: WizardState): ImportMapping => ({
  ...(state.kind === 'survey' ? { fields: [], questions: sentChoices(state.choices) } : { fields: [...state.fields] }),
  ...(state.dateOrder === null ? {} : { dateOrder: state.dateOrder }),
  ...(state.decimalMark === null ? {} : { decimalMark: state.decimalMark }),
  excludedRows: [...state.excludedRows],
})

/** The reading as the preview found it, so that the import reads the very rows that were shown. A file without a header has row 0, which is not told but found again. */
export const readingOf = (preview: ImportPreview): Reading => ({
  sheet: preview.reading.sheet,
  ...(preview.reading.headerRow < 1 ? {} : { headerRow: preview.reading.headerRow }),
  ...(preview.reading.encoding === null ? {} : { encoding: preview.reading.encoding }),
  ...(preview.reading.delimiter === null ? {} : { delimiter: preview.reading.delimiter }),
})

/** Names the question that a check answers; null before the file is read. */
export const checkKey = (state: WizardState): string | null => {
  const preview = currentPreview(state)
  return preview === null ? null : JSON.stringify([previewKey(state), readingOf(preview), mappingOf(state)])
}

/** @returns the outcome of the check, where it answers the present choices. */
export const currentCheck = (state: WizardState): ImportSummary | null =>
  state.check !== null && state.check.key === checkKey(state) ? state.check.value : null

const sameHeaders = (left: ImportPreview, right: ImportPreview): boolean =>
  left.columns.length === right.columns.length &&
  left.columns.every((column, index) => column.header === right.columns[index]?.header)

/** A new reading of the same columns keeps the user's mapping; other columns start from the guess. */
const withPreview = (state: WizardState, key: string, preview: ImportPreview): WizardState => {
  if (key !== previewKey(state)) return state
  const known = state.preview
  const keeps = known !== null && known.kind === state.kind && sameHeaders(known.value, preview)
  const sameRows =
    keeps &&
    known.value.reading.sheet === preview.reading.sheet &&
    known.value.reading.headerRow === preview.reading.headerRow
  return {
    ...state,
    preview: { key, kind: state.kind, value: preview },
    choices: keeps && sameQuestions(known.value.survey, preview.survey) ? state.choices : choicesOf(preview.survey),
    fields: keeps ? state.fields : preview.columns.map(column => column.field),
    dateOrder: keeps ? state.dateOrder : null,
    decimalMark: keeps ? state.decimalMark : null,
    excludedRows: sameRows ? state.excludedRows : [...preview.totalsRows],
  }
}

/** A field belongs to one column at most: the column that had it before is then not imported. */
const withField = (state: WizardState, column: number, field: string | null): WizardState => ({
  ...state,
  fields: state.fields.map((held, index) => {
    if (index === column) return field
    return held !== null && held === field ? null : held
  }),
})

const withExcluded = (state: WizardState, row: number, excluded: boolean): WizardState => {
  const others = state.excludedRows.filter(other => other !== row)
  return { ...state, excludedRows: excluded ? [...others, row].toSorted((a, b) => a - b) : others }
}

/** Another sheet has its own header row; its number is guessed anew. */
const withReading = (state: WizardState, change: Reading): WizardState => {
  const { headerRow, ...rest } = state.reading
  const base = change.sheet !== undefined && change.sheet !== state.reading.sheet ? rest : { ...rest, headerRow }
  const reading = Object.fromEntries(Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined))
  return { ...state, reading }
}

/** Every action leads to the next state; going back loses no choice, a new file begins anew. */
export const nextWizardState = (state: WizardState, action: WizardAction): WizardState => {
  switch (action.type) {
    case 'file-offered':
      return {
        ...startWizard(state.kind, state.studyId),
        file: action.file,
        step: state.kindFixed ? 'reading' : 'kind',
      }
    case 'kind-chosen':
      return { ...state, kind: action.kind }
    case 'reading-changed':
      return withReading(state, action.change)
    case 'previewed':
      return withPreview(state, action.key, action.preview)
    case 'field-chosen':
      return withField(state, action.column, action.field)
    case 'method-chosen':
      return { ...state, method: action.method }
    case 'role-chosen':
      return { ...state, choices: withRole(state.choices, action.question, action.role) }
    case 'scale-chosen':
      return { ...state, choices: withScale(state.choices, action.question, action.scale) }
    case 'date-order-chosen':
      return { ...state, dateOrder: action.order }
    case 'decimal-mark-chosen':
      return { ...state, decimalMark: action.mark }
    case 'row-excluded':
      return withExcluded(state, action.row, action.excluded)
    case 'checked':
      return action.key === checkKey(state) ? { ...state, check: { key: action.key, value: action.summary } } : state
    case 'imported':
      return { ...state, step: 'import', summary: action.summary }
    case 'went':
      return { ...state, step: action.step }
    case 'began-again':
      return startWizard(state.kind, state.studyId)
    default:
      return assertNever(action)
  }
}

/** The steps of this import; the question of the kind is left out where the kind is decided. */
export const stepsOf = ({ kindFixed }: WizardState): readonly WizardStep[] =>
  WIZARD_STEPS.filter(step => step !== 'kind' || !kindFixed)

/** The step before, or null where there is none or where the import has been started. */
export const stepBefore = (state: WizardState): WizardStep | null => {
  if (state.step === 'import') return null
  const steps = stepsOf(state)
  return steps[steps.indexOf(state.step) - 1] ?? null
}

export const stepAfter = (state: WizardState): WizardStep | null => {
  const steps = stepsOf(state)
  return steps[steps.indexOf(state.step) + 1] ?? null
}

/** What must still be answered before the next step; a code of the `wizard.missing.…` messages, or null. */
export type Missing =
  | 'file'
  | 'preview'
  | 'client-identity'
  | 'order-client'
  | 'order-date'
  | 'order-amount'
  | 'survey-reason'
  | 'survey-scale'
  | 'date-order'
  | 'decimal-mark'
  | 'check'
  | 'nothing-to-import'

const missingColumn = (kind: TableKind, has: (field: string) => boolean): Missing | null => {
  if (kind === 'clients') return has('id') || has('name') ? null : 'client-identity'
  if (!has('client_id')) return 'order-client'
  if (!has('date')) return 'order-date'
  return has('amount') ? null : 'order-amount'
}

const missingInColumns = (state: WizardState, preview: ImportPreview): Missing | null => {
  if (state.kind === 'survey') return missingInChoices(state.choices, preview.survey?.questions ?? [])
  const column = missingColumn(state.kind, field => state.fields.includes(field))
  if (column !== null) return column
  if (preview.asks.includes('date-order') && state.dateOrder === null) return 'date-order'
  return preview.asks.includes('decimal-mark') && state.decimalMark === null ? 'decimal-mark' : null
}

/** What keeps the wizard on its step; null where it may go on. */
export const missingIn = (state: WizardState): Missing | null => {
  if (state.step === 'file') return state.file === null ? 'file' : null
  if (state.step === 'kind' || state.step === 'import') return null
  const preview = currentPreview(state)
  if (preview === null) return 'preview'
  if (state.step === 'reading') return null
  if (state.step === 'columns') return missingInColumns(state, preview)
  const check = currentCheck(state)
  if (check === null) return 'check'
  return check.added + check.updated === 0 ? 'nothing-to-import' : null
}
