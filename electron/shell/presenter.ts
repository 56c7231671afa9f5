/** The window of the projector: one at a time, opened again it comes to the front, and it never outlives the facilitator's. */
import type { BrowserWindow } from 'electron'
import { presentPath, type PresentedStudy } from '#shared/contract/host.ts'

export type Presenter = {
  open(study: PresentedStudy, beside: BrowserWindow): void
  close(): void
  isPresenter(window: BrowserWindow): boolean
}

/**
 * @param page address of the one page.
 * @param create makes the window.
 */
export const createPresenter = (
  page: string,
  create: (address: string, beside: BrowserWindow) => BrowserWindow,
): Presenter => {
  let shown: { readonly window: BrowserWindow; readonly address: string } | undefined
  return {
    open: (study, beside) => {
      const address = `${page}#${presentPath(study)}`
      if (shown !== undefined && !shown.window.isDestroyed()) {
        if (shown.address === address) {
          shown.window.focus()
          return
        }
        shown.window.destroy()
      }
      const window = create(address, beside)
      shown = { window, address }
      beside.once('closed', () => {
        if (!window.isDestroyed()) window.destroy()
      })
    },
    close: () => {
      if (shown !== undefined && !shown.window.isDestroyed()) shown.window.destroy()
    },
    isPresenter: window => window === shown?.window,
  }
}
