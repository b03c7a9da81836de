import type { IncomingMessage } from 'node:http'
import { bodyOf } from './body-of.ts'
import { mayPass, reasonOf, Refused, Unexpected } from './refusal.ts'
import type { Limits } from './service.ts'
import { pause, send } from './transport.ts'

const RESUMES = 2

/** The bytes behind a signed URL. Errors do not contain the URL; a cancelled run throws its reason. */
export async function* download(
  url: URL,
  token: string,
  limits: Limits,
  cancelled: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let resumed = 0; ; resumed += 1) {
    try {
      const headers = at === 0 ? {} : { range: `bytes=${at}-` }
      const answer = await send({ method: 'GET', url, headers }, limits, cancelled)
      const end = endOf(answer, at)
      for await (const chunk of bodyOf(answer, limits, cancelled)) {
        at += chunk.length
        yield chunk
      }
      if (end !== undefined && at !== end) throw new Error(`it ended after ${at} of ${end} bytes`)
      return
    } catch (error) {
      cancelled.throwIfAborted()
      if (resumed === RESUMES || !mayPass(error)) throw explained(error, token)
      await pause(limits.pause, cancelled)
    }
  }
}

/** Drops the cause, which may contain the URL. */
const explained = (error: unknown, token: string): Error =>
  new Error(`the download from the cache failed: ${reasonOf(error, 'read', token)}`)

/** Bytes of the whole, if reported. Throws for an answer that does not begin at `at`. */
function endOf(answer: IncomingMessage, at: number): number | undefined {
  const { statusCode: status = 0, headers } = answer
  if (status === 200 && at === 0) return Number(headers['content-length'] ?? Number.NaN) || undefined
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '')
  if (status === 206 && Number(range?.[1]) === at) return Number(range?.[2])
  answer.destroy()
  if (status === 200 || status === 206) throw new Unexpected('the cache did not resume the download where it stopped')
  throw new Refused(status, '')
}
