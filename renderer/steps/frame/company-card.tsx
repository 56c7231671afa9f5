/** Who is audited: name, industry, market, currency, language of the report, notes. */
import { useState, type ReactNode } from 'react'
import { MARKETS } from '#shared/domain/frame.ts'
import { NAME_LIMIT, NOTE_LIMIT } from '#shared/domain/schema-parts.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { useT } from '#renderer/client/language.tsx'
import { Card, Columns, Stack } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { CurrencyField } from './currency-field.tsx'
import type { FramePartProps } from './use-frame.ts'

export const CompanyCard = ({ frame, save }: FramePartProps): ReactNode => {
  const t = useT()
  const [isNameless, setNameless] = useState(false)
  const saveName = (clientCompany: string): unknown => {
    const empty = clientCompany.trim() === ''
    setNameless(empty)
    return empty ? undefined : save({ clientCompany })
  }
  return (
    <Card title={t('frame.whoTitle')}>
      <Stack gap={4}>
        <Columns min={260}>
          <TextField
            label={t('frame.clientCompany')}
            value={frame.clientCompany}
            onCommit={saveName}
            maxLength={NAME_LIMIT}
            error={isNameless ? t('frame.clientCompanyNeeded') : null}
          />
          <TextField
            label={t('frame.industry')}
            value={frame.industry}
            onCommit={industry => save({ industry })}
            maxLength={NAME_LIMIT}
          />
        </Columns>
        <Columns min={260}>
          <Segmented
            label={t('frame.market')}
            options={MARKETS.map(id => ({ id, label: t(`domain.market.${id}`) }))}
            value={frame.market}
            onChange={market => save({ market })}
          />
          <CurrencyField frame={frame} save={save} />
          <SelectField
            label={t('frame.reportLanguage')}
            options={LANGUAGES.map(id => ({ id, label: t(`common.language.${id}`) }))}
            value={frame.reportLanguage}
            onChange={reportLanguage => save({ reportLanguage })}
          />
        </Columns>
        <TextField
          label={t('frame.note')}
          description={t('frame.noteHelp')}
          value={frame.note}
          onCommit={note => save({ note })}
          multiline
          maxLength={NOTE_LIMIT}
        />
      </Stack>
    </Card>
  )
}
