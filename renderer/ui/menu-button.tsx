/** A button that opens a menu; an item that cannot be run now says why. */
import { ChevronDown, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import buttons from './button.module.css'
import { classes } from './classes.ts'
import styles from './overlay.module.css'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly run: () => unknown
  /** Why the item cannot be run now; it then stands grey with this sentence. */
  readonly disabledReason?: string | undefined
  /** For items that are on or off. */
  readonly checked?: boolean | undefined
}

export type MenuButtonProps = {
  readonly label: string
  readonly items: readonly MenuEntry[]
  /** Three dots instead of the words, which then only screen readers hear. */
  readonly iconOnly?: boolean | undefined
  readonly variant?: 'plain' | 'primary' | 'quiet'
  readonly icon?: ReactNode
}

export const MenuButton = (props: MenuButtonProps): ReactNode => {
  const run = (id: string): void => {
    const entry = props.items.find(item => item.id === id)
    void entry?.run()
  }
  const chosen = props.items.filter(item => item.checked === true).map(item => item.id)
  const hasChecks = props.items.some(item => item.checked !== undefined)
  return (
    <MenuTrigger>
      {props.iconOnly === true ? (
        <AriaButton className={classes(buttons['button'], buttons['icon'])} aria-label={props.label}>
          {props.icon ?? <Ellipsis size={17} aria-hidden />}
        </AriaButton>
      ) : (
        <AriaButton className={classes(buttons['button'], buttons[props.variant ?? 'plain'])}>
          {props.icon}
          {props.label}
          <ChevronDown size={15} aria-hidden />
        </AriaButton>
      )}
      <Popover className={styles['popover'] ?? ''}>
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={props.label}
          onAction={key => run(String(key))}
          disabledKeys={props.items.filter(item => item.disabledReason !== undefined).map(item => item.id)}
          {...(hasChecks ? { selectionMode: 'multiple' as const, selectedKeys: chosen } : {})}
        >
          {props.items.map(item => (
            <MenuItem key={item.id} id={item.id} className={styles['item'] ?? ''} textValue={item.label}>
              <Text slot="label">
                {item.checked === true ? '✓ ' : ''}
                {item.label}
              </Text>
              {item.disabledReason === undefined ? null : (
                <Text slot="description" elementType="small">
                  {item.disabledReason}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
