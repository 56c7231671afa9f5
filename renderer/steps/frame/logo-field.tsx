/** One logo: its picture, and the ways to choose, replace and remove it. */
import { ImagePlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Logo, LogoOwner } from '#shared/domain/brand.ts'
import { CallFailure } from '#renderer/client/call-failure.ts'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import styles from './frame.module.css'

export type LogoFieldProps = { readonly owner: LogoOwner; readonly logo: Logo | undefined }

export const LogoField = ({ owner, logo }: LogoFieldProps): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const { run: saveLogo, pending } = useCommand('logo.save', { quiet: true })
  const { run: removeLogo } = useCommand('logo.remove')
  const [failure, setFailure] = useState<string | null>(null)
  const name = t(`frame.logo.${owner}`)

  const choose = async (): Promise<void> => {
    setFailure(null)
    try {
      const file = await host.pickFile('logo')
      if (file === null) return
      const answer = await saveLogo({ engagement, owner, slot: file.slot })
      if (!answer.ok) setFailure(answer.error.message)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setFailure(error.message)
    }
  }
  return (
    <section className={styles['logo']} aria-label={name}>
      <h3>{name}</h3>
      {logo === undefined ? (
        <p>{t('frame.logoNone')}</p>
      ) : (
        <span className={styles['logoPaper']}>
          <img src={logo.dataUrl} alt={name} />
        </span>
      )}
      <Row gap={2}>
        <Button icon={<ImagePlus size={15} aria-hidden />} isPending={pending} onPress={() => void choose()}>
          {logo === undefined ? t('frame.logoAdd') : t('frame.logoReplace')}
        </Button>
        {logo === undefined ? null : (
          <Button variant="danger" onPress={() => void removeLogo({ engagement, owner })}>
            {t('frame.logoRemove')}
          </Button>
        )}
      </Row>
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
    </section>
  )
}
