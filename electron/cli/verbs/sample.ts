/** `sample`: makes an engagement file with the fictional sample, wherever the user wants it. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createServices } from '#electron/gate/create-services.ts'
import { saveFile } from '#electron/gate/save-file.ts'
import { hostFolders } from '#electron/launch/host-paths.ts'
import { wordOf } from '../read-words.ts'
import { Refusal } from '../refusal.ts'
import { createSession, type Session } from '../session.ts'
import type { Verb } from '../verb.ts'

/** @returns the path of a whole and closed sample file in the folder. */
const makeSample = async (session: Session, folder: string): Promise<string> => {
  const folders = hostFolders({ profile: join(folder, 'profile'), library: join(folder, 'library') })
  const services = createServices(folders)
  try {
    const inner = createSession(services, session.language, session.terminal)
    const { engagement } = await inner.call('engagement.openSample', { language: session.language })
    return (await inner.call('engagement.get', { engagement })).path
  } finally {
    await services.close()
  }
}

export const sampleVerb: Verb = {
  name: 'sample',
  words: ['FILE'],
  options: {},
  help: 'cli.verb.sample',
  run: async (session, given) => {
    const target = session.path(wordOf(given, 0))
    if (existsSync(target)) throw new Refusal(session.t('cli.sample-target-exists', { file: basename(target) }))
    // The user's list of engagements keeps clear of a file that he has not opened.
    const folder = await mkdtemp(join(tmpdir(), 'churn-audit-sample-'))
    try {
      const { path } = session.must(await saveFile(await makeSample(session, folder), target))
      return { json: { path }, text: session.t('cli.sample.done', { path }) }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
