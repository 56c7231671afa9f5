/** The folder that the packer takes for Electron's own: the names it looks for, without the hundred megabytes behind them. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ELECTRON_VERSION } from './electron-version.ts'

export type Target = { readonly os: 'linux' | 'win' | 'mac'; readonly arch: 'x64' | 'arm64' }

const write = (path: string, content: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

const writeProgram = (path: string): void => {
  write(path, '#!/bin/sh\nexit 1\n')
  chmodSync(path, 0o755)
}

const plist = (name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.${name.replaceAll(/\W/g, '')}</string>
<key>CFBundleName</key><string>${name}</string>
</dict></plist>
`

const writeBundle = (folder: string, name: string): void => {
  write(join(folder, `${name}.app`, 'Contents', 'Info.plist'), plist(name))
  writeProgram(join(folder, `${name}.app`, 'Contents', 'MacOS', name))
}

const writeMac = (folder: string): void => {
  writeBundle(folder, 'Electron')
  const contents = join(folder, 'Electron.app', 'Contents')
  mkdirSync(join(contents, 'Resources'), { recursive: true })
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)'])
    writeBundle(join(contents, 'Frameworks'), `Electron Helper${kind}`)
}

/** Makes the stand-in of one target. An archive `default_app.asar` must be valid or absent: it is absent. */
export const writeStandInDist = (folder: string, { os }: Target): void => {
  write(join(folder, 'version'), ELECTRON_VERSION)
  write(join(folder, 'LICENSE'), 'stand-in')
  write(join(folder, 'LICENSES.chromium.html'), 'stand-in')
  if (os === 'mac') return writeMac(folder)
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  writeProgram(join(folder, os === 'win' ? 'electron.exe' : 'electron'))
}
