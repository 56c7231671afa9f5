/** From here on `electron` means the stand-in, for `import` and for `require`. */
import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const forImport = new URL('./electron.ts', import.meta.url).href
const forRequire = new URL('./electron.cjs', import.meta.url).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!names.has(specifier)) return nextResolve(specifier, context)
    // Electron has none there either; a second copy of the stand-in would share nothing with the first.
    if (!isMainThread) throw new Error('The electron module is not available in a worker thread')
    return context.conditions.includes('require')
      ? { url: forRequire, format: 'commonjs', shortCircuit: true }
      : { url: forImport, format: 'module-typescript', shortCircuit: true }
  },
})
