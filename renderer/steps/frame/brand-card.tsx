/** The brand kit: how the consultancy and the client company look on paper, with the cover beside it. */
import { useMemo, type ReactNode } from 'react'
import { NAME_LIMIT } from '#shared/domain/schema-parts.ts'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { ColourField } from '#renderer/ui/colour-field.tsx'
import { Card, Columns, Row, Stack } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { CoverPreview } from './cover-preview.tsx'
import { LogoField } from './logo-field.tsx'

export const BrandCard = (): ReactNode => {
  const t = useT()
  const { id, brand, logos } = useEngagement()
  const { run } = useCommand('brand.save', { quiet: true })
  const { patch: save } = useRecordDraft(brand, whole => run({ engagement: id, brand: whole }))
  const logoOf = useMemo(() => new Map(logos.map(logo => [logo.owner, logo])), [logos])
  return (
    <Card title={t('frame.brandTitle')} lede={t('frame.brandLede')}>
      <Columns min={330}>
        <Stack gap={4}>
          <TextField
            label={t('frame.consultancy')}
            value={brand.consultancy}
            onCommit={consultancy => save({ consultancy })}
            maxLength={NAME_LIMIT}
          />
          <Row gap={5} align="start">
            <ColourField
              label={t('frame.primaryColour')}
              value={brand.primaryColour}
              onCommit={primaryColour => save({ primaryColour })}
            />
            <ColourField
              label={t('frame.accentColour')}
              value={brand.accentColour}
              onCommit={accentColour => save({ accentColour })}
            />
          </Row>
          <TextField
            label={t('frame.contacts')}
            value={brand.contacts}
            onCommit={contacts => save({ contacts })}
            multiline
            maxLength={2000}
          />
          <TextField
            label={t('frame.confidentiality')}
            description={t('frame.confidentialityHelp')}
            value={brand.confidentiality}
            onCommit={confidentiality => save({ confidentiality })}
            maxLength={NAME_LIMIT}
          />
          <LogoField owner="consultancy" logo={logoOf.get('consultancy')} />
          <LogoField owner="client-company" logo={logoOf.get('client-company')} />
        </Stack>
        <CoverPreview />
      </Columns>
    </Card>
  )
}
