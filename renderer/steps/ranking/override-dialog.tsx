/** The consultant's own class for a reason, with the written reason that the report prints; it can be taken back. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { RankedReason } from '#shared/analysis/figures.ts'
import { CLASSES, type AbcClass, type ClassOverride } from '#shared/domain/reasons.ts'

type Props = { readonly ranked: RankedReason; readonly name: string; readonly onClose: () => void }

export const OverrideDialog = ({ ranked, name, onClose }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const command = useCommand('reasons.override')
  const [chosen, setChosen] = useState<AbcClass>(ranked.class)
  const [note, setNote] = useState(ranked.override?.note ?? '')

  const send = async (override: ClassOverride | null): Promise<void> => {
    const answer = await command.run({ engagement, reasonId: ranked.reasonId, override })
    if (answer.ok) onClose()
  }
  const footer = (
    <>
      {ranked.override !== null && (
        <Button variant="quiet" isPending={command.pending} onPress={() => void send(null)}>
          {t('ranking.takeBack', { class: ranked.computedClass })}
        </Button>
      )}
      <Button variant="plain" onPress={onClose}>
        {t('common.cancel')}
      </Button>
      <Button
        variant="primary"
        isDisabled={note.trim() === ''}
        isPending={command.pending}
        onPress={() => void send({ class: chosen, note: note.trim() })}
      >
        {t('ranking.setClass', { class: chosen })}
      </Button>
    </>
  )
  return (
    <Dialog title={t('ranking.overrideTitle', { name })} isOpen onClose={onClose} footer={footer}>
      <Stack gap={4}>
        <p>{t('ranking.overrideText', { class: ranked.computedClass })}</p>
        <Segmented
          label={t('ranking.class')}
          options={CLASSES.map(id => ({ id, label: t(`domain.class.${id}`) }))}
          value={chosen}
          onChange={setChosen}
        />
        <TextField
          label={t('ranking.overrideNote')}
          value={note}
          onChange={setNote}
          description={t('ranking.overrideNoteHint')}
          multiline
        />
      </Stack>
    </Dialog>
  )
}
