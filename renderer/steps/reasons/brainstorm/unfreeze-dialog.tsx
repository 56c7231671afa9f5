/** A frozen guess is opened again only with a reason, which its record keeps. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: the first field of a dialog or of a fast list takes the focus. */
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { StudyId } from '#shared/kit/id.ts'

type Props = { readonly studyId: StudyId; readonly onClose: () => void }

export const UnfreezeDialog = ({ studyId, onClose }: Props): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const freeze = useCommand('studies.freeze')
  const [reason, setReason] = useState('')
  const open = async (): Promise<void> => {
    const answer = await freeze.run({ engagement, studyId, frozen: false, reason })
    if (answer.ok) onClose()
  }
  return (
    <Dialog
      title={t('brainstorm.unfreezeTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={reason.trim() === ''}
            isPending={freeze.pending}
            onPress={() => void open()}
          >
            {t('evidence.unfreeze')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{t('brainstorm.unfreezeText')}</p>
        <TextField
          label={t('brainstorm.unfreezeReason')}
          value={reason}
          onChange={setReason}
          multiline
          autoFocus
          maxLength={2000}
        />
      </Stack>
    </Dialog>
  )
}
