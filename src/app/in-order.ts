interface InOrder {
  /** Runs a work once all before it have run or passed. */
  readonly turn: <T>(index: number, work: () => Promise<T>) => Promise<T>
  /** Says that `index` has no work, or none any more. */
  readonly pass: (index: number) => void
}

/** Works of `count` indexes, one after the other in their order, whoever comes first. */
export function inOrder(count: number): InOrder {
  const passing: (() => void)[] = []
  const passed = Array.from({ length: count }, () => new Promise<void>((resolve) => passing.push(resolve)))
  const pass = (index: number): void => passing[index]?.()
  return {
    async turn(index, work) {
      await Promise.all(passed.slice(0, index))
      try {
        return await work()
      } finally {
        pass(index)
      }
    },
    pass,
  }
}
