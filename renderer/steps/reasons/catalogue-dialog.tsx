/** The starter catalogue: search, filter by group, tick, take the ticked into the engagement. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { REASON_GROUPS, type ReasonGroup } from '#shared/domain/reasons.ts'
import { textIn } from '#shared/kit/language.ts'
import { filterCatalogue } from './reason-lists.ts'
import styles from './reasons.module.css'
import { useCatalogue } from './use-reasons.ts'

type Props = { readonly reasons: readonly ReasonView[]; readonly onClose: () => void }

const FILTERS = ['all', ...REASON_GROUPS] as const

export const CatalogueDialog = ({ reasons, onClose }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const catalogue = useCatalogue()
  const adopt = useCommand('reasons.adopt')
  const [text, setText] = useState('')
  const [group, setGroup] = useState<ReasonGroup | 'all'>('all')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const shown = filterCatalogue(catalogue, reasons, { text, group }, language)

  const tick = (id: string, on: boolean): void => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  const take = async (): Promise<void> => {
    const answer = await adopt.run({ engagement, catalogueIds: [...ticked] })
    if (answer.ok) onClose()
  }
  const footer = (
    <>
      <Button variant="plain" onPress={onClose}>
        {t('common.cancel')}
      </Button>
      <Button variant="primary" isDisabled={ticked.size === 0} isPending={adopt.pending} onPress={() => void take()}>
        {t('reasons.adopt', { count: ticked.size })}
      </Button>
    </>
  )
  return (
    <Dialog title={t('reasons.catalogueTitle')} isOpen onClose={onClose} footer={footer}>
      <div className={styles['filters']}>
        <TextField label={t('common.search')} value={text} onChange={setText} />
        <Segmented
          label={t('reasons.filterGroup')}
          options={FILTERS.map(id => ({ id, label: id === 'all' ? t('common.all') : t(`domain.groupShort.${id}`) }))}
          value={group}
          onChange={id => setGroup(FILTERS.find(filter => filter === id) ?? 'all')}
        />
      </div>
      {shown.length === 0 && <p className={styles['none']}>{t('reasons.catalogueNone')}</p>}
      <ul className={styles['entries']} aria-label={t('reasons.catalogueTitle')}>
        {shown.map(entry => (
          <li key={entry.id}>
            <CheckboxField
              label={textIn(entry.name, language)}
              value={ticked.has(entry.id)}
              onChange={on => tick(entry.id, on)}
            />
            <span className={styles['counts']}>
              {t('reasons.entrySource', {
                group: t(`domain.groupShort.${entry.group}`),
                evidence: t(`domain.evidence.${entry.evidence}`),
                source: textIn(entry.source, language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
