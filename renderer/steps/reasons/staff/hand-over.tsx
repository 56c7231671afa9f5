/** Between two forms: nothing of the one before is to be seen, and the next person starts by one key. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: one form follows another by the keyboard alone. */
import { useEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import styles from './staff.module.css'

export const HandOver = ({ onStart }: { readonly onStart: () => void }) => {
  const t = useT()
  const { id: engagement, history } = useEngagement()
  const undo = useCommand('history.undo')
  // Only while nothing else was done since: an undo takes the last step back, whatever it was.
  const canTakeBack = history.undo?.label === 'poll-form-recorded'

  const takeBack = async (): Promise<void> => {
    const answer = await undo.run({ engagement })
    if (!answer.ok) return
    toast(t('staff.takenBack'))
    onStart()
  }
  return (
    <Card>
      <div className={styles['handOver']}>
        <h2>{t('staff.recordedTitle')}</h2>
        <p>{t('staff.recordedText')}</p>
        <Button variant="primary" autoFocus onPress={onStart}>
          {t('staff.start')}
        </Button>
        {canTakeBack && (
          <Button variant="quiet" isPending={undo.pending} onPress={() => void takeBack()}>
            {t('staff.takeBack')}
          </Button>
        )}
      </div>
    </Card>
  )
}
