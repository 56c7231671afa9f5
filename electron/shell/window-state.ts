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

/** Enough of it is there to be seen, and its title bar to be taken hold of. */
const isSeen = (window: Bounds, screen: Bounds): boolean => {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y)
  return width >= VISIBLE && height >= VISIBLE && window.y >= screen.y
}

/**
 * @param screens work areas of the screens, the primary one first
 * @returns where to open the window: as saved where enough of it is on a screen, else in the middle of the primary screen
 */
export const fitBounds = (saved: Bounds | undefined, screens: readonly Bounds[]): Bounds => {
  const within = (screen: Bounds): Bounds => {
    const { x, y, width, height } = saved ?? { ...screen, ...FIRST }
    return {
      x,
      y,
      width: Math.min(Math.max(width, SMALLEST.width), screen.width),
      height: Math.min(Math.max(height, SMALLEST.height), screen.height),
    }
  }
  const home = saved === undefined ? undefined : screens.find(screen => isSeen(within(screen), screen))
  if (home !== undefined) return within(home)
  const primary = screens[0] ?? { x: 0, y: 0, ...FIRST }
  const { width, height } = within(primary)
  return {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
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

/** Keeps the window’s place; where that fails, nothing is said. */
export const saveWindowState = (profileFolder: string, state: WindowState): void => {
  try {
    mkdirSync(profileFolder, { recursive: true })
    writeFileSync(fileIn(profileFolder), JSON.stringify(state))
  } catch {
    // The next start opens in the middle of the screen instead.
  }
}
