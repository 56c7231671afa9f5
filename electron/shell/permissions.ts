/** Grants a page nothing: no camera, no location, no notifications, no device. */
import type { Session } from 'electron'

export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
