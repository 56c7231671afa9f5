/** What the present step of the wizard shows: its own content, or the job that must finish first. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { assertNever } from '#shared/kit/result.ts'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FileStep } from './file-step.tsx'
import { JobPanel } from './job-panel.tsx'
import { KindStep } from './kind-step.tsx'
import { QuestionsStep } from './questions-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { currentCheck, currentPreview, shownPreview } from './wizard-state.ts'

type BodyProps = { readonly wizard: ImportWizard }

const FileBody = ({ wizard }: BodyProps): ReactNode => {
  const t = useT()
  return (
    <>
      <FileStep file={wizard.state.file} isTaking={wizard.isTaking} onTake={wizard.takeFile} />
      {wizard.takeError === null ? null : (
        <Notice tone="error" title={t('wizard.file.failed')}>
          {wizard.takeError}
        </Notice>
      )}
    </>
  )
}

const PreviewPanel = ({ wizard }: BodyProps): ReactNode => (
  <JobPanel
    run={wizard.previewJob}
    label="wizard.reading.progress"
    cancelled="wizard.cancelled.preview"
    onRetry={wizard.readFile}
  />
)

/** The choices stay while the sheet is read anew, so that no field vanishes under the user's hands. */
const ReadingBody = ({ wizard }: BodyProps): ReactNode => {
  const { state, dispatch } = wizard
  const shown = shownPreview(state)
  const isCurrent = currentPreview(state) !== null
  return (
    <>
      {isCurrent ? null : <PreviewPanel wizard={wizard} />}
      {shown === null ? null : (
        <ReadingStep
          preview={shown}
          reading={state.reading}
          isReading={!isCurrent}
          onChange={change => dispatch({ type: 'reading-changed', change })}
        />
      )}
    </>
  )
}

/** A survey's columns are questions. They stay in sight while the sheet is read anew for another method. */
const ColumnsBody = ({ wizard }: BodyProps): ReactNode => {
  const { state, dispatch } = wizard
  const preview = currentPreview(state)
  if (state.kind !== 'survey')
    return preview === null ? (
      <PreviewPanel wizard={wizard} />
    ) : (
      <ColumnsStep kind={state.kind} state={state} preview={preview} onAction={dispatch} />
    )
  const shown = shownPreview(state)
  return (
    <>
      {preview === null ? <PreviewPanel wizard={wizard} /> : null}
      {shown === null || shown.survey === null ? null : (
        <QuestionsStep state={state} preview={shown} survey={shown.survey} onAction={dispatch} />
      )}
    </>
  )
}

const CheckBody = ({ wizard }: BodyProps): ReactNode => {
  const check = currentCheck(wizard.state)
  if (check !== null) return <CheckStep summary={check} />
  return (
    <JobPanel
      run={wizard.checkJob}
      label="wizard.check.progress"
      cancelled="wizard.cancelled.check"
      onRetry={wizard.checkRows}
    />
  )
}

const ImportBody = ({ wizard }: BodyProps): ReactNode =>
  wizard.state.summary === null ? (
    <JobPanel
      run={wizard.importJob}
      label="wizard.import.progress"
      cancelled="wizard.cancelled.import"
      onRetry={wizard.importRows}
    />
  ) : (
    <DoneStep summary={wizard.state.summary} />
  )

export const StepBody = ({ wizard }: BodyProps): ReactNode => {
  const { state, dispatch } = wizard
  const preview = currentPreview(state)
  switch (state.step) {
    case 'file':
      return <FileBody wizard={wizard} />
    case 'kind':
      return <KindStep kind={state.kind} onChoose={kind => dispatch({ type: 'kind-chosen', kind })} />
    case 'reading':
      return <ReadingBody wizard={wizard} />
    case 'columns':
      return <ColumnsBody wizard={wizard} />
    case 'check':
      return preview === null ? <PreviewPanel wizard={wizard} /> : <CheckBody wizard={wizard} />
    case 'import':
      return <ImportBody wizard={wizard} />
    default:
      return assertNever(state.step)
  }
}
