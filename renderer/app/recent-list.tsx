/** The engagements that this computer knows, newest first; a missing file stands grey and can be taken off the list. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LibraryEntry } from '#shared/contract/library.ts'
import { useMaybeEngagement } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classes } from '#renderer/ui/classes.ts'
import { dateAndTime } from '#renderer/ui/clock-time.ts'
import { toast } from '#renderer/ui/toast.tsx'
import { stepPath } from './routes.ts'
import { useSession } from './session.tsx'
import styles from './start.module.css'
import { useGo } from './use-go.ts'

const Entry = ({ entry }: { readonly entry: LibraryEntry }): ReactNode => {
  const t = useT()
  const go = useGo()
  const language = useLanguage()
  const session = useSession()
  const isOpen = useMaybeEngagement()?.path === entry.path
  const { run: forget } = useCommand('library.forget')
  const name = entry.clientCompany
  const remove = async (): Promise<void> => {
    const answer = await forget({ path: entry.path })
    if (answer.ok) toast(t('start.forgotten', { name }))
  }
  return (
    <li className={classes(styles['entry'], entry.missing && styles['missing'])}>
      <button
        type="button"
        className={styles['open']}
        disabled={entry.missing || session.isBusy}
        title={entry.path}
        onClick={() => {
          if (isOpen) go(stepPath('losses'))
          else void session.openFile(entry.path)
        }}
      >
        <strong>
          {name}
          {entry.isSample ? <Badge>{t('shell.sample')}</Badge> : null}
          {isOpen ? <Badge tone="ok">{t('start.isOpen')}</Badge> : null}
        </strong>
        <small>
          {entry.missing ? t('start.missing') : t('start.openedAt', { when: dateAndTime(entry.openedAt, language) })}
        </small>
      </button>
      {isOpen ? null : (
        <IconButton
          label={t('start.forgetNamed', { name })}
          icon={<X size={15} aria-hidden />}
          onPress={() => void remove()}
        />
      )}
    </li>
  )
}

export const RecentList = ({ entries }: { readonly entries: readonly LibraryEntry[] }): ReactNode => (
  <ul className={styles['list']}>
    {entries.map(entry => (
      <Entry key={entry.path} entry={entry} />
    ))}
  </ul>
)
