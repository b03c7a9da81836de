/** Milliseconds: a runner ends a cancelled step after some 10 s. */
const GRACE = 5000

/** Aborts with the same reason, but only `milliseconds` later: for what a cancelled run tidies up. */
export function graceAfter(cancelled: AbortSignal, milliseconds = GRACE): AbortSignal {
  const late = new AbortController()
  const begin = (): void => void setTimeout(() => late.abort(cancelled.reason), milliseconds).unref()
  if (cancelled.aborted) begin()
  else cancelled.addEventListener('abort', begin, { once: true })
  return late.signal
}
