/** Which version this is. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'

export const AboutDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useT()
  const about = useProcedure('app.about', {})
  return (
    <Dialog title={t('commands.about')} isOpen onClose={onClose}>
      <p>{t('commands.aboutText', { version: about.data?.version ?? '' })}</p>
    </Dialog>
  )
}
