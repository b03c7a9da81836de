/** Waits for what a program says. */
interface Listener extends Disposable {
  /** It said something: silence counts from now on. */
  readonly heard: () => void
  /** Silence does not count, until it does again. */
  readonly pause: () => void
  readonly resume: () => void
}

/**
 * Calls `silent` when nothing was heard for `patience` ms, counted from the start, and again for each such silence that
 * follows a word; never where that is undefined, and not after it was disposed.
 */
export function listenFor(patience: number | undefined, silent: () => void): Listener {
  let timer: NodeJS.Timeout | undefined
  const pause = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const resume = (): void => {
    pause()
    if (patience !== undefined) timer = setTimeout(silent, patience)
  }
  resume()
  return { heard: () => void timer?.refresh(), pause, resume, [Symbol.dispose]: pause }
}

/**
 * The chunks of a source, each of which `listener` hears: what it does in silence ends the source, which ends this too.
 * How long the reader takes does not count, nor how long all of it takes.
 */
export async function* heard<T>(chunks: AsyncIterable<T>, listener: Listener): AsyncGenerator<T, void, undefined> {
  try {
    for await (const chunk of chunks) {
      listener.pause()
      yield chunk
      listener.resume()
    }
  } finally {
    listener.pause()
  }
}
