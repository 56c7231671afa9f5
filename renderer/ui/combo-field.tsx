/** A text box with suggestions under it: type, walk with the arrows, pick with Enter; the text itself stays the caller's. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- the ARIA combobox pattern: the box keeps the focus and the keys, the options are only pointed at. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FieldFrame, type FieldWords } from './field-frame.tsx'
import styles from './fields.module.css'
import type { SelectOption } from './select-field.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useWords } from './words.tsx'

export type ComboFieldProps = FieldWords & {
  /** Already narrowed to what fits the text: the caller knows how to search. */
  readonly items: readonly SelectOption[]
  readonly inputValue: string
  readonly onInputChange: (text: string) => void
  readonly onPick: (id: string) => unknown
  /** Text that is none of the items is welcome: Enter hands it to `onNew`. */
  readonly allowsNew?: boolean | undefined
  readonly onNew?: ((text: string) => unknown) | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}

export const ComboField = (props: ComboFieldProps): ReactNode => {
  const t = useWords()
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = open && props.items.length > 0
  const activeItem = shown ? props.items[active] : undefined

  const walk = (to: number): void => {
    setOpen(true)
    const index = props.items.length === 0 ? -1 : (to + props.items.length) % props.items.length
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  const close = (): void => {
    setOpen(false)
    setActive(-1)
  }
  const pick = (item: SelectOption): void => {
    close()
    props.onPick(item.id)
  }
  const enter = (event: KeyboardEvent): void => {
    const text = props.inputValue.trim()
    if (activeItem !== undefined) {
      event.preventDefault()
      pick(activeItem)
      return
    }
    const same = props.items.find(item => item.label.toLocaleLowerCase() === text.toLocaleLowerCase())
    if (same !== undefined && text !== '') {
      event.preventDefault()
      pick(same)
    } else if (props.allowsNew === true && props.onNew !== undefined && text !== '') {
      event.preventDefault()
      close()
      props.onNew(text)
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') enter(event)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      walk(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1)
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <FieldFrame {...props}>
      {ids => (
        <div className={styles['combo']}>
          <input
            {...ids}
            className={styles['input']}
            role="combobox"
            aria-expanded={shown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={activeItem === undefined ? undefined : `${listId}-${active}`}
            autoComplete="off"
            spellCheck={false}
            value={props.inputValue}
            placeholder={props.placeholder}
            autoFocus={props.autoFocus}
            disabled={props.isDisabled}
            onChange={event => {
              setOpen(true)
              setActive(-1)
              props.onInputChange(event.target.value)
            }}
            onClick={() => setOpen(true)}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
          <ul
            ref={list}
            id={listId}
            role="listbox"
            aria-label={props.label}
            className={styles['options']}
            hidden={!shown}
            // The box keeps the focus: a click on a suggestion must not blur it first.
            onMouseDown={event => event.preventDefault()}
          >
            {shown
              ? props.items.map((item, index) => (
                  <li
                    key={item.id}
                    id={`${listId}-${index}`}
                    role="option"
                    aria-selected={index === active}
                    className={styles['option']}
                    onClick={() => pick(item)}
                  >
                    {item.label}
                    {item.description === undefined ? null : <small>{item.description}</small>}
                  </li>
                ))
              : null}
          </ul>
          <VisuallyHidden>
            <output>{shown ? t('ui.suggestions', { count: props.items.length }) : ''}</output>
          </VisuallyHidden>
        </div>
      )}
    </FieldFrame>
  )
}
