/** A question before something that cannot be taken back lightly. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useWords } from './words.tsx'

export type ConfirmDialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => unknown
  /** The verb on the button, e.g. "Remove". */
  readonly confirmLabel: string
  readonly tone?: 'danger' | 'primary'
  readonly children: ReactNode
}

export const ConfirmDialog = (props: ConfirmDialogProps): ReactNode => {
  const t = useWords()
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      footer={
        <>
          <Button onPress={props.onClose} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button
            variant={props.tone ?? 'danger'}
            onPress={() => {
              props.onClose()
              void props.onConfirm()
            }}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
