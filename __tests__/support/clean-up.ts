/** Does all of it one after another, whatever fails, and throws the first error at its end. */
export async function cleanUp(...works: readonly (() => unknown)[]): Promise<void> {
  const errors: unknown[] = []
  for (const work of works) {
    try {
      await work()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}

/** Takes what has to be disposed of, and gives it back. */
export type Own = <Part extends AsyncDisposable>(part: Part) => Part

/**
 * What `make` makes of things that have to be disposed of, each of which it hands to `own`. They go with it, the youngest
 * first, or at once where it fails.
 */
export async function together<T extends object>(make: (own: Own) => Promise<T>): Promise<T & AsyncDisposable> {
  const parts: AsyncDisposable[] = []
  const dispose = () => cleanUp(...parts.toReversed().map((part) => () => part[Symbol.asyncDispose]()))
  try {
    const made = await make((part) => {
      parts.push(part)
      return part
    })
    return { ...made, [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}
