/** The window around an open engagement: top bar, rail, the step in the middle, status bar, import dialog. */
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { useT } from '#renderer/client/language.tsx'
import { ErasureNotice } from '#renderer/steps/reasons/interview/erasure-notice.tsx'
import { ImportLauncher, openImport } from './import-launcher.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { StatusBar } from './status-bar.tsx'
import { StepRoutes } from './step-routes.tsx'
import { TopBar } from './top-bar.tsx'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

export const OpenWindow = (): ReactNode => {
  const t = useT()
  const [path] = useHashLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  const [dragging, setDragging] = useState(false)

  // A new place begins at its top, and the keyboard begins there too.
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])

  const onDragOver = (event: DragEvent): void => {
    if (!holdsFile(event)) return
    event.preventDefault()
    setDragging(true)
  }
  const onDrop = (event: DragEvent): void => {
    setDragging(false)
    const file = event.dataTransfer.files[0]
    if (event.defaultPrevented || file === undefined) return
    event.preventDefault()
    openImport({ droppedFile: file })
  }
  return (
    <div
      className={styles['app']}
      onDragOver={onDragOver}
      onDrop={onDrop}
      onDragLeave={event => {
        if (event.relatedTarget === null) setDragging(false)
      }}
    >
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <TopBar />
      <Rail />
      <main ref={main} className={styles['main']} tabIndex={-1}>
        <ErasureNotice />
        <StepRoutes />
      </main>
      <StatusBar />
      <ImportLauncher />
      {dragging ? <div className={styles['drop']}>{t('shell.dropHint')}</div> : null}
    </div>
  )
}
