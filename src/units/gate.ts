/** Runs works, at most so many at the same time; others wait for their turn, in the order in which they came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

export const atOnce: Gate = (work) => work()

export function gate(most: number): Gate {
  let free = most
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
