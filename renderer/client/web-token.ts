/** The token that lets this window speak to its host: it comes once in the address and never stays there. */

const KEY = 'churn-audit-token'

/** @returns the token of `#token=…`, or undefined. */
export const tokenInHash = (hash: string): string | undefined => /^#token=([A-Za-z0-9_-]+)$/.exec(hash)?.[1]

/** Takes the token out of the address bar and history, keeps it for reloads of this tab only. */
export const takeToken = (): string => {
  const fresh = tokenInHash(location.hash)
  if (fresh !== undefined) {
    sessionStorage.setItem(KEY, fresh)
    history.replaceState(null, '', `${location.pathname}${location.search}`)
  }
  return fresh ?? sessionStorage.getItem(KEY) ?? ''
}
