import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Resolves when a process has ended: what is started by another one is not ours to wait for. */
export async function gone(pid: number): Promise<void> {
  while (runs(pid)) await setTimeout(10)
}

/** One that ended stays until its parent has asked how; without /proc that is not told apart. */
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
