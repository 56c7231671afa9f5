/** A dialog over the page: Escape and the cross close it, the focus stays inside and returns where it came from. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import styles from './overlay.module.css'
import { useWords } from './words.tsx'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly size?: 'normal' | 'wide'
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
}

export const Dialog = (props: DialogProps): ReactNode => {
  const t = useWords()
  return (
    <ModalOverlay
      className={styles['shade'] ?? ''}
      isOpen={props.isOpen}
      onOpenChange={open => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={styles['modal'] ?? ''} data-size={props.size ?? 'normal'}>
        <AriaDialog className={styles['dialog'] ?? ''} role={props.role ?? 'dialog'}>
          <div className={styles['title']}>
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <IconButton label={t('common.close')} icon={<X size={17} aria-hidden />} onPress={props.onClose} />
          </div>
          <div className={styles['body']}>{props.children}</div>
          {props.footer === undefined ? null : <div className={styles['footer']}>{props.footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
