/** Runs the commands of the table in this window; where one cannot run, it says why. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { History } from '#shared/contract/library.ts'
import { findMessage } from '#shared/i18n/translate.ts'
import { useMaybeEngagement } from '#renderer/client/engagement.tsx'
import { host } from '#renderer/client/host.ts'
import { useT } from '#renderer/client/language.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import { findCommand, type CommandDeeds, type CommandFacts } from './commands.ts'
import { focusExchange, focusNewEngagement, focusOpenPath, focusSearch } from './focus-places.ts'
import { openImport } from './import-launcher.tsx'
import { START_PATH, stepPath } from './routes.ts'
import { useSession } from './session.tsx'
import { useDeviceChange } from './use-device.ts'
import { useGo } from './use-go.ts'
import { useHistorySteps } from './use-history-steps.ts'

export type Overlay = 'palette' | 'shortcuts' | 'about' | null

type Commands = {
  /** By id; `open-engagement:<path>` opens that very file. */
  readonly run: (id: string) => void
  readonly facts: CommandFacts
  readonly overlay: Overlay
  readonly closeOverlay: () => void
}

const Current = createContext<Commands>({
  run: () => {},
  facts: { isOpen: false, history: { undo: null, redo: null } },
  overlay: null,
  closeOverlay: () => {},
})

export const useCommands = (): Commands => useContext(Current)
export const useRunCommand = (): Commands['run'] => useCommands().run

const NO_HISTORY: History = { undo: null, redo: null }
const OPEN_PATH = 'open-engagement:'

const useDeeds = (show: (overlay: Overlay) => void): CommandDeeds => {
  const go = useGo()
  const session = useSession()
  const change = useDeviceChange()
  const steps = useHistorySteps()
  return useMemo(
    () => ({
      newEngagement: () => {
        go(START_PATH)
        focusNewEngagement()
      },
      openEngagement: () => {
        void (async () => {
          const picked = await host.pickEngagement()
          if (picked !== null) await session.openFile(picked.path)
          else if (host.kind === 'web') {
            go(START_PATH)
            focusOpenPath()
          }
        })()
      },
      openSample: () => void session.openSample(),
      closeEngagement: () => void session.close(),
      importFile: () => openImport(),
      exportReport: () => go(stepPath('report')),
      showExchange: part => {
        go(stepPath('reasons'))
        focusExchange(part)
      },
      undo: () => void steps.undo(),
      redo: () => void steps.redo(),
      find: () => {
        if (!focusSearch()) show('palette')
      },
      showPalette: () => show('palette'),
      showShortcuts: () => show('shortcuts'),
      showAbout: () => show('about'),
      goTo: step => go(stepPath(step)),
      setTheme: theme => void change({ theme }),
      setLanguage: language => void change({ language }),
      fullScreen: () => {
        void (document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen())
      },
    }),
    [go, session, change, steps, show],
  )
}

export const CommandsProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const t = useT()
  const session = useSession()
  const engagement = useMaybeEngagement()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const deeds = useDeeds(setOverlay)
  const history = engagement?.history ?? NO_HISTORY
  const facts = useMemo(() => ({ isOpen: engagement !== null, history }), [engagement, history])

  const run = useCallback(
    (id: string): void => {
      if (id.startsWith(OPEN_PATH)) {
        void session.openFile(id.slice(OPEN_PATH.length))
        return
      }
      const command = findCommand(id)
      if (command === undefined) return
      const why = command.whyNot(facts)
      if (why === null) command.run(deeds)
      else toast(findMessage(t.language, `commands.why.${why}`) ?? why)
    },
    [deeds, facts, session, t],
  )
  const closeOverlay = useCallback(() => setOverlay(null), [])
  const value = useMemo(() => ({ run, facts, overlay, closeOverlay }), [run, facts, overlay, closeOverlay])
  return <Current value={value}>{children}</Current>
}
