/** The engagement files that are open, by id; each file is opened once however many windows ask. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { EngagementId } from '#shared/kit/id.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { createFilledFile } from '#electron/storage/create-filled-file.ts'
import { openEngagementFile, type EngagementFile } from '#electron/storage/engagement-file.ts'
import { getEngagement, hasEngagement } from '#electron/storage/queries/engagement-queries.ts'
import type { Engagements, OpenEngagement } from './context.ts'

type Options = { readonly clock: () => number; readonly newId: () => string; readonly profileFolder: string }

const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Backups live in the profile, apart from the file, in a folder of its own that no name of a client appears in. */
const backupFolder = (profileFolder: string, path: string): string =>
  join(profileFolder, 'backups', createHash('sha256').update(realPath(path)).digest('hex').slice(0, 16))

/** The one list of open files of this program. */
export const createEngagements = (options: Options): Engagements => {
  const byId = new Map<EngagementId, OpenEngagement>()
  const openOptions = (path: string) => ({ clock: options.clock, backups: backupFolder(options.profileFolder, path) })
  const keep = (id: EngagementId, file: EngagementFile): OpenEngagement => {
    const open: OpenEngagement = { id, file, reader: file.reader }
    byId.set(id, open)
    return open
  }
  const atPath = (path: string): OpenEngagement | undefined =>
    [...byId.values()].find(open => realPath(open.file.path) === realPath(path))

  const open = (path: string): Result<OpenEngagement> => {
    const known = atPath(path)
    if (known !== undefined) return ok(known)
    const file = openEngagementFile(path, openOptions(path))
    if (!file.ok) return file
    if (!hasEngagement(file.value.reader)) {
      file.value.close()
      return fail('file-damaged', { file: path })
    }
    const { id } = getEngagement(file.value.reader)
    // A copy of a file that is open already carries the same id: one of the two at a time.
    if (byId.has(id)) {
      file.value.close()
      return fail('file-in-use', { file: path })
    }
    return ok(keep(id, file.value))
  }

  return {
    open,
    create: (path, fill) => {
      const id = options.newId() as EngagementId
      const made = createFilledFile(path, openOptions(path), writer => fill(writer, id))
      return made.ok ? open(path) : made
    },
    find: id => {
      const found = byId.get(id)
      return found === undefined ? fail('engagement-not-open') : ok(found)
    },
    close: id => {
      byId.get(id)?.file.close()
      byId.delete(id)
      return ok(null)
    },
    list: () => [...byId.values()],
    closeAll: () => {
      for (const { file } of byId.values()) file.close()
      byId.clear()
    },
  }
}
