/** The colours in which charts are drawn on this screen now, light or dark. */
import { useSyncExternalStore } from 'react'
import { DARK_THEME, LIGHT_THEME, type ChartTheme } from '#shared/charts/theme.ts'

const systemDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

const isDark = (): boolean => {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'dark' || (chosen !== 'light' && systemDark().matches)
}

const subscribe = (changed: () => void): (() => void) => {
  const system = systemDark()
  const chosen = new MutationObserver(changed)
  system.addEventListener('change', changed)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    chosen.disconnect()
  }
}

/** @returns the theme; the component is drawn again when the system or the user changes it. */
export const useChartTheme = (): ChartTheme => (useSyncExternalStore(subscribe, isDark) ? DARK_THEME : LIGHT_THEME)
