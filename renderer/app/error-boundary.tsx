/** Keeps an error of one screen from taking the window away, and says what is safe. */
import { Component, type ReactNode } from 'react'
import type { Translate } from '#shared/i18n/translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import styles from './shell.module.css'

type Props = { readonly t: Translate; readonly children: ReactNode }
type State = { readonly error: Error | null }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  private readonly copy = async (error: Error): Promise<void> => {
    await navigator.clipboard.writeText(error.stack ?? error.message)
    toast(this.props.t('shell.copied'))
  }

  override render(): ReactNode {
    const { error } = this.state
    const { t, children } = this.props
    if (error === null) return children
    return (
      <div className={styles['padded']}>
        <Notice tone="error" title={t('shell.crashed')}>
          {t('shell.crashedText')}
        </Notice>
        <Row>
          <Button variant="primary" onPress={() => this.setState({ error: null })}>
            {t('shell.tryAgain')}
          </Button>
          <Button onPress={() => void this.copy(error)}>{t('shell.copyDetails')}</Button>
        </Row>
      </div>
    )
  }
}
