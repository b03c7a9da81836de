interface Listener extends Disposable {
  /** Restarts the count of silence. */
  readonly heard: () => void
  /** Stops the count until `resume`. */
  readonly pause: () => void
  readonly resume: () => void
}

/** Calls `silent` after each `patience` ms without `heard`, but only once per silence. Undefined `patience`: never. */
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

/** Passes chunks on; `listener` counts silence only while waiting for the source, not for the reader. */
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
