/** Loaded first in every utility process: gives it `process.parentPort`, over Node's own channel to its parent. */
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { notModelled } from './strict.ts'

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => {
    process.send?.(message)
  },
})

Object.assign(process, { parentPort })
process.on('message', data => parentPort.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit())

registerHooks({
  resolve(specifier, context, nextResolve) {
    // Else it would be the package of that name, which downloads Electron.
    if (specifier === 'electron') throw notModelled('utilityProcess: the electron module inside it')
    return nextResolve(specifier, context)
  },
})
