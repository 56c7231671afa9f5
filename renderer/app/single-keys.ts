/** Whether single keys (such as "?") act: people who dictate, or strike keys by mistake, switch them off on their device. */

const KEY = 'churn-audit-single-keys'

export const areSingleKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off'
export const setSingleKeys = (on: boolean): void => localStorage.setItem(KEY, on ? 'on' : 'off')
