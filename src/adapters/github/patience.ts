import { setTimeout as sleep } from 'node:timers/promises'
import { readFailure, type Failure } from './read-failure.ts'

/** How long to retry a failing API, in milliseconds. */
export interface Patience {
  readonly request: number
  /** All requests of a conversation, with the pauses between them. */
  readonly total: number
  /** Before the first, second, … repetition of a request. */
  readonly pauses: readonly number[]
  /** The longest `retry-after` to wait for. */
  readonly retryAfter: number
}

/** A comment or a release file is worth half a minute at the end of a run. */
export const PATIENCE: Patience = { request: 10_000, total: 30_000, pauses: [500, 2_000], retryAfter: 10_000 }

const NEVER = new AbortController().signal

/**
 * Runs the requests of one conversation and throws the last failure. Reads, updates and removals are repeated when the
 * network or the server (5xx) fails; a create (POST) is not, since it may have been stored. A rate limit is repeated
 * after `retry-after`. Nothing is sent or waited for once `ended` aborts.
 */
export function patiently(
  patience: Patience,
  ended = NEVER,
): <T>(method: string, send: (signal: AbortSignal) => Promise<T>) => Promise<T> {
  let left = patience.total
  return async (method, send) => {
    for (let repetition = 0; ; repetition += 1) {
      if (left <= 0) throw new DOMException('the conversation takes too long', 'TimeoutError')
      const started = performance.now()
      const spend = () => (left = Math.floor(left - (performance.now() - started)))
      try {
        const answer = await within(Math.min(patience.request, left), ended, send)
        spend()
        return answer
      } catch (error) {
        spend()
        const pause = pauseAfter(readFailure(error), method, patience.pauses[repetition])
        if (ended.aborted || pause === undefined || pause > patience.retryAfter || pause >= left) throw error
        left -= pause
        await sleep(pause, undefined, { signal: ended })
      }
    }
  }
}

async function within<T>(
  milliseconds: number,
  ended: AbortSignal,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController() // AbortSignal.any may drop a timeout signal that nobody else holds
  const timer = setTimeout(() => late.abort(new DOMException('no answer in time', 'TimeoutError')), milliseconds)
  try {
    return await send(AbortSignal.any([late.signal, ended]))
  } finally {
    clearTimeout(timer)
  }
}

function pauseAfter(failure: Failure, method: string, usual: number | undefined): number | undefined {
  if (usual === undefined) return undefined
  if (failure.kind === 'other host') return undefined
  if (failure.kind === 'answer' && failure.limited) return failure.retryAfter
  if (method === 'POST') return undefined
  if (failure.kind === 'no answer') return usual
  return failure.status >= 500 ? (failure.retryAfter ?? usual) : undefined
}
