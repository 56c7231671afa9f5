/** `electron.nativeTheme`: a light system; what the application chooses itself reaches its pages. */
import type { CdpSession } from './cdp.ts'
import { createEvent, StrictEmitter } from './strict-emitter.ts'
import { openWindows } from './window-registry.ts'

type ThemeSource = 'system' | 'light' | 'dark'

class NativeTheme extends StrictEmitter {
  readonly shouldUseHighContrastColors: boolean = false
  readonly shouldUseInvertedColorScheme: boolean = false
  readonly prefersReducedTransparency: boolean = false
  private standinSource: ThemeSource = 'system'

  constructor() {
    super('nativeTheme', { emitted: ['updated'], silent: [] })
  }

  get shouldUseDarkColors(): boolean {
    return this.standinSource === 'dark'
  }

  get themeSource(): ThemeSource {
    return this.standinSource
  }

  set themeSource(source: ThemeSource) {
    const wasDark = this.shouldUseDarkColors
    this.standinSource = source
    if (wasDark === this.shouldUseDarkColors) return
    for (const window of openWindows()) {
      // A window that is closing does not mind its theme.
      window.webContents.standinOpened.then(page => this.standinApply(page.session)).catch(() => {})
    }
    this.emit('updated', createEvent({}))
  }

  /** Playwright imposes a light scheme of its own on every page, unless it is launched with `colorScheme: null`. */
  async standinApply(session: CdpSession): Promise<void> {
    const value = this.shouldUseDarkColors ? 'dark' : 'light'
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }
}

export const nativeTheme = new NativeTheme()
