import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Resolves when a process has ended that is not our child. */
export async function gone(pid: number): Promise<void> {
  while (runs(pid)) await setTimeout(10)
}

/** A process that ended stays a zombie until its parent waits for it; without /proc that cannot be told apart. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'))
  } catch {
    return process.platform !== 'linux'
  }
}
