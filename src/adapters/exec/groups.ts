import type { ChildProcess } from 'node:child_process'

/** Milliseconds between SIGTERM and SIGKILL: a builder tells its engine first. */
const GRACE = 10_000

/** Running programs, by the process ID of their group's leader. */
const running = new Set<number>()

/** A program and everything it starts. */
export interface Group {
  /** Asks them to end, and kills them after a while. Does nothing if they have ended. */
  readonly end: () => void
}

/**
 * A program started as the leader of a process group (`detached`), so that whatever it starts ends with it: otherwise
 * `git fetch` leaves its transport behind. It is also killed when our own process ends (`killRunning`).
 */
export function groupOf(child: ChildProcess, grace = GRACE): Group {
  const { pid } = child
  if (pid === undefined) return { end: () => undefined }
  if (running.size === 0) process.on('exit', killRunning)
  running.add(pid)
  let timer: NodeJS.Timeout | undefined
  // Closed: nothing in the group holds its output any more. The number may belong to another process by then.
  child.on('close', () => {
    clearTimeout(timer)
    running.delete(pid)
    if (running.size === 0) process.off('exit', killRunning)
  })
  return {
    end() {
      if (!running.has(pid) || timer !== undefined) return
      send(pid, 'SIGTERM')
      timer = setTimeout(() => send(pid, 'SIGKILL'), grace)
    },
  }
}

/** Kills everything still running, for when our own process ends and nobody is left to wait. */
export function killRunning(): void {
  for (const pid of running) send(pid, 'SIGKILL')
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It has just ended by itself.
  }
}
