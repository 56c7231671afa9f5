/** Which of the two forms a new staff study takes; it is chosen once, for the two are never joined. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: one form follows another by the keyboard alone. */
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { StudySettings } from '#shared/domain/evidence.ts'
import styles from './staff.module.css'

type Props = {
  readonly onChoose: (form: StudySettings['form']) => void
  readonly onClose: () => void
}

export const ChooseFormDialog = ({ onChoose, onClose }: Props) => {
  const t = useT()
  return (
    <Dialog title={t('staff.chooseTitle')} isOpen onClose={onClose} size="wide">
      <p>{t('staff.chooseLede')}</p>
      <div className={styles['choices']}>
        <section className={styles['choice']} aria-label={t('staff.choosePoll')}>
          <p>{t('staff.choosePollText')}</p>
          <Button variant="primary" autoFocus onPress={() => onChoose('standard')}>
            {t('staff.choosePoll')}
          </Button>
        </section>
        <section className={styles['choice']} aria-label={t('staff.chooseCase')}>
          <p>{t('staff.chooseCaseText')}</p>
          <Button variant="plain" onPress={() => onChoose('case')}>
            {t('staff.chooseCase')}
          </Button>
        </section>
      </div>
    </Dialog>
  )
}
