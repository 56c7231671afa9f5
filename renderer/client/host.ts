/** The one host of this window: the desktop shell where its bridge is there, the loopback web host otherwise. */
import type { HostAbilities } from '#shared/contract/host.ts'
import { createBridgeHost, findBridge } from './bridge-host.ts'
import { createWebHost } from './web-host.ts'

const bridge = findBridge()
export const host: HostAbilities = bridge === undefined ? createWebHost() : createBridgeHost(bridge)
