/** What the window needs to know of the machine it stands on. */
export const IS_MAC = /mac/i.test(navigator.platform)

/** Whether a key press in this element is somebody typing. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'color', 'range'].includes(target.type)
  )
}

/** Whether a dialog is open: it alone then gets the keys. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
