/** The import wizard in a dialog: file, kind, reading, columns, check, import. Cancelling it anywhere leaves nothing behind. */
import { navigate } from 'wouter/use-hash-location'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { host } from '#renderer/client/host.ts'
import { useT } from '#renderer/client/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { ImportKind } from '#shared/contract/imports.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { ImportFooter } from './import-footer.tsx'
import { StepBody } from './step-body.tsx'
import { StepList } from './step-list.tsx'
import { useImportWizard } from './use-import-wizard.ts'
import { stepsOf, type WizardState } from './wizard-state.ts'
import styles from './wizard.module.css'

export type ImportDialogProps = {
  /** What the file most likely is; the user may say otherwise unless a study is given. Clients where nothing is said. */
  readonly kind?: ImportKind | undefined
  /** A survey import into this study. */
  readonly studyId?: StudyId | undefined
  /** A file that was dropped on the window and opened the wizard. */
  readonly droppedFile?: File | undefined
  readonly onClose: () => void
}

/** Where the imported rows are seen. */
const SHOWN_AT: { readonly [kind in ImportKind]: string } = {
  clients: '/losses',
  transactions: '/losses',
  survey: '/reasons',
}

const ledeOf = ({ step, kind }: WizardState): MessageKey => {
  if (step === 'import') return 'wizard.step.import'
  return step === 'columns' && kind === 'survey' ? 'surveyimport.lede' : `wizard.${step}.lede`
}

export const ImportDialog = ({ kind, studyId, droppedFile, onClose }: ImportDialogProps): ReactNode => {
  const t = useT()
  const wizard = useImportWizard(kind ?? (studyId === undefined ? 'clients' : 'survey'), studyId ?? null)
  const { state, importJob } = wizard
  const steps = stepsOf(state)
  const at = steps.indexOf(state.step)

  const takeDropped = useEffectEvent((file: File) => wizard.takeFile(() => host.offerFile(file)))
  useEffect(() => {
    if (droppedFile !== undefined) takeDropped(droppedFile)
  }, [droppedFile])

  const lede = useRef<HTMLParagraphElement>(null)
  const seenStep = useRef(state.step)
  const place = t('wizard.stepOf', { number: at + 1, total: steps.length, name: t(`wizard.step.${state.step}`) })
  useEffect(() => {
    if (seenStep.current === state.step) return
    seenStep.current = state.step
    lede.current?.focus()
    announce(place)
  }, [state.step, place])

  const isImporting = importJob.phase === 'running'
  const close = (): void => {
    // Closing while rows are being written asks the job to stop; what became of it is then shown.
    if (isImporting) {
      importJob.cancel()
      return
    }
    onClose()
    // One imports to see what the data say; answers for a study stay with that study.
    if (state.summary !== null && !state.kindFixed) navigate(SHOWN_AT[state.kind])
  }
  return (
    <Dialog
      title={t('wizard.title')}
      isOpen
      onClose={close}
      size="wide"
      footer={<ImportFooter wizard={wizard} onClose={close} />}
    >
      <div className={styles['body']}>
        <StepList steps={steps} current={state.step} isDone={state.summary !== null} />
        <p ref={lede} className={styles['lede']} tabIndex={-1}>
          {state.step === 'import' ? state.file?.name : t(ledeOf(state))}
        </p>
        <StepBody wizard={wizard} />
      </div>
    </Dialog>
  )
}
