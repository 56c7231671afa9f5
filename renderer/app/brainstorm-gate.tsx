/** Stands before results of other methods while a brainstorm is still open: who has seen the answers cannot guess any more. */
import type { ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Page, Row, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { StudyId } from '#shared/kit/id.ts'
import { studyPath } from './routes.ts'

type Props = {
  /** The study that is shown inside: a brainstorm stands in no other's way while it is led. */
  readonly except?: StudyId
  readonly children: ReactNode
}

export const BrainstormGate = ({ except, children }: Props): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const gate = useProcedure('brainstorm.gate', { engagement })
  const studies = useProcedure('studies.list', { engagement }, { enabled: except !== undefined })
  const freeze = useCommand('studies.freeze')
  const look = useCommand('brainstorm.look')
  const isBrainstorm = studies.data?.find(study => study.id === except)?.methodId === 'brainstorm'
  if (gate.isPending || (except !== undefined && studies.isPending)) return null
  const [first] = gate.data ?? []
  if (first === undefined || isBrainstorm) return children
  const { title, studyId } = first
  return (
    <Page title={t('brainstorm.gateTitle')}>
      <Stack gap={4}>
        <Notice tone="warn">{t('brainstorm.gateText', { title })}</Notice>
        <Row gap={3}>
          <Button
            variant="primary"
            isPending={freeze.pending}
            onPress={() => void freeze.run({ engagement, studyId, frozen: true })}
          >
            {t('brainstorm.gateFreeze', { title })}
          </Button>
          <Button isPending={look.pending} onPress={() => void look.run({ engagement })}>
            {t('brainstorm.gateLook')}
          </Button>
          <a href={`#${studyPath(studyId)}`}>{t('brainstorm.gateGo')}</a>
        </Row>
      </Stack>
    </Page>
  )
}
