/** The words that the shared pieces say themselves (Close, Show as table): the window hands its translator in here. */
import { createContext, useContext, type ReactNode } from 'react'
import { translator, type Translate } from '#shared/i18n/translate.ts'

const Words = createContext<Translate | null>(null)

export const WordsProvider = ({ t, children }: { readonly t: Translate; readonly children: ReactNode }): ReactNode => (
  <Words value={t}>{children}</Words>
)

/** @returns the window's translator, English where no window has set one. */
export const useWords = (): Translate => useContext(Words) ?? translator('en')
