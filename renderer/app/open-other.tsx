/** Opens a file that is not on the list: by the system's dialog where there is one, by its typed path in a browser. */
import { useState, type ReactNode } from 'react'
import { host } from '#renderer/client/host.ts'
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { OPEN_PATH_PLACE } from './focus-places.ts'
import { useSession } from './session.tsx'
import styles from './start.module.css'
import { useRunCommand } from './use-commands.tsx'

const PathForm = ({ folder }: { readonly folder: string }): ReactNode => {
  const t = useT()
  const { openFile, isBusy } = useSession()
  const [path, setPath] = useState('')
  return (
    <form
      className={styles['form']}
      data-place={OPEN_PATH_PLACE}
      onSubmit={event => {
        event.preventDefault()
        if (path.trim() !== '') void openFile(path.trim())
      }}
    >
      <TextField
        label={t('start.openPathLabel')}
        description={t('start.openPathHelp', { example: `${folder}/Northwind.churnaudit` })}
        value={path}
        onChange={setPath}
      />
      <Row>
        <Button type="submit" isDisabled={path.trim() === ''} isPending={isBusy}>
          {t('start.open')}
        </Button>
      </Row>
    </form>
  )
}

export const OpenOther = ({ folder }: { readonly folder: string }): ReactNode => {
  const t = useT()
  const run = useRunCommand()
  const [typing, setTyping] = useState(false)
  if (host.kind === 'web' && typing) return <PathForm folder={folder} />
  return (
    <Row>
      <span data-place={OPEN_PATH_PLACE}>
        <Button onPress={() => (host.kind === 'web' ? setTyping(true) : run('open-engagement'))}>
          {t('start.openOther')}
        </Button>
      </span>
    </Row>
  )
}
