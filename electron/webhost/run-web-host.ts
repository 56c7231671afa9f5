/** The browser version from its first line to its last: options, services, the door, and an end that closes every file. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServices } from '#electron/gate/create-services.ts'
import { hostFolders, rendererFolder } from '#electron/launch/host-paths.ts'
import { languageOf } from '#electron/launch/language-of.ts'
import { translator } from '#shared/i18n/translate.ts'
import { openBrowser } from './open-browser.ts'
import { openWebHost } from './server.ts'

type WebHostArguments = {
  readonly port: number
  readonly browser: boolean
  readonly profile: string | undefined
  readonly library: string | undefined
}

const HELP = `Opens Churn Audit in the browser, for this computer alone.

  --port NUMBER   use this port instead of any free one
  --no-browser    print the address and open nothing
  --profile DIR   keep the list of engagements and the settings there
  --library DIR   keep new engagements there
`

/** @returns the options, or the sentence that says what is wrong with them, or the help. */
export const readWebHostArguments = (
  args: readonly string[],
): WebHostArguments | { readonly help: string; readonly wrong: boolean } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'no-browser': { type: 'boolean' },
        profile: { type: 'string' },
        library: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) return { help: HELP, wrong: false }
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '')
      return { help: `--port wants a number from 0 to 65535.\n\n${HELP}`, wrong: true }
    return { port, browser: values['no-browser'] !== true, profile: values.profile, library: values.library }
  } catch (error) {
    return { help: `${error instanceof Error ? error.message : 'Wrong options.'}\n\n${HELP}`, wrong: true }
  }
}

/** Comes back at the first request to stop; later ones are passed over, for files are being closed. */
const requestToStop = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

/** Runs until it is asked to stop. @returns the exit status */
export const runWebHost = async (args: readonly string[]): Promise<number> => {
  const options = readWebHostArguments(args)
  if ('help' in options) {
    const stream = options.wrong ? process.stderr : process.stdout
    stream.write(options.help)
    return options.wrong ? 2 : 0
  }
  const language = languageOf(process.env['LC_ALL'] ?? process.env['LANG']) ?? 'en'
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    process.stderr.write(`${translator(language)('menu.not-built')}\n`)
    return 1
  }
  const stopped = requestToStop()
  try {
    const services = createServices(hostFolders(options))
    const token = randomBytes(24).toString('base64url')
    try {
      const host = await openWebHost({ services, rendererFolder, token, port: options.port, language })
      process.stdout.write(`Churn Audit is open at ${host.address}\n`)
      if (options.browser) openBrowser(host.address)
      await stopped
      await host.close()
    } finally {
      await services.close()
    }
    return 0
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, options.port)}\n`)
    return 1
  }
}

const sentenceOf = (error: unknown, port: number): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Choose another one, or leave --port out.`
  if (code === 'EACCES') return `This computer does not allow the port ${port} or the folder of the profile.`
  return `Churn Audit could not start: ${error instanceof Error ? error.message : String(error)}`
}
