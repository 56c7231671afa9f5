/** The wizard at work: its state, the three jobs behind it, and what each of its buttons does. */
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import type { OfferedFile } from '#shared/contract/host.ts'
import type { ImportKind } from '#shared/contract/imports.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { useImportJob, type ImportJob } from './use-import-job.ts'
import {
  checkKey,
  currentCheck,
  currentPreview,
  mappingOf,
  nextWizardState,
  previewKey,
  readingOf,
  startWizard,
  type WizardAction,
  type WizardState,
} from './wizard-state.ts'

export type ImportWizard = {
  readonly state: WizardState
  readonly dispatch: (action: WizardAction) => void
  readonly previewJob: ImportJob<'import.preview'>
  readonly checkJob: ImportJob<'import.run'>
  readonly importJob: ImportJob<'import.run'>
  readonly isTaking: boolean
  /** The sentence of a file that could not be taken in. */
  readonly takeError: string | null
  readonly takeFile: (offer: () => Promise<OfferedFile | null>) => void
  readonly readFile: () => void
  readonly checkRows: () => void
  readonly importRows: () => void
}

/** @param studyId the study that a survey import fills; null where the user says himself what the file is. */
export const useImportWizard = (kind: ImportKind, studyId: StudyId | null): ImportWizard => {
  const engagement = useEngagementId()
  const [state, dispatch] = useReducer(nextWizardState, null, () => startWizard(kind, studyId))
  const [isTaking, setTaking] = useState(false)
  const [takeError, setTakeError] = useState<string | null>(null)
  const taking = useRef(0)

  const previewJob = useImportJob('import.preview', (key, preview) => dispatch({ type: 'previewed', key, preview }))
  const checkJob = useImportJob('import.run', (key, summary) => dispatch({ type: 'checked', key, summary }))
  const importJob = useImportJob('import.run', (_, summary) => dispatch({ type: 'imported', summary }))

  const takeFile = (offer: () => Promise<OfferedFile | null>): void => {
    taking.current += 1
    const mine = taking.current
    setTaking(true)
    setTakeError(null)
    offer()
      .then(file => {
        if (file !== null && taking.current === mine) dispatch({ type: 'file-offered', file })
      })
      .catch((error: unknown) => {
        if (taking.current === mine) setTakeError(error instanceof Error ? error.message : '')
      })
      .finally(() => {
        if (taking.current === mine) setTaking(false)
      })
  }

  const target = studyId === null ? { method: state.method } : { studyId }

  const readFile = (): void => {
    const key = previewKey(state)
    if (key === null || state.file === null) return
    previewJob.start(key, { engagement, slot: state.file.slot, kind: state.kind, reading: state.reading, ...target })
  }

  const runImport = (job: ImportJob<'import.run'>, dryRun: boolean): void => {
    const key = checkKey(state)
    const preview = currentPreview(state)
    if (key === null || preview === null || state.file === null) return
    const { slot } = state.file
    const source = { engagement, slot, kind: state.kind, reading: readingOf(preview) }
    job.start(key, { ...source, mapping: mappingOf(state), dryRun, ...target })
  }
  const checkRows = (): void => runImport(checkJob, true)
  const importRows = (): void => {
    runImport(importJob, false)
    dispatch({ type: 'went', step: 'import' })
  }

  const questionOfPreview =
    (state.step === 'reading' || state.step === 'columns' || state.step === 'check') && currentPreview(state) === null
      ? previewKey(state)
      : null
  const questionOfCheck = state.step === 'check' && currentCheck(state) === null ? checkKey(state) : null
  // Each question is asked once, when it arises; a stopped or failed one waits for the user's second try.
  const askPreview = useEffectEvent(readFile)
  const askCheck = useEffectEvent(checkRows)
  useEffect(() => {
    if (questionOfPreview !== null) askPreview()
  }, [questionOfPreview])
  useEffect(() => {
    if (questionOfCheck !== null) askCheck()
  }, [questionOfCheck])

  return {
    state,
    dispatch,
    previewJob,
    checkJob,
    importJob,
    isTaking,
    takeError,
    takeFile,
    readFile,
    checkRows,
    importRows,
  }
}
