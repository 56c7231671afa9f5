/** Where every door finds the folders of this computer: the user's profile and library, the shipped resources, the built screens. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What the folders depend on; handed in, so that each system's rule is tested on any system. */
export type Surroundings = {
  readonly platform: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** This computer as it is. */
export const surroundings = (): Surroundings => ({
  platform: process.platform,
  home: homedir(),
  env: process.env,
  exists: existsSync,
})

/** The folder of the sources or of the package: both `electron/launch` and the bundle `out/main` lie two folders below it. */
export const appRoot = resolve(import.meta.dirname, '../..')

/** The user's private folder of this application: the list of engagements, settings, snapshots. */
export const profileFolderOf = ({ platform, home, env }: Surroundings): string => {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Churn Audit')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'churn-audit')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'churn-audit')
}

/** Where new engagements are kept unless the user says otherwise. */
export const libraryFolderOf = ({ home, exists }: Surroundings): string => {
  const documents = join(home, 'Documents')
  return join(exists(documents) ? documents : home, 'Churn Audit')
}

/** Folders named on the command line win over those of the system; relative ones are taken from the working folder. */
export type FolderChoice = { readonly profile?: string | undefined; readonly library?: string | undefined }

export type HostFolders = {
  readonly profileFolder: string
  readonly libraryFolder: string
  readonly resourcesFolder: string
  readonly version: string
}

/** @returns what `createServices` wants to know of this computer. */
export const hostFolders = (choice: FolderChoice = {}, around: Surroundings = surroundings()): HostFolders => ({
  profileFolder: choice.profile === undefined ? profileFolderOf(around) : resolve(choice.profile),
  libraryFolder: choice.library === undefined ? libraryFolderOf(around) : resolve(choice.library),
  resourcesFolder: join(appRoot, 'resources'),
  version: appVersion(),
})

/** The version of package.json, which ships beside the bundle. */
export const appVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8'))).version

/** The built screens. */
export const rendererFolder = join(appRoot, 'out', 'renderer')
