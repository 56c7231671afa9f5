/** The talk's clock as it goes on: whole seconds, drawn again each second while it runs. */
import { useEffect, useState } from 'react'
import { secondsInto, type TalkClock } from '#shared/domain/interviews.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** "02:13", or "1:02:13" from an hour on. @param seconds whole */
export const writtenTime = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}

/** Seconds of "2:13", "1:02:13" or "90" (minutes); undefined for anything else. */
export const readTime = (text: string): number | undefined => {
  const parts = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,4})$/.exec(text.trim())
  if (parts === null) return undefined
  const [, hours, minutes, last] = parts
  if (minutes === undefined) return Number(last) * 60
  const seconds = Number(last)
  return seconds > 59 ? undefined : Number(hours ?? 0) * 3600 + Number(minutes) * 60 + seconds
}

export const useTalkSeconds = (clock: TalkClock): number => {
  const [now, setNow] = useState(() => Date.now())
  const isRunning = clock.runningSince !== null
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  // Between the start and the first tick `now` is older than the start: that is second 0.
  return secondsInto(clock, now)
}
