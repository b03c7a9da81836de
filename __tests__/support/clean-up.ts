/** Does everything one after another, even if some fail, and throws the first error at the end. */
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

/** Registers something to dispose of, and returns it. */
export type Own = <Part extends AsyncDisposable>(part: Part) => Part

/**
 * Runs `make`, which passes everything that has to be disposed of to `own`. They are disposed of with the result, the
 * newest first, or at once if `make` fails.
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
