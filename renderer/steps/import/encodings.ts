/** Encodings and separators that the reading of a text file may be told, beside the ones it found itself. */
import type { MessageKey } from '#shared/i18n/messages.ts'

/** Names of encodings as their standards write them; they are the same in every language. */
const ENCODINGS = [
  { id: 'utf-8', label: 'UTF-8' },
  { id: 'windows-1251', label: 'Windows-1251' },
  { id: 'windows-1252', label: 'Windows-1252' },
  { id: 'windows-1250', label: 'Windows-1250' },
  { id: 'ibm866', label: 'CP866' },
  { id: 'koi8-r', label: 'KOI8-R' },
  { id: 'utf-16le', label: 'UTF-16 LE' },
  { id: 'utf-16be', label: 'UTF-16 BE' },
] as const

/** The encodings offered, the found one always among them. */
export const encodingChoices = (found: string): readonly { readonly id: string; readonly label: string }[] =>
  ENCODINGS.some(encoding => encoding.id === found) ? ENCODINGS : [{ id: found, label: found }, ...ENCODINGS]

const DELIMITERS: readonly { readonly id: string; readonly key: MessageKey }[] = [
  { id: ',', key: 'wizard.delimiter.comma' },
  { id: ';', key: 'wizard.delimiter.semicolon' },
  { id: '\t', key: 'wizard.delimiter.tab' },
  { id: '|', key: 'wizard.delimiter.bar' },
]

/** The separators offered; an unusual one that was found stands for itself, without a name. */
export const delimiterChoices = (
  found: string,
): readonly { readonly id: string; readonly key: MessageKey | undefined }[] =>
  DELIMITERS.some(delimiter => delimiter.id === found) ? DELIMITERS : [{ id: found, key: undefined }, ...DELIMITERS]
