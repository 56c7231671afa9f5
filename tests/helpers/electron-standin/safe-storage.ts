/** `electron.safeStorage`: a machine without a keyring, the harder case for the application. */
import { strict } from './strict.ts'

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: (): boolean => false,
  isAsyncEncryptionAvailable: async (): Promise<boolean> => false,
})
