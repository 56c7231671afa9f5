/** The buttons under the wizard: back, cancel, and the way on with what it still lacks. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { currentCheck, missingIn, stepAfter, stepBefore } from './wizard-state.ts'
import styles from './wizard.module.css'

export type ImportFooterProps = { readonly wizard: ImportWizard; readonly onClose: () => void }

const ForwardButton = ({ wizard }: { readonly wizard: ImportWizard }): ReactNode => {
  const t = useT()
  const { state, dispatch } = wizard
  const next = stepAfter(state)
  const missing = missingIn(state)
  const check = currentCheck(state)
  if (state.step === 'check') {
    return (
      <Button variant="primary" isDisabled={missing !== null} onPress={wizard.importRows}>
        {check === null ? t('wizard.step.import') : t('wizard.confirm', { count: check.added + check.updated })}
      </Button>
    )
  }
  return next === null ? null : (
    <Button
      variant="primary"
      isDisabled={missing !== null || wizard.isTaking}
      onPress={() => dispatch({ type: 'went', step: next })}
    >
      {t('common.next')}
    </Button>
  )
}

export const ImportFooter = ({ wizard, onClose }: ImportFooterProps): ReactNode => {
  const t = useT()
  const { state, dispatch, importJob } = wizard
  if (state.step === 'import') {
    const again = state.summary !== null
    return (
      <div className={styles['footer']}>
        <span className={styles['missing']} />
        {importJob.phase === 'failed' || importJob.phase === 'cancelled' ? (
          <Button onPress={() => dispatch({ type: 'went', step: 'check' })}>{t('common.back')}</Button>
        ) : null}
        {again ? <Button onPress={() => dispatch({ type: 'began-again' })}>{t('wizard.import.another')}</Button> : null}
        {importJob.phase === 'running' ? null : (
          <Button variant={again ? 'primary' : 'plain'} onPress={onClose}>
            {t(again ? 'common.done' : 'common.close')}
          </Button>
        )}
      </div>
    )
  }
  const before = stepBefore(state)
  const missing = missingIn(state)
  return (
    <div className={styles['footer']}>
      {before === null ? null : (
        <Button onPress={() => dispatch({ type: 'went', step: before })}>{t('common.back')}</Button>
      )}
      <output className={styles['missing']}>
        {missing === null || missing === 'preview' || missing === 'check' ? null : t(`wizard.missing.${missing}`)}
      </output>
      <Button onPress={onClose}>{t('common.cancel')}</Button>
      <ForwardButton wizard={wizard} />
    </div>
  )
}
