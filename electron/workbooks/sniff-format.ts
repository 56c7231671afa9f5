/** Tells from the first bytes what a file really is; its name is only asked where bytes allow two readings. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { markedEncoding, zeroByteEncoding } from './detect-encoding.ts'

/** How the file must be opened; every zip is looked into before it is believed to be a workbook. */
export type Container = 'zip' | 'cfb' | 'text'

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte)

/** Files that often come under a wrong name, and the word by which the sentence calls them. */
const STRANGERS: readonly { readonly is: string; readonly bytes: readonly number[] }[] = [
  { is: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { is: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { is: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { is: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { is: 'GZIP', bytes: [0x1f, 0x8b] },
  { is: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { is: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { is: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
]

const MARKUP: readonly { readonly is: string; readonly opens: RegExp }[] = [
  { is: 'RTF', opens: /^\{\\rtf/u },
  { is: 'HTML', opens: /^<(?:!doctype\s+html|html|head|body|table|meta|style)\b/iu },
  { is: 'XML', opens: /^<\?xml\b|^<(?:Workbook|ss:Workbook)\b/iu },
]

/** Bytes below space that no text holds. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a

/** Many control bytes or zeros are no text, unless the zeros show UTF-16. */
const looksBinary = (head: Uint8Array): boolean => {
  if (markedEncoding(head) !== undefined || zeroByteEncoding(head) !== undefined) return false
  return head.filter(isControl).length > head.length / 100
}

/**
 * @param head the first bytes of the file, some thousands where there are as many.
 * @returns the container, or `file-empty`, `file-not-a-spreadsheet` (with what it `is`).
 */
export const sniffFormat = (head: Uint8Array, file: string): Result<Container> => {
  if (head.length === 0) return fail('file-empty', { file })
  if (startsWith(head, [0x50, 0x4b])) return ok('zip')
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return ok('cfb')
  const stranger = STRANGERS.find(entry => startsWith(head, entry.bytes))
  if (stranger !== undefined) return fail('file-not-a-spreadsheet', { file, is: stranger.is })
  const opening = Buffer.from(head.subarray(0, 2000)).toString('latin1').replaceAll('\0', '')
  const text = opening.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '').trimStart()
  const markup = MARKUP.find(entry => entry.opens.test(text))
  if (markup !== undefined) return fail('file-not-a-spreadsheet', { file, is: markup.is })
  // A text named .xls is a common export and safe to read as text; one named .xlsx or .ods is a broken workbook.
  if (looksBinary(head) || /\.(?:xls[xmb]|ods)$/iu.test(file)) return fail('file-not-a-spreadsheet', { file, is: '?' })
  return ok('text')
}
