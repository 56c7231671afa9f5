/** The whole window: settings of the device, the session, commands, and the screen that the address names. */
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useHashLocation } from 'wouter/use-hash-location'
import type { DeviceSettings } from '#shared/contract/library.ts'
import type { AnswerError } from '#shared/contract/procedure.ts'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { FailureReport } from '#renderer/client/failures.ts'
import { LanguageProvider, useLanguage, useT } from '#renderer/client/language.tsx'
import { createQueryClient, useProcedure } from '#renderer/client/queries.ts'
import { useHostEvents } from '#renderer/client/use-host-events.ts'
import { teachComponents } from '#renderer/ui/component-language.ts'
import { LiveLog } from '#renderer/ui/live-log.tsx'
import { flushPendingEdits } from '#renderer/ui/pending-edits.ts'
import { toast, ToastRegion } from '#renderer/ui/toast.tsx'
import { WordsProvider } from '#renderer/ui/words.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { EngagementGate } from './engagement-gate.tsx'
import { HostBanner } from './host-banner.tsx'
import { Palette } from './palette.tsx'
import { placeOf, type Place } from './routes.ts'
import { SessionProvider } from './session.tsx'
import { ShortcutsSheet } from './shortcuts-sheet.tsx'
import { CommandsProvider, useCommands } from './use-commands.tsx'
import { guessLanguage, useDeviceLook } from './use-device.ts'
import { useKeyboard } from './use-keyboard.ts'
import { CurrentScreen } from './current-screen.tsx'

const PresentScreen = lazy(async () => ({
  default: (await import('#renderer/steps/reasons/brainstorm/present-screen.tsx')).PresentScreen,
}))

const noCommand = (): void => undefined

const tellFailure = (error: AnswerError): void => toast(error.message, { tone: 'error' })

/** Text still only on the screen is handed over when the window is hidden or goes. */
const useFlushOnLeave = (): void => {
  useEffect(() => {
    const flush = (): void => void flushPendingEdits()
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [])
}

const Overlays = (): ReactNode => {
  const { overlay, closeOverlay } = useCommands()
  if (overlay === 'palette') return <Palette onClose={closeOverlay} />
  if (overlay === 'shortcuts') return <ShortcutsSheet onClose={closeOverlay} />
  return overlay === 'about' ? <AboutDialog onClose={closeOverlay} /> : null
}

const WorkWindow = (): ReactNode => {
  const { run } = useCommands()
  useKeyboard(run)
  useHostEvents(run)
  useFlushOnLeave()
  return (
    <>
      <CurrentScreen />
      <Overlays />
      <HostBanner />
      <ToastRegion />
      <LiveLog />
    </>
  )
}

/** What the projector shows follows the facilitator; no command of the program reaches it. */
const PresentWindow = ({ place }: { readonly place: Extract<Place, { kind: 'present' }> }): ReactNode => {
  useHostEvents(noCommand)
  return (
    <Suspense>
      <PresentScreen engagement={place.engagement as EngagementId} studyId={place.studyId as StudyId} />
    </Suspense>
  )
}

const Window = (): ReactNode => {
  const place = placeOf(useHashLocation()[0])
  return place.kind === 'present' ? <PresentWindow place={place} /> : <WorkWindow />
}

const Spoken = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <I18nProvider locale={useLanguage()}>
    <WordsProvider t={useT()}>{children}</WordsProvider>
  </I18nProvider>
)

/** Asks for the device's settings first: everything after it speaks the right language. */
const Device = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [guess] = useState<DeviceSettings>(() => ({ language: guessLanguage(navigator.languages), theme: 'system' }))
  const library = useProcedure('library.get', {})
  const settings = library.data?.settings ?? guess
  if (!library.isPending) teachComponents(settings.language)
  useDeviceLook(settings)
  return library.isPending ? null : (
    <LanguageProvider language={settings.language}>
      <Spoken>{children}</Spoken>
    </LanguageProvider>
  )
}

export const App = (): ReactNode => {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <FailureReport value={tellFailure}>
        <Device>
          <SessionProvider>
            <EngagementGate>
              <CommandsProvider>
                <Window />
              </CommandsProvider>
            </EngagementGate>
          </SessionProvider>
        </Device>
      </FailureReport>
    </QueryClientProvider>
  )
}
