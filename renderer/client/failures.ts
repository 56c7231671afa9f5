/** Where failed commands are told: the window says how (a toast), the client only that. */
import { createContext } from 'react'
import type { AnswerError } from '#shared/contract/procedure.ts'

export const FailureReport = createContext<(error: AnswerError) => void>(() => {})
