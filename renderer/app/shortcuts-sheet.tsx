/** All shortcuts on one sheet, and the switch for those of a single key. */
import { useState, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { COMMANDS, type CommandGroup } from './commands.ts'
import styles from './palette.module.css'
import { IS_MAC } from './platform.ts'
import { shortcutText } from './shortcuts.ts'
import { areSingleKeysOn, setSingleKeys } from './single-keys.ts'

const GROUPS: readonly CommandGroup[] = ['file', 'edit', 'view', 'help', 'steps']

const Pair = ({ keys, what }: { readonly keys: string; readonly what: string }): ReactNode => (
  <div className={styles['pair']}>
    <dt>{what}</dt>
    <dd>
      <kbd>{keys}</kbd>
    </dd>
  </div>
)

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className={styles['group']}>
    <h3>{title}</h3>
    <dl>{children}</dl>
  </section>
)

export const ShortcutsSheet = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useT()
  const [single, setSingle] = useState(areSingleKeysOn)
  return (
    <Dialog title={t('commands.shortcuts')} isOpen onClose={onClose} size="wide">
      <Stack gap={4}>
        <p className={styles['hint']}>{t('commands.sheetLede')}</p>
        <div className={styles['groups']}>
          {GROUPS.map(group => (
            <Group key={group} title={t(`commands.group.${group}`)}>
              {COMMANDS.filter(command => command.group === group).map(({ id, shortcut }) =>
                shortcut === undefined ? null : (
                  <Pair key={id} keys={shortcutText(shortcut, IS_MAC)} what={t(`commands.${id}`)} />
                ),
              )}
            </Group>
          ))}
          <Group title={t('commands.inTables')}>
            <Pair keys="↑ ↓ ← →" what={t('commands.tableArrows')} />
            <Pair keys="Home End" what={t('commands.tableEnds')} />
            <Pair keys="Enter" what={t('commands.tableEnter')} />
          </Group>
        </div>
        <CheckboxField
          label={t('commands.singleKeys')}
          description={t('commands.singleKeysWhy')}
          value={single}
          onChange={on => {
            setSingleKeys(on)
            setSingle(on)
          }}
        />
      </Stack>
    </Dialog>
  )
}
