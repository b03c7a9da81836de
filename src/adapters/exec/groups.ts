import type { ChildProcess } from 'node:child_process'

/** Milliseconds between SIGTERM and SIGKILL, in which a client tells its engine. */
const GRACE = 10_000

const running = new Set<number>()

/** A program and everything it starts. */
export interface Group {
  /** Sends SIGTERM, then SIGKILL. Does nothing if they have ended. */
  readonly end: () => void
}

/** Makes a `detached` program's process group end as a whole: otherwise `git fetch` leaves its transport behind. */
export function groupOf(child: ChildProcess, grace = GRACE): Group {
  const { pid } = child
  if (pid === undefined) return { end: () => undefined }
  if (running.size === 0) process.on('exit', killRunning)
  running.add(pid)
  let timer: NodeJS.Timeout | undefined
  // Now nothing in the group holds its output any more, and the ID may be reused.
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

/** For when our own process ends. */
export function killRunning(): void {
  for (const pid of running) send(pid, 'SIGKILL')
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It has already ended.
  }
}
