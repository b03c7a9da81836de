// Ctrl-C, or a CI that cancels: running programs are ended, nothing new starts, and the run's own files are removed.

const interruption = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)))
}

/** Aborted when the run has to end. */
export const interrupted = interruption.signal

/** The exit code of an interrupted program. */
export const INTERRUPTED = 130

/**
 * The exit code of a child, or the signal that ended it. The child is ended when the run is.
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
