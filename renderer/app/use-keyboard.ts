/** Listens to the keyboard of the whole window and runs the command whose shortcut was pressed. */
import { useEffect } from 'react'
import { COMMANDS, type CommandSpec } from './commands.ts'
import { IS_MAC, isDialogOpen, isTyping } from './platform.ts'
import { isSingleKey, matchesShortcut } from './shortcuts.ts'
import { areSingleKeysOn } from './single-keys.ts'

/** While somebody types, the text's own undo and search stay his. */
const LEFT_TO_TEXT = new Set(['undo', 'redo'])
/** The browser does these by itself. */
const LEFT_TO_BROWSER = new Set(['full-screen'])

const commandFor = (event: KeyboardEvent): CommandSpec | undefined => {
  const typing = isTyping(event.target)
  return COMMANDS.find(({ id, shortcut }) => {
    if (shortcut === undefined || LEFT_TO_BROWSER.has(id) || !matchesShortcut(shortcut, event, IS_MAC)) return false
    if (typing && (LEFT_TO_TEXT.has(id) || isSingleKey(shortcut))) return false
    return !isSingleKey(shortcut) || areSingleKeysOn()
  })
}

/** @param run is called with the id; it says itself where the command cannot run. */
export const useKeyboard = (run: (id: string) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat || isDialogOpen()) return
      const command = commandFor(event)
      if (command === undefined) return
      event.preventDefault()
      run(command.id)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [run])
}
