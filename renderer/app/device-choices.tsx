/** The language and the look of this device, chosen in sight on the start screen. */
import type { ReactNode } from 'react'
import { THEMES, type DeviceSettings } from '#shared/contract/library.ts'
import type { Language } from '#shared/kit/language.ts'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import styles from './start.module.css'
import { useDeviceChange } from './use-device.ts'

/** Each language under its own name: who cannot read the screen finds his own. */
const OWN_NAMES: readonly { readonly id: Language; readonly label: string }[] = [
  { id: 'en', label: 'English' },
  { id: 'ru', label: 'Русский' },
  { id: 'sq', label: 'Shqip' },
]

export const DeviceChoices = ({ theme }: { readonly theme: DeviceSettings['theme'] }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const change = useDeviceChange()
  return (
    <div className={styles['choices']}>
      <Segmented
        label={t('start.language')}
        hideLabel
        options={OWN_NAMES}
        value={language}
        onChange={id => change({ language: id })}
      />
      <Segmented
        label={t('start.theme')}
        hideLabel
        options={THEMES.map(id => ({ id, label: t(`start.theme.${id}`) }))}
        value={theme}
        onChange={id => change({ theme: id })}
      />
    </div>
  )
}
