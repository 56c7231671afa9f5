/** The form that makes a new engagement: the one answer that is recorded as a whole. */
import { useState, type ReactNode } from 'react'
import { MARKETS } from '#shared/domain/frame.ts'
import { NAME_LIMIT } from '#shared/domain/schema-parts.ts'
import { LANGUAGES, type Language } from '#shared/kit/language.ts'
import { COMMON_CURRENCIES } from '#shared/kit/money.ts'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { NEW_ENGAGEMENT_PLACE } from './focus-places.ts'
import { useSession } from './session.tsx'
import styles from './start.module.css'

const OTHER = 'other'

export const NewEngagementForm = (): ReactNode => {
  const t = useT()
  const screenLanguage = useLanguage()
  const session = useSession()
  const [clientCompany, setClientCompany] = useState('')
  const [market, setMarket] = useState<(typeof MARKETS)[number]>('b2b')
  const [chosen, setChosen] = useState<string>(COMMON_CURRENCIES[0])
  const [typed, setTyped] = useState('')
  const [reportLanguage, setReportLanguage] = useState<Language | null>(null)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const currency = chosen === OTHER ? typed.trim().toUpperCase() : chosen
  const nameMissing = clientCompany.trim() === ''
  const currencyWrong = !/^[A-Z]{3}$/.test(currency)

  const create = async (): Promise<void> => {
    setTried(true)
    setFailure(null)
    if (nameMissing || currencyWrong) return
    const answer = await session.create({
      clientCompany,
      market,
      currency,
      reportLanguage: reportLanguage ?? screenLanguage,
    })
    if (!answer.ok) setFailure(answer.error.message)
  }
  return (
    <Card title={t('start.newTitle')} lede={t('start.newLede')}>
      <form
        className={styles['form']}
        data-place={NEW_ENGAGEMENT_PLACE}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          label={t('start.clientCompany')}
          description={t('start.clientCompanyHelp')}
          value={clientCompany}
          onChange={setClientCompany}
          maxLength={NAME_LIMIT}
          error={tried && nameMissing ? t('start.nameMissing') : null}
        />
        <Segmented
          label={t('start.market')}
          options={MARKETS.map(id => ({ id, label: t(`domain.market.${id}`) }))}
          value={market}
          onChange={setMarket}
        />
        <SelectField
          label={t('start.currency')}
          options={[
            ...COMMON_CURRENCIES.map(id => ({ id: id as string, label: id })),
            { id: OTHER, label: t('start.otherCurrency') },
          ]}
          value={chosen}
          onChange={setChosen}
        />
        {chosen === OTHER ? (
          <TextField
            label={t('start.currencyCode')}
            description={t('start.currencyHelp')}
            value={typed}
            onChange={setTyped}
            maxLength={3}
            error={tried && currencyWrong ? t('start.currencyWrong') : null}
          />
        ) : null}
        <SelectField
          label={t('start.reportLanguage')}
          options={LANGUAGES.map(id => ({ id, label: t(`common.language.${id}`) }))}
          value={reportLanguage ?? screenLanguage}
          onChange={setReportLanguage}
        />
        {failure === null ? null : <Notice tone="error">{failure}</Notice>}
        <div>
          <Button type="submit" variant="primary" isPending={session.isBusy}>
            {t('start.create')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
