/** `electron.screen`: one display of 1920 by 1080 that never changes. */
import { StrictEmitter } from './strict-emitter.ts'

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const size = { width: area.width, height: area.height }

const display = {
  id: 1,
  label: 'stand-in',
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: true,
}
type Display = typeof display

class Screen extends StrictEmitter {
  constructor() {
    super('screen', { emitted: [], silent: ['display-added', 'display-removed', 'display-metrics-changed'] })
  }

  getPrimaryDisplay(): Display {
    return display
  }

  getAllDisplays(): Display[] {
    return [display]
  }

  getDisplayMatching(): Display {
    return display
  }
}

export const screen = new Screen()
