import { lstat, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shortHash } from '../../units/short-hash.ts'
import { codeOf } from './error-code.ts'

/** How the names of private folders begin. */
export const PREFIX = 'weighbridge-'

/**
 * A new, empty folder in `parent` that only this user may read. Its name contains the process ID, so that folders of
 * killed runs can be removed first; only on Linux, where that is safe.
 */
export async function privateFolder(parent = tmpdir()): Promise<string> {
  const where = await whereProcessesAre().catch(() => undefined)
  if (where === undefined) return await mkdtemp(join(parent, PREFIX))
  await removeOfDead(parent, where).catch(() => undefined) // best effort
  return await mkdtemp(join(parent, `${PREFIX}${where}-${process.pid}-`)) // mkdtemp makes it 0700
}

/** Containers and machines that share a temporary folder do not see each other's processes. */
async function whereProcessesAre(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  const namespace = await readlink('/proc/self/ns/pid')
  return shortHash(`${boot}${namespace}`)
}

/** Whether a name is that of any run's private folder: `mkdtemp` appends six characters. */
export const isPrivateFolder = (name: string): boolean => PRIVATE.test(name)

const PRIVATE = new RegExp(`^${PREFIX}(?:[0-9a-f]{12}-\\d+-)?\\w{6}$`)

/** Whether the process in a private folder's name has ended; false if it ran on another machine, container or boot. */
export async function hasEnded(name: string): Promise<boolean> {
  const where = await whereProcessesAre().catch(() => undefined)
  return where !== undefined && isOfDead(name, where)
}

const OF_PROCESS = new RegExp(`${PREFIX}([0-9a-f]{12})-(\\d+)-\\w+$`)

function isOfDead(name: string, where: string): boolean {
  const [, there, pid] = OF_PROCESS.exec(name) ?? []
  return there === where && !isAlive(Number(pid))
}

async function removeOfDead(parent: string, where: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(PREFIX) || !isOfDead(name, where)) continue
    const path = join(parent, name)
    const found = await lstat(path).catch(() => undefined)
    if (found?.isDirectory() && found.uid === process.getuid?.()) await rm(path, { recursive: true, force: true })
  }
}

/** Also true if another user's process has the ID: then the folder stays. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}
