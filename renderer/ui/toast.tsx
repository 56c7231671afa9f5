/** Short messages at the edge of the window, with one way to act (Undo); they are also spoken. */
import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import styles from './overlay.module.css'
import { useWords } from './words.tsx'

export type ToastTone = 'plain' | 'ok' | 'error'
export type ToastOptions = {
  readonly action?: { readonly label: string; readonly run: () => unknown }
  readonly tone?: ToastTone
}
type Toast = ToastOptions & { readonly id: number; readonly message: string }

const MAX_TOASTS = 4
/** What can be acted on, or went wrong, stays longer. */
const staysMs = (toast: Toast): number => (toast.action !== undefined || toast.tone === 'error' ? 12_000 : 6_000)

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

const set = (next: readonly Toast[]): void => {
  toasts = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
const dismiss = (id: number): void => set(toasts.filter(toast => toast.id !== id))

/** Shows a message; the same words already in sight are not shown twice. */
export const toast = (message: string, options: ToastOptions = {}): void => {
  lastId += 1
  const others = toasts.filter(shown => shown.message !== message)
  set([...others, { ...options, id: lastId, message }].slice(-MAX_TOASTS))
}

const ToastView = ({ toast }: { readonly toast: Toast }): ReactNode => {
  const t = useWords()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismiss(toast.id), staysMs(toast))
    return () => clearTimeout(timer)
  }, [held, toast])
  return (
    <div
      className={styles['toast']}
      data-tone={toast.tone ?? 'plain'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.action === undefined ? null : (
        <Button
          variant="quiet"
          onPress={() => {
            dismiss(toast.id)
            void toast.action?.run()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t('ui.dismiss')} icon={<X size={15} aria-hidden />} onPress={() => dismiss(toast.id)} />
    </div>
  )
}

/** The place where messages appear; once per window. */
export const ToastRegion = (): ReactNode => {
  const t = useWords()
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <section className={styles['toasts']} aria-label={t('ui.messages')} aria-live="polite">
      {shown.map(toast => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  )
}
