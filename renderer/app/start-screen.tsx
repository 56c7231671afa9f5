/** The first screen: what this computer holds, the sample, a new engagement. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { DeviceChoices } from './device-choices.tsx'
import { NewEngagementForm } from './new-engagement-form.tsx'
import { OpenOther } from './open-other.tsx'
import { RecentList } from './recent-list.tsx'
import { useSession } from './session.tsx'
import styles from './start.module.css'

const SampleButton = ({ isPrimary }: { readonly isPrimary: boolean }): ReactNode => {
  const t = useT()
  const session = useSession()
  return (
    <Button
      variant={isPrimary ? 'primary' : 'plain'}
      isPending={session.isBusy}
      onPress={() => void session.openSample()}
    >
      {t('start.openSample')}
    </Button>
  )
}

export const StartScreen = (): ReactNode => {
  const t = useT()
  const library = useProcedure('library.get', {})
  const { entries = [], folder = '', version = '', settings } = library.data ?? {}
  return (
    <main className={styles['screen']}>
      <div className={styles['inner']}>
        <div className={styles['bar']}>
          <span className={styles['name']}>{t('common.app')}</span>
          <DeviceChoices theme={settings?.theme ?? 'system'} />
        </div>
        <h1 className={styles['title']}>{t('start.title')}</h1>
        <p className={styles['lede']}>{t('start.lede')}</p>
        {library.error === null ? null : <Notice tone="error">{library.error.message}</Notice>}
        <div className={styles['two']}>
          <Card title={t('start.recent')} lede={folder === '' ? undefined : t('start.recentLede', { folder })}>
            <Stack gap={4}>
              {entries.length === 0 ? (
                <EmptyState
                  title={t('start.emptyTitle')}
                  text={t('start.emptyText')}
                  action={<SampleButton isPrimary />}
                />
              ) : (
                <>
                  <RecentList entries={entries} />
                  <div className={styles['sample']}>
                    <SampleButton isPrimary={false} />
                    <small>{t('start.sampleWhy')}</small>
                  </div>
                </>
              )}
              <OpenOther folder={folder} />
            </Stack>
          </Card>
          <NewEngagementForm />
        </div>
        <p className={styles['foot']}>{version === '' ? '' : t('start.version', { version })}</p>
      </div>
    </main>
  )
}
