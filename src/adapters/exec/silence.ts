/** Listens to a program. */
interface Listener extends Disposable {
  /** Something was heard: silence is counted from now. */
  readonly heard: () => void
  /** Stops counting silence, until `resume`. */
  readonly pause: () => void
  readonly resume: () => void
}

/**
 * Calls `silent` when nothing was heard for `patience` ms, counted from the start, and again for each such silence
 * after something was heard. Never if `patience` is undefined, nor after disposal.
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
 * The chunks of a source, each heard by `listener`: what it does on silence ends the source, which ends this too.
 * Neither the reader's own time nor the total counts.
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
