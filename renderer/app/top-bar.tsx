/** The bar at the top: whose engagement this is, and what is wanted at any moment: search, import, undo, the report. */
import { FileDown, Search, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { findMessage } from '#shared/i18n/translate.ts'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { findCommand, type CommandId } from './commands.ts'
import { IS_MAC } from './platform.ts'
import styles from './shell.module.css'
import { shortcutText } from './shortcuts.ts'
import { useRunCommand } from './use-commands.tsx'

const Keys = ({ command }: { readonly command: CommandId }): ReactNode => {
  const shortcut = findCommand(command)?.shortcut
  return shortcut === undefined ? null : <kbd aria-hidden>{shortcutText(shortcut, IS_MAC)}</kbd>
}

export const TopBar = (): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const run = useRunCommand()
  const { engagement, history } = useEngagement()
  const { undo } = history
  const what = undo === null ? '' : (findMessage(language, `history.${undo.label}`) ?? undo.label)
  const undoText = undo === null ? t('shell.nothingToUndo') : t('shell.undoNamed', { what })
  return (
    <header className={styles['top']}>
      <a className={styles['brand']} href="#/" title={t('shell.start')}>
        {t('common.app')}
      </a>
      <span className={styles['client']}>
        <span className={styles['clientName']} title={engagement.clientCompany}>
          {engagement.clientCompany}
        </span>
        {engagement.isSample ? <Badge>{t('shell.sample')}</Badge> : null}
      </span>
      <Button icon={<Search size={15} aria-hidden />} onPress={() => run('palette')}>
        {t('shell.search')} <Keys command="palette" />
      </Button>
      <Button icon={<FileDown size={15} aria-hidden />} onPress={() => run('import')}>
        {t('shell.import')} <Keys command="import" />
      </Button>
      <Button icon={<Undo2 size={15} aria-hidden />} isDisabled={undo === null} onPress={() => run('undo')}>
        <span className={styles['undo']} title={undoText}>
          {undoText}
        </span>
      </Button>
      <Button variant="primary" onPress={() => run('export-report')}>
        {t('shell.exportReport')}
      </Button>
    </header>
  )
}
