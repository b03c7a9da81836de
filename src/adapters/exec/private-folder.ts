import { createHash } from 'node:crypto'
import { lstat, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from './error-code.ts'

/** How the names of all private folders begin. */
export const PREFIX = 'weighbridge-'

/**
 * A new, empty folder in `parent`, which only this user may read. Its name says which process it is of, so that those of runs
 * that were killed can be told: they are removed first. That is done only on Linux, where it is certain.
 */
export async function privateFolder(parent = tmpdir()): Promise<string> {
  const where = await whereProcessesAre().catch(() => undefined)
  if (where === undefined) return await mkdtemp(join(parent, PREFIX))
  const start = `${PREFIX}${where}-`
  await removeOfDead(parent, start).catch(() => undefined) // best effort
  return await mkdtemp(join(parent, `${start}${process.pid}-`)) // mkdtemp makes it 0700
}

/**
 * A word for this start of this machine and this PID namespace, in which a process ID means one process. Containers and
 * machines may share a folder for temporary files, and there a process that is not seen may well be alive.
 */
async function whereProcessesAre(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  const namespace = await readlink('/proc/self/ns/pid')
  return createHash('sha256').update(`${boot}${namespace}`).digest('hex').slice(0, 12)
}

async function removeOfDead(parent: string, start: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(start) ? /^(\d+)-\w+$/.exec(name.slice(start.length))?.[1] : undefined
    if (pid === undefined || isAlive(Number(pid))) continue
    const path = join(parent, name)
    const found = await lstat(path).catch(() => undefined)
    if (found?.isDirectory() && found.uid === process.getuid?.()) await rm(path, { recursive: true, force: true })
  }
}

/** Also where a process of another user has the ID: then the folder stays. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}
