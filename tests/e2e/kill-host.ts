/** The built browser version as a process of its own, spoken to over HTTP, to be killed at any moment. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Input, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { JobId, UploadSlot } from '#shared/kit/id.ts'

const built = resolve(import.meta.dirname, '../../out/main')

export type KillableHost = {
  /** @throws where the answer is an error or the host is gone */
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Hands the bytes of a file in, as a page does. */
  upload(path: string): Promise<UploadSlot>
  /** Waits until the job is over. */
  ended(job: JobId): Promise<void>
  /** Ends the process as a power switch does. */
  kill(): Promise<void>
  /** Asks the process to stop. @returns its exit status, or null where a signal ended it */
  stop(signal: 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise(done => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', code => done(code))
  })

const started = new Set<ChildProcess>()

/** Starts a script of the build under this Node. */
export const startBuilt = (script: 'webhost.js' | 'cli.js', args: readonly string[]): ChildProcess => {
  const child = spawn(process.execPath, [join(built, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  child.once('exit', () => started.delete(child))
  return child
}

/** Ends what a failed test left running. */
export const killAllStarted = async (): Promise<void> => {
  await Promise.all(
    [...started].map(child => {
      const exit = exitOf(child)
      child.kill('SIGKILL')
      return exit
    }),
  )
}

/** Waits for a process's end. @returns status and what it printed */
export const ending = async (
  child: ChildProcess,
): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> => {
  let out = ''
  let err = ''
  child.stdout?.on('data', chunk => (out += String(chunk)))
  child.stderr?.on('data', chunk => (err += String(chunk)))
  await new Promise<void>(done => {
    child.once('close', () => done())
  })
  return { status: child.exitCode, out, err }
}

const addressOf = (child: ChildProcess): Promise<URL> =>
  new Promise((found, failed) => {
    let printed = ''
    const hear = (chunk: unknown): void => {
      printed += String(chunk)
      const address = /http:\/\/\S+/.exec(printed)?.[0]
      if (address !== undefined) found(new URL(address))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => failed(new Error(`the host ended with ${code}: ${printed}`)))
  })

/** @param folder holds profile and library; given again, the same ones are opened. */
export const startHost = async (folder: string): Promise<KillableHost> => {
  const folders = ['--profile', join(folder, 'profile'), '--library', join(folder, 'library')]
  const child = startBuilt('webhost.js', ['--no-browser', ...folders])
  const address = await addressOf(child)
  const token = address.hash.slice('#token='.length)
  const post = async (path: string, body: BodyInit, headers: Record<string, string>): Promise<unknown> => {
    const response = await fetch(new URL(path, address.origin), {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${token}`, ...headers },
    })
    const answer = (await response.json()) as Answer<unknown>
    if (!answer.ok) throw new Error(`${path}: ${answer.error.code}`)
    return answer.value
  }
  const call: KillableHost['call'] = async (name, input) =>
    (await post(`/api/${name}`, JSON.stringify(input), { 'Content-Type': 'application/json' })) as Output<typeof name>
  const signalled = (signal: NodeJS.Signals): Promise<number | null> => {
    const exit = exitOf(child)
    child.kill(signal)
    return exit
  }
  return {
    call,
    upload: async path => {
      const headers = {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(basename(path)),
      }
      const offered = await post('/files', await readFile(path), headers)
      return (offered as { readonly slot: UploadSlot }).slot
    },
    ended: async job => {
      while ((await call('jobs.get', { job })).state === 'running') await new Promise(done => setTimeout(done, 20))
    },
    kill: async () => void (await signalled('SIGKILL')),
    stop: signalled,
  }
}
