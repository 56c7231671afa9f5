/** The browser's own ways to take a file in and to give one out. */
import type { FilePurpose } from '#shared/contract/host.ts'

const ACCEPTED: { readonly [purpose in FilePurpose]: string } = {
  spreadsheet: '.xlsx,.xls,.ods,.csv,.tsv,.txt',
  logo: '.png,.jpg,.jpeg,.svg',
  codebook: '.qdc,.qdpx,.csv,.xlsx,.txt,.tsv,.ods',
}

/** Opens the browser's file dialog; null where the user cancels. */
export const pickInBrowser = (purpose: FilePurpose): Promise<File | null> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ACCEPTED[purpose]
    input.hidden = true
    input.ariaLabel = purpose
    const finish = (file: File | null): void => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => finish(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => finish(null))
    document.body.append(input)
    input.click()
  })

/** Gives bytes to the browser as a download. */
export const downloadInBrowser = (bytes: Blob, fileName: string): void => {
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the bytes after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
