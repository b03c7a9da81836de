import * as http from 'node:http'
import * as https from 'node:https'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { counter, Stalled, type Alarm, type Pace } from './pace.ts'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: URL
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string | AsyncIterable<Uint8Array>
}

/** The signal aborted first. */
export class Ended extends Error {}

/**
 * Sends one HTTP request; returns the answer, whatever its status, once its headers are here. Throws the system's
 * error, `Ended` when `signal` aborts, and `Stalled` if it is slower than `pace`, connecting included. Uses the proxies
 * of @actions/http-client, and not `fetch`, which does not show the progress of a body.
 */
export async function send(
  { method, url, headers = {}, body }: Request,
  pace: Pace,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  const unconnected = new AbortController()
  const agent = await agentFor(url, unconnected.signal)
  const outgoing = request(url, { method, headers: { 'user-agent': 'weighbridge', ...headers }, agent })
  const stop = (error: Error): void => {
    outgoing.destroy(error)
    if (outgoing.socket !== null) return
    unconnected.abort()
    outgoing.emit('error', error) // without a socket it does not do so itself
  }
  const abort = (): void => stop(new Ended('ended'))
  const stalled = (): void => stop(new Stalled(`nothing moved for ${pace.stall / 1000} s`))
  const alarm = pace.clock.alarm(pace.stall, stalled)
  signal.addEventListener('abort', abort)
  try {
    return await new Promise((resolve, reject) => {
      outgoing.on('response', resolve).on('error', reject)
      if (signal.aborted) abort()
      else if (body === undefined || typeof body === 'string') outgoing.end(body)
      else pipeline(watched(body, pace, alarm), outgoing).catch(reject)
    })
  } finally {
    alarm.off()
    signal.removeEventListener('abort', abort)
  }
}

/**
 * Behind a proxy a request has no socket until CONNECT is answered, so `signal` also ends the agent's own request. The
 * module is loaded late, since loading takes 45 ms and not every run sends a request.
 */
async function agentFor(url: URL, signal: AbortSignal): Promise<http.Agent> {
  const { HttpClient } = await import('@actions/http-client')
  const agent: http.Agent & { readonly proxyOptions?: https.RequestOptions } = new HttpClient().getAgent(url.href)
  if (agent.proxyOptions) agent.proxyOptions.signal = signal
  return agent
}

async function* watched(body: AsyncIterable<Uint8Array>, pace: Pace, alarm: Alarm): AsyncGenerator<Uint8Array> {
  const count = counter(pace, 'went')
  for await (const chunk of body) {
    alarm.again()
    const given = pace.clock.now()
    yield chunk
    count(chunk.length, pace.clock.now() - given)
  }
}

/** Ends early when the signal aborts: the next request rejects then. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
