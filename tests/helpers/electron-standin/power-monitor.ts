/** `electron.powerMonitor`: the machine never sleeps by itself; a test emits the event it needs. */
import { StrictEmitter } from './strict-emitter.ts'

export const powerMonitor = new StrictEmitter('powerMonitor', {
  emitted: [],
  silent: ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen', 'on-ac', 'on-battery'],
})
