/** Sizes of files in words: bytes below one kilobyte, then kilobytes and megabytes of 1,000. */
import type { MessageKey } from '#shared/i18n/messages.ts'

export type FileSizeWords = { readonly key: MessageKey; readonly number: number; readonly decimals: number }

/** @param bytes a whole number, 0 or more. @returns the sentence's key and its number. */
export const fileSize = (bytes: number): FileSizeWords => {
  if (bytes < 1000) return { key: 'wizard.file.size.bytes', number: bytes, decimals: 0 }
  if (bytes < 999_500) return { key: 'wizard.file.size.kilobytes', number: bytes / 1000, decimals: 0 }
  return { key: 'wizard.file.size.megabytes', number: bytes / 1_000_000, decimals: 1 }
}
