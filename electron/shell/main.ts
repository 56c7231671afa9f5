/** Entry of the desktop application: what must be settled before Electron is ready, then the shell. */
import { app, dialog } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hostFolders, rendererFolder } from '#electron/launch/host-paths.ts'
import { translator } from '#shared/i18n/translate.ts'
import { readArguments } from './arguments.ts'
import { registerPageScheme } from './protocol.ts'
import { startShell, type Shell } from './start-shell.ts'

const wordsOf = (argv: readonly string[]): readonly string[] => argv.slice(app.isPackaged ? 1 : 2)
const given = readArguments(wordsOf(process.argv), process.cwd())
const folders = hostFolders({ profile: given.profile ?? given.userData, library: given.library })

app.setName('Churn Audit')
app.setPath('userData', join(folders.profileFolder, 'window'))
app.enableSandbox()
registerPageScheme()

const fail = (message: string): void => {
  const t = translator('en')
  process.stderr.write(`${t('menu.failed.title')}. ${message}\n`)
  dialog.showErrorBox(t('menu.failed.title'), message)
  app.exit(1)
}

const run = async (): Promise<void> => {
  let shell: Shell | undefined
  const early: string[] = []
  const open = (files: readonly string[]): void => {
    if (shell === undefined) early.push(...files)
    else shell.open(files)
  }
  app.on('second-instance', (_, argv, workingFolder) => open(readArguments(wordsOf(argv), workingFolder).files))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  await app.whenReady()
  if (!existsSync(join(rendererFolder, 'index.html')) && process.env['ELECTRON_RENDERER_URL'] === undefined) {
    fail(translator('en')('menu.not-built'))
    return
  }
  shell = await startShell(folders)
  if (given.files.length + early.length > 0) shell.open([...given.files, ...early])
}

// Two programs on one profile would hold the same files: the first one is asked to open what this one was given.
if (app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    fail(translator('en')('menu.failed.text', { message }))
  })
} else {
  app.exit(0)
}
