/** The clock of a stage. It is stored as the moment it ends, so that a restart neither stops nor resets it. */

/** `endsAt` is null while the clock stands; then `leftMs` is what it will go on with. */
export type Timer = { readonly leftMs: number; readonly endsAt: number | null }

export const MINUTE_MS = 60_000

export const TIMER_ACTS = ['start', 'pause', 'add-minute', 'reset'] as const
export type TimerAct = (typeof TIMER_ACTS)[number]

/** Milliseconds left at `now`, never less than 0. */
export const timeLeft = (timer: Timer, now: number): number =>
  timer.endsAt === null ? timer.leftMs : Math.max(0, timer.endsAt - now)

export const isRunning = (timer: Timer, now: number): boolean => timer.endsAt !== null && timer.endsAt > now

/** @param plannedMs what the clock of this stage begins with. A clock that has run out starts over with one minute. */
export const turnTimer = (timer: Timer, act: TimerAct, now: number, plannedMs: number): Timer => {
  const left = timeLeft(timer, now)
  switch (act) {
    case 'start':
      return isRunning(timer, now) ? timer : { leftMs: 0, endsAt: now + (left === 0 ? MINUTE_MS : left) }
    case 'pause':
      return { leftMs: left, endsAt: null }
    case 'add-minute':
      return timer.endsAt === null
        ? { leftMs: left + MINUTE_MS, endsAt: null }
        : { leftMs: 0, endsAt: now + left + MINUTE_MS }
    case 'reset':
      return { leftMs: plannedMs, endsAt: null }
  }
}

/** "4:05", above an hour "1:04:05". Seconds begun count as whole, so that 0:00 is the end and nothing else. */
export const clockText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
