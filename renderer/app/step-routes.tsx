/** Which component answers which place; each step is loaded when it is first visited. */
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { StudyId } from '#shared/kit/id.ts'
import { useT } from '#renderer/client/language.tsx'
import { BrainstormGate } from './brainstorm-gate.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { placeOf, type Place, type Step, type StudyView } from './routes.ts'
import styles from './shell.module.css'

const STEP_VIEWS: { readonly [step in Step]: ComponentType } = {
  frame: lazy(async () => ({ default: (await import('#renderer/steps/frame/frame-step.tsx')).FrameStep })),
  losses: lazy(async () => ({ default: (await import('#renderer/steps/losses/losses-step.tsx')).LossesStep })),
  reasons: lazy(async () => ({ default: (await import('#renderer/steps/reasons/reasons-step.tsx')).ReasonsStep })),
  ranking: lazy(async () => ({ default: (await import('#renderer/steps/ranking/ranking-step.tsx')).RankingStep })),
  tools: lazy(async () => ({ default: (await import('#renderer/steps/tools/tools-step.tsx')).ToolsStep })),
  return: lazy(async () => ({ default: (await import('#renderer/steps/return/return-step.tsx')).ReturnStep })),
  report: lazy(async () => ({ default: (await import('#renderer/steps/report/report-step.tsx')).ReportStep })),
  rules: lazy(async () => ({ default: (await import('#renderer/steps/rules/rules-step.tsx')).RulesStep })),
}
const StudyScreen = lazy(async () => ({
  default: (await import('#renderer/steps/reasons/study-screen.tsx')).StudyScreen,
}))

const CodingScreen = lazy(async () => ({
  default: (await import('#renderer/steps/reasons/coding/coding-screen.tsx')).CodingScreen,
}))
const CodersScreen = lazy(async () => ({
  default: (await import('#renderer/steps/reasons/coding/coders-screen.tsx')).CodersScreen,
}))
const STUDY_SCREENS: { readonly [view in StudyView]: ComponentType<{ readonly studyId: StudyId }> } = {
  entry: StudyScreen,
  coding: CodingScreen,
  coders: CodersScreen,
}

const viewOf = (place: Place): ReactNode => {
  if (place.kind === 'study') {
    const Screen = STUDY_SCREENS[place.view]
    return (
      <BrainstormGate except={place.studyId as StudyId}>
        <Screen studyId={place.studyId as StudyId} />
      </BrainstormGate>
    )
  }
  if (place.kind === 'step' && place.step === 'ranking')
    return (
      <BrainstormGate>
        <STEP_VIEWS.ranking />
      </BrainstormGate>
    )
  const View = STEP_VIEWS[place.kind === 'step' ? place.step : 'frame']
  return <View />
}

export const StepRoutes = (): ReactNode => {
  const t = useT()
  const [path] = useHashLocation()
  return (
    <ErrorBoundary key={path} t={t}>
      <Suspense fallback={<p className={styles['padded']}>{t('common.loading')}</p>}>{viewOf(placeOf(path))}</Suspense>
    </ErrorBoundary>
  )
}
