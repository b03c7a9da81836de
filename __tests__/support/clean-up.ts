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
