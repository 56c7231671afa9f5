/** Where the window stood last time, kept in the profile, and given back only where a screen still shows it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
})
export type Bounds = z.infer<typeof boundsSchema>

const stateSchema = boundsSchema.extend({ maximised: z.boolean() })
export type WindowState = z.infer<typeof stateSchema>

export const SMALLEST = { width: 720, height: 520 } as const
const FIRST = { width: 1360, height: 860 } as const
/** So much of the window must lie on one screen, in pixels, or it could not be seen and moved. */
const VISIBLE = 120

const overlap = (a: Bounds, b: Bounds): { readonly width: number; readonly height: number } => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
})

/**
 * @param screens work areas of the screens, the primary one first
 * @returns where to open the window: as saved where enough of it is on a screen, else in the middle of the primary screen
 */
export const fitBounds = (saved: Bounds | undefined, screens: readonly Bounds[]): Bounds => {
  const primary = screens[0] ?? { x: 0, y: 0, ...FIRST }
  const home =
    saved === undefined
      ? undefined
      : screens.find(screen => {
          const seen = overlap(saved, screen)
          return seen.width >= VISIBLE && seen.height >= VISIBLE && saved.y >= screen.y - 1
        })
  const screen = home ?? primary
  const wanted = saved ?? { x: 0, y: 0, ...FIRST }
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), screen.width)
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), screen.height)
  if (home !== undefined) return { x: wanted.x, y: wanted.y, width, height }
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  }
}

const fileIn = (profileFolder: string): string => join(profileFolder, 'window.json')

/** @returns undefined where nothing was saved or what was saved cannot be read: a lost place is no reason to stop. */
export const findWindowState = (profileFolder: string): WindowState | undefined => {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(fileIn(profileFolder), 'utf8')))
  } catch {
    return undefined
  }
}

export const saveWindowState = (profileFolder: string, state: WindowState): void => {
  try {
    mkdirSync(profileFolder, { recursive: true })
    writeFileSync(fileIn(profileFolder), JSON.stringify(state))
  } catch {
    // The next start opens in the middle of the screen instead.
  }
}
