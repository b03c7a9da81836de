/** A promise that others settle. */
export interface Pending<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: unknown) => void
}

/** Nobody has to wait for it: that it is rejected is no error by itself. */
export function pending<T = void>(): Pending<T> {
  let settle!: Omit<Pending<T>, 'promise'>
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }))
  promise.catch(() => undefined)
  return { promise, ...settle }
}
