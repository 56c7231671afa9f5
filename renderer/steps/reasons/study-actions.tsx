/** What can be done with a whole study: freeze it, open it again, remove it. */
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import { UnfreezeDialog } from './brainstorm/unfreeze-dialog.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'

export const StudyActions = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const freeze = useCommand('studies.freeze')
  const remove = useCommand('studies.remove')
  const undo = useCommand('history.undo')
  const [asking, setAsking] = useState(false)
  const [opening, setOpening] = useState(false)
  const { study } = content
  const frozen = study.state === 'frozen'

  const takeOut = async (): Promise<void> => {
    setAsking(false)
    const answer = await remove.run({ engagement, studyId: study.id })
    if (!answer.ok) return
    navigate('/reasons')
    toast(t('evidence.studyRemoved', { title: study.title }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  return (
    <Row gap={2}>
      <Button
        variant="plain"
        isPending={freeze.pending}
        onPress={() =>
          frozen && study.methodId === 'brainstorm'
            ? setOpening(true)
            : void freeze.run({ engagement, studyId: study.id, frozen: !frozen })
        }
      >
        {frozen ? t('evidence.unfreeze') : t('evidence.freeze')}
      </Button>
      <Button variant="danger" isDisabled={frozen} onPress={() => setAsking(true)}>
        {t('evidence.removeStudy')}
      </Button>
      {opening && <UnfreezeDialog studyId={study.id} onClose={() => setOpening(false)} />}
      <ConfirmDialog
        title={t('evidence.removeStudy')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void takeOut()}
        confirmLabel={t('common.remove')}
      >
        {t('evidence.removeStudyText', {
          title: study.title,
          mentions: t('common.mentions', { count: content.mentions.length }),
        })}
      </ConfirmDialog>
    </Row>
  )
}
