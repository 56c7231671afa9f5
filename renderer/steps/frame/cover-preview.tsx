/** A small picture of the report's cover as the brand kit makes it. */
import type { ReactNode } from 'react'
import { formatDay } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import styles from './frame.module.css'

export const CoverPreview = (): ReactNode => {
  const t = useT()
  const { id, engagement, brand, logos } = useEngagement()
  const title = useProcedure('report.getSettings', { engagement: id }).data?.title ?? ''
  const { clientCompany, period, reportLanguage } = engagement
  const inReport = translator(reportLanguage)
  const consultancyLogo = logos.find(logo => logo.owner === 'consultancy')
  const clientLogo = logos.find(logo => logo.owner === 'client-company')
  return (
    <figure className={styles['preview']}>
      <figcaption>{t('frame.previewTitle')}</figcaption>
      <div className={styles['cover']} lang={reportLanguage}>
        <div className={styles['coverBand']} style={{ background: brand.primaryColour }} />
        <div className={styles['coverHead']}>
          {consultancyLogo === undefined ? (
            <span style={{ color: brand.primaryColour }}>{brand.consultancy}</span>
          ) : (
            <img src={consultancyLogo.dataUrl} alt={brand.consultancy} />
          )}
          {clientLogo === undefined ? null : <img src={clientLogo.dataUrl} alt={clientCompany} />}
        </div>
        <p className={styles['coverTitle']} style={{ color: brand.primaryColour }}>
          {title === '' ? inReport('report.title') : title}
        </p>
        <p className={styles['coverCompany']}>{clientCompany}</p>
        <div className={styles['coverRule']} style={{ background: brand.accentColour }} />
        <p className={styles['coverSmall']}>
          {formatDay(period.from, reportLanguage)} – {formatDay(period.to, reportLanguage)}
        </p>
        <div className={styles['coverFoot']}>
          <p>{brand.contacts}</p>
          <p>{brand.confidentiality}</p>
        </div>
      </div>
    </figure>
  )
}
