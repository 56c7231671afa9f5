/** All windows that are open, in the order in which they last had the focus (the focused one last). */
import type { BrowserWindow } from './browser-window.ts'

const windows: BrowserWindow[] = []

export const openWindows = (): BrowserWindow[] => [...windows].sort((one, other) => one.id - other.id)

export const focusedWindow = (): BrowserWindow | null =>
  windows.findLast(window => window.isVisible() && !window.isMinimized()) ?? null

/** Puts a window at the end, that is, gives it the focus as soon as it is visible. */
export const putLast = (window: BrowserWindow): void => {
  removeWindow(window)
  windows.push(window)
}

export const removeWindow = (window: BrowserWindow): void => {
  const index = windows.indexOf(window)
  if (index >= 0) windows.splice(index, 1)
}
