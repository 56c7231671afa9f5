/** The first step: a file is chosen or dropped. Its name and size are shown; it is not read yet. */
import { useState, type DragEvent, type ReactNode } from 'react'
import { host } from '#renderer/client/host.ts'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { OfferedFile } from '#shared/contract/host.ts'
import { fileSize } from './file-size.ts'
import styles from './wizard.module.css'

export type FileStepProps = {
  readonly file: OfferedFile | null
  readonly isTaking: boolean
  /** Takes in what was chosen or dropped; null where the user changed his mind. */
  readonly onTake: (offer: () => Promise<OfferedFile | null>) => void
}

export const FileStep = ({ file, isTaking, onTake }: FileStepProps): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = event.dataTransfer.files.item(0)
    if (dropped !== null) onTake(() => host.offerFile(dropped))
  }
  const size = file === null ? null : fileSize(file.size)
  return (
    <div
      className={styles['drop']}
      data-over={isOver ? '' : undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file === null || size === null ? null : (
        <p>
          {t('wizard.file.chosen', {
            name: file.name,
            size: t(size.key, { number: formats.number(size.number, size.decimals) }),
          })}
        </p>
      )}
      <Button
        variant={file === null ? 'primary' : 'plain'}
        isDisabled={isTaking}
        onPress={() => onTake(() => host.pickFile('spreadsheet'))}
      >
        {t(file === null ? 'wizard.file.choose' : 'wizard.file.another')}
      </Button>
      <output className={styles['muted']}>{t(isTaking ? 'wizard.file.taking' : 'wizard.file.safe')}</output>
    </div>
  )
}
