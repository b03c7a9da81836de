// Ctrl-C, or a CI that gives up: what runs is ended, nothing new begins, and what a run has for itself is removed.

const interruption = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)))
}

/** Aborted once the run is to end. */
export const interrupted = interruption.signal

/** The exit code of a program that was interrupted. */
export const INTERRUPTED = 130

/**
 * The exit code of a child, or the signal that ended it. It is told to end when the run is.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | string>}
 */
export async function endOf(child) {
  const end = () => child.kill('SIGTERM')
  interrupted.addEventListener('abort', end)
  try {
    return await new Promise((done, fail) => {
      child.once('error', fail)
      child.once('exit', (code, signal) => done(code ?? signal ?? 'no code'))
    })
  } finally {
    interrupted.removeEventListener('abort', end)
  }
}
