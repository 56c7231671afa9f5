/** One tool of the catalogue: what it is, what it needs, how often it worked and how weak that source is; chosen or not. */
import type { ReactNode } from 'react'
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import type { CatalogueTool, ToolChoice } from '#shared/domain/win-back.ts'
import { textIn } from '#shared/kit/language.ts'
import { ChosenFields } from './chosen-fields.tsx'
import styles from './tools.module.css'

type Props = { readonly tool: CatalogueTool; readonly choice: ToolChoice | undefined }

export const ToolCard = ({ tool, choice }: Props): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const formats = useFormats()
  const { id: engagement } = useEngagement()
  const choose = useCommand('tools.choose')
  const drop = useCommand('tools.drop')
  const name = textIn(tool.name, language)
  const toggle = (wanted: boolean): void => {
    if (choose.pending || drop.pending) return
    if (wanted)
      void choose.run({ engagement, choice: { toolId: tool.id, costPerClient: null, expectedReturn: null, note: '' } })
    else void drop.run({ engagement, toolId: tool.id })
  }
  return (
    <Card>
      <Stack gap={2}>
        <div className={styles['name']}>
          <CheckboxField label={name} value={choice !== undefined} onChange={toggle} />
        </div>
        <p className={styles['text']}>{textIn(tool.description, language)}</p>
        <p className={styles['muted']}>{t('plan.tools.needs', { what: textIn(tool.needs, language) })}</p>
        {tool.rate === null ? null : (
          <p className={styles['rate']}>
            <b>{formats.share(tool.rate.share, 0)}</b> {textIn(tool.rate.text, language)}
          </p>
        )}
        <p className={styles['muted']}>
          <Badge tone={tool.evidence === 'study' ? 'ok' : 'plain'}>{t(`domain.evidence.${tool.evidence}`)}</Badge>{' '}
          {textIn(tool.source, language)}
        </p>
        {choice === undefined ? null : <ChosenFields choice={choice} name={name} />}
      </Stack>
    </Card>
  )
}
