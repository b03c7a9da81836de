import type { ChildProcess } from 'node:child_process'

/** Milliseconds from being asked to end to being made to: a builder tells its engine first. */
const GRACE = 10_000

/** Programs that run, by the process that leads what they have started. */
const running = new Set<number>()

/** A program, with all that it starts. */
export interface Group {
  /** Asks them to end, and makes them after a while. Nothing where they have ended. */
  readonly end: () => void
}

/**
 * A program that was started as the leader of a group (`detached`), so that what it starts ends with it: `git fetch` leaves
 * its transport behind otherwise. It is also made to end when our own process does (`killRunning`).
 */
export function groupOf(child: ChildProcess, grace = GRACE): Group {
  const { pid } = child
  if (pid === undefined) return { end: () => undefined }
  if (running.size === 0) process.on('exit', killRunning)
  running.add(pid)
  let timer: NodeJS.Timeout | undefined
  // Closed: nobody of the group holds its output any more. The number may be another's then.
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

/** Ends at once all that runs, for when our own process ends and nobody is left to wait. */
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
