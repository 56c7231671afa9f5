/** `electron.utilityProcess`: a Node process with `process.parentPort`, which dies with the stand-in. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { endGuard } from './end-guard.ts'
import { strict } from './strict.ts'
import { StrictEmitter } from './strict-emitter.ts'

export type ForkOptions = {
  readonly env?: NodeJS.ProcessEnv
  readonly execArgv?: readonly string[]
  readonly cwd?: string
  readonly stdio?: 'pipe' | 'ignore' | 'inherit'
  readonly serviceName?: string
}

class UtilityProcess extends StrictEmitter {
  /** Undefined once the process has ended, as in Electron. */
  pid: number | undefined
  readonly stdout: ChildProcess['stdout']
  readonly stderr: ChildProcess['stderr']
  private readonly standinChild: ChildProcess

  constructor(child: ChildProcess) {
    super('utilityProcess', { emitted: ['spawn', 'message', 'exit'], silent: [] })
    this.standinChild = child
    this.pid = child.pid
    this.stdout = child.stdout
    this.stderr = child.stderr
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', message => this.emit('message', message))
    child.on('exit', (code, signal) => {
      this.pid = undefined
      // Electron reports a number however the process ended.
      this.emit('exit', code ?? (signal === null ? 0 : 15))
    })
  }

  postMessage(message: unknown): void {
    if (this.standinChild.connected) this.standinChild.send(message as object)
  }

  kill(): boolean {
    return this.standinChild.kill()
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess => {
    const { env = process.env, execArgv = [], cwd, stdio = 'inherit' } = options
    const child = fork(modulePath, args, {
      env,
      cwd,
      // Node wants all four named; standard input is never connected in Electron either.
      stdio: ['ignore', stdio, stdio, 'ipc'],
      execArgv: [...execArgv, '--import', join(import.meta.dirname, 'parent-port.ts')],
      serialization: 'advanced',
      detached: true,
    })
    if (child.pid !== undefined) endGuard.watch(child.pid)
    return new UtilityProcess(child)
  },
})
