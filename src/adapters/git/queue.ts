export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** Starts each work when the one before it has ended, however that ended. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
