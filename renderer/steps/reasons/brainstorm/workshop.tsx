/** The led brainstorm: where it stands, what to say, and the work of the stage; F5 shows the room its own view. */
import { Presentation } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Row, Stack } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { BrainstormView } from '#shared/contract/brainstorm.ts'
import { arePromptsShown, roundOf } from '#shared/domain/brainstorm/stages.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { useReasons } from '../use-reasons.ts'
import { CardStage } from './card-stage.tsx'
import { ClarifyStage } from './clarify-stage.tsx'
import { DiscussStage } from './discuss-stage.tsx'
import { FreezeStage } from './freeze-stage.tsx'
import { MergeStage } from './merge-stage.tsx'
import { PrintMenu } from './print-menu.tsx'
import { Prompts } from './prompts.tsx'
import { SeatsCard } from './seats-card.tsx'
import { StageBar } from './stage-bar.tsx'
import { StageHead } from './stage-head.tsx'
import { VoteStage } from './vote-stage.tsx'
import { WorkshopProvider, type Workshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

/** The key is the browser's for "load again", which nothing here needs: all is saved. */
const usePresenterKey = (open: () => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'F5' || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const StageBody = ({ stage }: { readonly stage: BrainstormView['stage'] }): ReactNode => {
  const round = roundOf(stage)
  if (round !== null) return <VoteStage round={round} />
  if (stage === 'question') return <SeatsCard />
  if (stage === 'writing' || stage === 'round-robin') return <CardStage turns={stage === 'round-robin'} />
  if (stage === 'clarify') return <ClarifyStage />
  if (stage === 'merge') return <MergeStage />
  return stage === 'discuss' ? <DiscussStage /> : <FreezeStage />
}

type Props = { readonly view: BrainstormView; readonly study: Study }

export const WorkshopScreen = ({ view, study }: Props): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const isFrozen = study.state === 'frozen'
  const workshop = useMemo((): Workshop => {
    const names = new Map(reasons.map(reason => [reason.id, textIn(reason.name, language)]))
    return {
      view,
      study,
      place: { engagement, studyId: study.id },
      isFrozen,
      reasonName: id => names.get(id) ?? '',
    }
  }, [view, study, engagement, isFrozen, reasons, language])
  const present = async (): Promise<void> => {
    const opened = await host.openPresenter({ engagement, studyId: study.id }).catch(() => false)
    if (!opened) toast(t('brainstorm.presentBlocked'), { tone: 'error' })
  }
  usePresenterKey(() => void present())
  const { stage } = view
  return (
    <WorkshopProvider value={workshop}>
      <Stack gap={4}>
        <StageBar />
        <StageHead />
        <Row gap={3}>
          <Button icon={<Presentation size={15} aria-hidden />} onPress={() => void present()}>
            {t('brainstorm.present')} <kbd>F5</kbd>
          </Button>
          <PrintMenu />
          {stage === 'question' && <span className={styles['hint']}>{t('brainstorm.presentHint')}</span>}
        </Row>
        {(stage === 'round-robin' || stage === 'clarify' || stage === 'merge') && arePromptsShown(stage) && <Prompts />}
        <StageBody key={stage} stage={stage} />
      </Stack>
    </WorkshopProvider>
  )
}
