import { setTimeout } from 'node:timers/promises'

/** Resolves when a process has ended: what is started by another one is not ours to wait for. */
export async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await setTimeout(10)
  }
}
