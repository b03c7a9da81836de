/** Waits for what a program says. */
export interface Listener extends Disposable {
  /** It said something. */
  readonly heard: () => void
}

/** Calls `silent` once nothing was heard for `patience` ms; never where that is undefined, and not after it was disposed. */
export function listenFor(patience: number | undefined, silent: () => void): Listener {
  const timer = patience === undefined ? undefined : setTimeout(silent, patience)
  return {
    heard: () => void timer?.refresh(),
    [Symbol.dispose]: () => clearTimeout(timer),
  }
}

/**
 * The chunks of a source. Where it gives none for `patience` ms while one is waited for, `silent` is called, once: it ends what gives
 * them, which ends this too. How long the reader takes does not count, nor how long all of it takes.
 */
export async function* heard<T>(
  chunks: AsyncIterable<T>,
  patience: number,
  silent: () => void,
): AsyncGenerator<T, void, undefined> {
  let timer = setTimeout(silent, patience)
  try {
    for await (const chunk of chunks) {
      clearTimeout(timer)
      yield chunk
      timer = setTimeout(silent, patience)
    }
  } finally {
    clearTimeout(timer)
  }
}
