/** A stored clock as it stands now, ticking only while it runs. */
import { useSyncExternalStore } from 'react'
import { isRunning, timeLeft, type Timer } from '#shared/domain/brainstorm/timer.ts'

const TICK_MS = 250

export type TimerState = { readonly leftMs: number; readonly runs: boolean; readonly isOver: boolean }

const onTick = (listener: () => void): (() => void) => {
  const tick = setInterval(listener, TICK_MS)
  return () => clearInterval(tick)
}
const never = (): (() => void) => () => undefined
/** The moment in whole ticks, the same however often it is asked within one. */
const moment = (): number => Math.floor(Date.now() / TICK_MS) * TICK_MS

export const useTimer = (timer: Timer | null | undefined): TimerState | null => {
  const endsAt = timer?.endsAt ?? null
  const now = useSyncExternalStore(endsAt === null ? never : onTick, moment)
  if (timer === null || timer === undefined) return null
  const leftMs = timeLeft(timer, now)
  return { leftMs, runs: isRunning(timer, now), isOver: endsAt !== null && leftMs === 0 }
}
