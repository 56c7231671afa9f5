/** The screen that the address names: the start, or the window around the open engagement. */
import { useEffect, type ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { useMaybeEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { OpenWindow } from './open-window.tsx'
import { placeOf, START_PATH } from './routes.ts'
import { useSession } from './session.tsx'
import styles from './shell.module.css'
import { StartScreen } from './start-screen.tsx'
import { useGo } from './use-go.ts'

export const CurrentScreen = (): ReactNode => {
  const t = useT()
  const go = useGo()
  const [path] = useHashLocation()
  const { openId } = useSession()
  const engagement = useMaybeEngagement()
  const isStart = placeOf(path).kind === 'start'
  const isLost = !isStart && openId === null
  useEffect(() => {
    if (isLost) go(START_PATH)
  }, [isLost, go])
  if (isStart || isLost) return <StartScreen />
  return engagement === null ? <p className={styles['padded']}>{t('common.loading')}</p> : <OpenWindow />
}
