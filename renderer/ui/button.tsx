/** Buttons: one that is the way on (primary), plain ones, quiet ones in running text, and one that destroys. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './button.module.css'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = {
  readonly variant?: ButtonVariant
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean | undefined
  /** What it began is still going on: it cannot be pressed again, and keeps the focus that a disabled button would lose. */
  readonly isPending?: boolean | undefined
  readonly icon?: ReactNode
  /** Only where the visible words do not say enough by themselves. */
  readonly label?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly type?: 'button' | 'submit'
  readonly children: ReactNode
}

export const Button = (props: ButtonProps): ReactNode => (
  <AriaButton
    className={classes(styles['button'], props.variant !== undefined && styles[props.variant])}
    type={props.type ?? 'button'}
    {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
    isDisabled={props.isDisabled ?? false}
    isPending={props.isPending ?? false}
    {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    autoFocus={props.autoFocus ?? false}
  >
    {props.icon}
    {props.children}
  </AriaButton>
)

export type IconButtonProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean | undefined
}

/** A button that shows only a picture; its label is what a screen reader says. */
export const IconButton = ({ label, icon, onPress, isDisabled }: IconButtonProps): ReactNode => (
  <AriaButton
    className={classes(styles['button'], styles['icon'])}
    aria-label={label}
    {...(onPress === undefined ? {} : { onPress })}
    isDisabled={isDisabled ?? false}
  >
    {icon}
  </AriaButton>
)
