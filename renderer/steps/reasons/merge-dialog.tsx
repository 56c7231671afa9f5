/** Merging one reason into another: choose into which, read what will happen, do it. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { reasonsByGroup } from './reason-lists.ts'
import styles from './reasons.module.css'

type Props = {
  readonly reason: ReasonView
  readonly reasons: readonly ReasonView[]
  readonly onClose: () => void
}

export const MergeDialog = ({ reason, reasons, onClose }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const merge = useCommand('reasons.merge')
  const [into, setInto] = useState<string>('')
  // The same group first: a merge across groups is possible, and seldom meant.
  const groups = reasonsByGroup(reasons, language).toSorted(
    (one, other) => Number(other.group === reason.group) - Number(one.group === reason.group),
  )
  const others = groups.flatMap(({ reasons: grouped }) => grouped.filter(other => other.id !== reason.id))
  const target = others.find(other => other.id === into)
  const name = textIn(reason.name, language)

  const run = async (): Promise<void> => {
    if (target === undefined) return
    const answer = await merge.run({ engagement, from: reason.id, into: target.id })
    if (answer.ok) onClose()
  }
  const footer = (
    <>
      <Button variant="plain" onPress={onClose}>
        {t('common.cancel')}
      </Button>
      <Button variant="primary" isDisabled={target === undefined} isPending={merge.pending} onPress={() => void run()}>
        {t('reasons.merge')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('reasons.mergeTitle', { name })} isOpen onClose={onClose} footer={footer}>
      <div className={styles['form']}>
        <SelectField
          label={t('reasons.mergeTarget')}
          options={[
            { id: '', label: t('reasons.mergeChoose') },
            ...others.map(other => ({
              id: other.id as string,
              label: textIn(other.name, language),
              description: t(`domain.group.${other.group}`),
            })),
          ]}
          value={into}
          onChange={setInto}
        />
        <p>
          {target === undefined
            ? t('reasons.mergeHint')
            : t('reasons.mergeWill', {
                name,
                into: textIn(target.name, language),
                mentions: t('common.mentions', { count: reason.mentionCount }),
              })}
        </p>
      </div>
    </Dialog>
  )
}
