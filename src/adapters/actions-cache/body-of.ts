import type { IncomingMessage } from 'node:http'
import { counter, Stalled, type Pace } from './pace.ts'
import { Ended } from './transport.ts'

/** Bytes of an answer read as text. */
const TEXT_LIMIT = 64 * 1024

/** Throws `Ended`, `Stalled`, or an error if the body was cut off. Time spent by the reader does not count. */
export async function* bodyOf(answer: IncomingMessage, pace: Pace, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { clock, stall } = pace
  const stop = (): void => void answer.destroy(new Stalled(`nothing came for ${stall / 1000} s`))
  const abort = (): void => void answer.destroy(new Ended('ended'))
  const count = counter(pace, 'came')
  let alarm = clock.alarm(stall, stop)
  let asked = clock.now()
  signal.addEventListener('abort', abort)
  try {
    if (signal.aborted) throw new Ended('ended')
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      alarm.off()
      count(chunk.length, clock.now() - asked)
      yield chunk
      alarm = clock.alarm(stall, stop)
      asked = clock.now()
    }
  } finally {
    alarm.off()
    signal.removeEventListener('abort', abort)
    answer.destroy()
  }
}

/** An answer's text, up to TEXT_LIMIT. Throws as `bodyOf`. */
export async function textOf(answer: IncomingMessage, pace: Pace, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyOf(answer, pace, signal)) {
    chunks.push(chunk)
    size += chunk.length
    if (size > TEXT_LIMIT) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
