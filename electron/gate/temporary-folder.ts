/** The private folder for files on their way in and out: one for each run, named for its process; what a crash left is removed. */
import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Names made by this process, which several runs of the services may share. */
const ours = new Set<string>()

const isAlive = (owner: number): boolean => {
  try {
    // Signal 0 asks only whether the process is there.
    process.kill(owner, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A folder belongs to somebody while its process runs; one with our own number that we did not make is from before. */
const isLeftover = (name: string): boolean => {
  const owner = Number(/^(\d+)-/.exec(name)?.[1])
  if (!Number.isInteger(owner) || owner <= 0) return true
  return owner === process.pid ? !ours.has(name) : !isAlive(owner)
}

const namesIn = (parent: string): readonly string[] => {
  try {
    return readdirSync(parent)
  } catch {
    return []
  }
}

/** @param parent the profile's folder of such folders; it may be missing. @returns the path of this run's own; it is not made yet. */
export const temporaryFolder = (parent: string): string => {
  for (const name of namesIn(parent).filter(isLeftover)) rmSync(join(parent, name), { recursive: true, force: true })
  const name = `${process.pid}-${randomUUID()}`
  ours.add(name)
  return join(parent, name)
}
