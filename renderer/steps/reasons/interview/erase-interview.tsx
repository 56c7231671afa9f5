/** "Erase this interview now": asks first, and says what goes and what stays. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import type { RespondentId } from '#shared/kit/id.ts'

type Props = {
  readonly respondentId: RespondentId
  /** Words that are typed and not added yet go first: they must not be kept as a draft afterwards. */
  readonly onBefore: () => void
}

export const EraseInterview = ({ respondentId, onBefore }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const erase = useCommand('interviews.erase')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button variant="quiet" isPending={erase.pending} onPress={() => setAsking(true)}>
        {t('interview.eraseNow')}
      </Button>
      <ConfirmDialog
        title={t('interview.eraseTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t('interview.eraseConfirm')}
        onConfirm={() => {
          onBefore()
          return erase.run({ engagement, respondentId })
        }}
      >
        <Stack gap={3}>
          <p>{t('interview.eraseGoes')}</p>
          <p>{t('interview.eraseStays')}</p>
        </Stack>
      </ConfirmDialog>
    </>
  )
}
