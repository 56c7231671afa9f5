/** `electron.protocol`: schemes of the application, answered by the application's own handler. */
import { isAppReady } from './readiness.ts'
import { privilegedSchemes, protocolHandlers } from './custom-schemes.ts'
import type { ProtocolHandler, SchemePrivileges } from './custom-schemes.ts'
import { notModelled, strict } from './strict.ts'

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(
    schemes: readonly { readonly scheme: string; readonly privileges?: SchemePrivileges }[],
  ): void {
    if (isAppReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) privilegedSchemes.set(scheme, privileges ?? {})
  },

  handle(scheme: string, handler: ProtocolHandler): void {
    const privileges = privilegedSchemes.get(scheme)
    // Here a scheme always behaves like https; one without these privileges would not in Electron.
    if (!privileges?.standard || !privileges.secure) {
      throw notModelled(`protocol.handle('${scheme}') for a scheme not registered as standard and secure`)
    }
    if (protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    protocolHandlers.set(scheme, handler)
  },

  unhandle(scheme: string): void {
    protocolHandlers.delete(scheme)
  },

  isProtocolHandled: (scheme: string): boolean => protocolHandlers.has(scheme),
})
