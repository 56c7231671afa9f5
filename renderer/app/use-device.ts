/** The settings of this device: the language of its screens and its light or dark look. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect } from 'react'
import type { DeviceSettings, Library } from '#shared/contract/library.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { callLanguage, setCallLanguage } from '#renderer/client/host-state.ts'
import { areComponentsStale } from '#renderer/ui/component-language.ts'
import { flushPendingEdits } from '#renderer/ui/pending-edits.ts'
import { useCommand } from '#renderer/client/queries.ts'

/** The first of the browser's languages that the screens speak; English otherwise. */
export const guessLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const language = LANGUAGES.find(known => known === tag.slice(0, 2).toLowerCase())
    if (language !== undefined) return language
  }
  return 'en'
}

export const useDeviceLook = (settings: DeviceSettings): void => {
  const { language, theme } = settings
  const client = useQueryClient()
  // Before any query of the screens inside: their answers may hold sentences.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    if (callLanguage() === language) return
    setCallLanguage(language)
    if (areComponentsStale(language)) void flushPendingEdits().then(() => location.reload())
    else void client.invalidateQueries()
  }, [client, language])
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}

export type DeviceChange = (change: { language?: Language; theme?: Library['settings']['theme'] }) => Promise<void>

/** @returns a function that saves a setting of the device. */
export const useDeviceChange = (): DeviceChange => {
  const { run } = useCommand('library.saveSettings')
  return async change => {
    await run(change)
  }
}
