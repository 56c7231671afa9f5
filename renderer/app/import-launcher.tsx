/** The import dialog of the window: any step asks for it by `openImport` without knowing who shows it. */
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react'
import type { ImportKind } from '#shared/contract/imports.ts'
import type { StudyId } from '#shared/kit/id.ts'

export type ImportRequest = {
  /** Left open, the dialog asks what the file holds. */
  readonly kind?: ImportKind
  /** A survey import goes into this study. */
  readonly studyId?: StudyId
  /** A file that was dropped on the window. */
  readonly droppedFile?: File
}

const ImportDialog = lazy(async () => ({
  default: (await import('#renderer/steps/import/import-dialog.tsx')).ImportDialog,
}))

let request: ImportRequest | null = null
const listeners = new Set<() => void>()

const show = (next: ImportRequest | null): void => {
  request = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Opens the dialog; while one is open, the request is passed over. */
export const openImport = (wanted: ImportRequest = {}): void => {
  if (request === null) show(wanted)
}

/** Shows the dialog while one is asked for; once per window, inside an open engagement. */
export const ImportLauncher = (): ReactNode => {
  const open = useSyncExternalStore(subscribe, () => request)
  return open === null ? null : (
    <Suspense fallback={null}>
      <ImportDialog {...open} kind={open.kind ?? 'clients'} onClose={() => show(null)} />
    </Suspense>
  )
}
