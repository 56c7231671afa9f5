/** What the room sees: large, calm, following the facilitator by itself, and never who wrote or voted what. */
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { host } from '#renderer/client/host.ts'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import type { PresentView } from '#shared/contract/brainstorm.ts'
import { clockText } from '#shared/domain/brainstorm/timer.ts'
import { STAGES } from '#shared/domain/brainstorm/stages.ts'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { PresentVote } from './present-vote.tsx'
import { PresentWall } from './present-wall.tsx'
import styles from './present.module.css'
import { useTimer } from './use-timer.ts'

/** Escape gives the screen back. */
const useEscape = (): void => {
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'F5') event.preventDefault()
    if (event.key === 'Escape') void host.closePresenter()
  })
  useEffect(() => {
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
}

const Clock = ({ view }: { readonly view: PresentView }): ReactNode => {
  const t = useT()
  const state = useTimer(view.timer)
  if (state === null || view.isFrozen) return null
  return (
    <div className={styles['clock']} data-over={state.isOver} data-runs={state.runs}>
      <span role="timer" aria-label={t('brainstorm.timer')}>
        {state.isOver ? t('brainstorm.timerOver') : clockText(state.leftMs)}
      </span>
    </div>
  )
}

const Counters = ({ view }: { readonly view: PresentView }): ReactNode => {
  const t = useT()
  const { vote, stage } = view
  const words =
    vote === null
      ? stage === 'question'
        ? t('brainstorm.present.seats', { count: view.seats })
        : t('brainstorm.cards', { count: view.cards })
      : vote.result === null
        ? t('brainstorm.ballotsOf', { given: vote.ballots, count: view.seats })
        : t('brainstorm.ballotCount', { count: vote.ballots })
  return (
    <output className={styles['counters']} aria-live="polite">
      {words}
    </output>
  )
}

const StageView = ({ view }: { readonly view: PresentView }): ReactNode => {
  const t = useT()
  if (view.isFrozen && view.vote === null) return <p className={styles['big']}>{t('brainstorm.presentFrozen')}</p>
  if (view.vote !== null) return <PresentVote vote={view.vote} stage={view.stage} />
  if (view.wall.length > 0) return <PresentWall wall={view.wall} />
  if (view.stage === 'writing') return <p className={styles['big']}>{t('brainstorm.presentWrite')}</p>
  if (view.lastCard !== null) return <p className={styles['card']}>{view.lastCard}</p>
  return null
}

export const PresentScreen = (place: { readonly engagement: EngagementId; readonly studyId: StudyId }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { data: view, error } = useProcedure('brainstorm.present', place)
  useEscape()
  useEffect(() => {
    document.title = `${t('brainstorm.presentTitle')} · Churn Audit`
  }, [t])
  if (error !== null || view === null)
    return (
      <main className={styles['screen']}>
        <h1 className={styles['big']}>{t('brainstorm.presentGone')}</h1>
        <p>{t('brainstorm.presentEsc')}</p>
      </main>
    )
  if (view === undefined) return null
  return (
    <main className={styles['screen']} lang={language} data-stage={view.stage}>
      <header className={styles['head']}>
        <p className={styles['stage']}>
          <span aria-hidden>
            {STAGES.indexOf(view.stage) + 1}/{STAGES.length}
          </span>{' '}
          {t(`brainstorm.stage.${view.stage}`)}
        </p>
        <Clock view={view} />
      </header>
      <h1 className={styles['question']}>{view.question || view.title}</h1>
      <div className={styles['body']}>
        <StageView view={view} />
      </div>
      <footer className={styles['foot']}>
        <Counters view={view} />
        {view.isFrozen && <strong>{t('brainstorm.presentFrozen')}</strong>}
        <span className={styles['esc']}>{t('brainstorm.presentEsc')}</span>
      </footer>
    </main>
  )
}
