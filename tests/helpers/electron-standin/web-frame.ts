/** Who sent a message: a frame of a window, with the address and origin the application knows it by. */
import { fromWebUrl, originOf } from './custom-schemes.ts'
import { strict } from './strict.ts'

/** The modelled part of Electron's WebFrameMain; one object per document, as a cross-document navigation makes a new one. */
export type WebFrame = {
  url: string
  readonly origin: string
  readonly parent: WebFrame | null
  readonly top: WebFrame
}

/** @param webUrl the address in Chromium; reported as the application's own (`app://…`) */
export const createWebFrame = (webUrl: string, parent: WebFrame | null): WebFrame => {
  const url = fromWebUrl(webUrl)
  const frame: WebFrame = strict('webFrameMain', {
    url,
    origin: originOf(url),
    parent,
    get top(): WebFrame {
      return parent === null ? frame : parent.top
    },
  })
  return frame
}
