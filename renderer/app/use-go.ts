/** Moves the window to another place, by its address. */
import { useCallback } from 'react'
import { navigate } from 'wouter/use-hash-location'

/** @returns a function that never changes. */
export const useGo = (): ((path: string) => void) => useCallback((path: string) => navigate(path), [])
